import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';
import { keyedRows } from './keyed-rows';
import { linesOf } from './lines';

const modelOf = (lines: readonly string[]) => readBrief(lines.join('\n')).model;
const factsOf = (lines: readonly string[]) =>
  Object.fromEntries(modelOf(lines).entities.map((e) => [e.name, e.attributes.map((a) => a.name)]));

describe('a table in columns without marks', () => {
  const lines = [
    'BERTH',
    'berth_no     char(6)     unique',
    'length_m     decimal     > 0',
    'free         bool        default yes',
    '',
    'STAY',
    'berth        -> BERTH    not null, goes away with the berth',
    'from_day     date        not null',
  ];
  it('gives each thing its fields', () => {
    expect(factsOf(lines)).toEqual({ berth: ['berth no', 'length m', 'free'], stay: ['from day'] });
  });
  it('reads references', () => {
    expect(modelOf(lines).relationships.some((r) => r.ends.some((e) => e.entity === 'stay'))).toBe(true);
  });
  it('takes no paragraph with wide gaps for one', () => {
    const prose = ['A boat has a name.  It has a length.', 'A pier has a number.  It has a light.'];
    expect(Object.keys(factsOf(prose)).sort()).toEqual(['boat', 'pier']);
  });
});

describe('fields with their types, a line each', () => {
  it('belong to the name above, with what a comment says', () => {
    const lines = ['lock:', '  code: text, unique', '  depth_m: numeric, > 0', '  closed: bool = false  # in winter'];
    expect(factsOf(lines)).toEqual({ lock: ['code', 'depth m', 'closed'] });
  });
  it('are no fields where the lines list facts of several things', () => {
    expect(keyedRows(linesOf('Things:\n  Boats: name, length\n  Piers: number, light'), 1)).toBe(0);
    expect(keyedRows(linesOf('Boat:\n  name: text\n  length: numeric'), 1)).toBe(2);
  });
});

describe('the head of a document', () => {
  it('names nothing', () => {
    const lines = ['ADR-014: data model for the marina', 'Status: accepted', '', 'A berth has a number and a length.'];
    expect(factsOf(lines)).toEqual({ berth: ['number', 'length'] });
  });
  it('leaves a first line that is a statement', () => {
    expect(Object.keys(factsOf(['A berth has a number and a length.', 'A pier has a name.']))).toContain('berth');
  });
});

describe('questions and answers', () => {
  it('the answer lists the facts of what the question names', () => {
    const lines = [
      'Q: What do you store about skippers?',
      'A: Name, phone number, birthday.',
      'Q: And boats?',
      'A: Name, length, registration number.',
      'Q: What else?',
      'A: Nothing.',
    ];
    expect(factsOf(lines)).toEqual({
      skipper: ['name', 'phone number', 'birthday'],
      boat: ['name', 'length', 'registration number'],
    });
  });
});

describe('names in code', () => {
  it('have their type behind them', () => {
    const model = modelOf(['`berth`: `code` text, `opened_on` date, `help` text']);
    expect(model.entities[0]?.attributes.map((a) => a.type)).toEqual(['text', 'date', 'text']);
  });
});
