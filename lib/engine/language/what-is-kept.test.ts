import { describe, expect, it } from 'vitest';
import { readBrief } from './index';

const modelOf = (text: string) => readBrief(text).model;

const factsOf = (text: string, name: string): readonly string[] =>
  modelOf(text)
    .entities.find((e) => e.name === name)
    ?.attributes.map((a) => a.name) ?? [];

const entities = (text: string): readonly string[] => modelOf(text).entities.map((e) => e.name);

describe('information that is kept', () => {
  it('is told of what it is about', () => {
    const text = 'We store information about the barns used by farmers. Includes name, address and capacity.';
    expect(factsOf(text, 'barn')).toEqual(['name', 'address', 'capacity']);
    expect(entities('We record tenant data including name and phone.')).toEqual(['tenant']);
  });

  it('stays a thing of its own where it is read off', () => {
    expect(entities('The system stores sensor data, including value and time. Each sensor has a name.')).toContain(
      'sensor datum',
    );
  });

  it('follows its verb behind a semicolon', () => {
    const text = 'It keeps boat information including name and length; stores harbour information including depth.';
    expect(entities(text)).toEqual(['boat', 'harbour']);
  });

  it('is that of the records a label puts under management', () => {
    const text =
      'Boats have a name. For boat rental relationships, the platform maintains rental information including boat ID and rental date.';
    expect(entities(text)).toEqual(['boat', 'boat rental relationship']);
  });

  it('is written many times by who writes it', () => {
    const { relationships } = modelOf(
      'Mechanics have a name. Mechanics record repair information, including repair date and cost.',
    );
    const ends = relationships[0]?.ends.map((e) => [e.entity, e.max]);
    expect(ends).toEqual(expect.arrayContaining([['mechanic', 1]]));
  });

  it('lists the statuses there are', () => {
    const text = 'Ticket statuses include open, closed and pending. Tickets have a number.';
    expect(entities(text)).toEqual(['ticket']);
    expect(factsOf(text, 'ticket')).toContain('status');
  });

  it('is linked by the key of another thing', () => {
    const { relationships } = modelOf(
      'Shipments have a date. Customers have a name. Each shipment must be linked to the customer ID.',
    );
    expect(relationships).toHaveLength(1);
  });
});

describe('one at a time, with its period', () => {
  it('is a thing of its own', () => {
    const text =
      'Drivers have a name. Each van can only be driven by one driver at a time, and the system needs to record the assignment period (start date, end date).';
    expect(entities(text)).toEqual(['driver', 'van', 'assignment']);
    expect(factsOf(text, 'assignment')).toEqual(['start date', 'end date']);
  });
});

describe('somebody named by what happened to them', () => {
  it('has facts', () => {
    const text = "The insured's information includes policy number and name. Payments record the time and the insured.";
    expect(factsOf(text, 'insured')).toContain('name');
  });
});
