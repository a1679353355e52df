import { describe, expect, it } from 'vitest';
import { readBrief } from '../index';

const model = (text: string) => readBrief(text).model;
const entities = (text: string): readonly string[] => model(text).entities.map((e) => e.name);

describe('names of one thing', () => {
  it('are one table: the whole name first, the last word later', () => {
    const text =
      'Towing records the start and end time of each harbour job. The firm does several harbour jobs. Each job has a job number, an origin and a weight.';
    expect(entities(text).filter((n) => n.endsWith('job'))).toHaveLength(1);
  });

  it('are one table where the record is all that is told of the happening', () => {
    const text =
      'Each pump can have several inspections. Each inspection record contains an inspection id, an inspection time and a result. Pumps have a name.';
    expect(entities(text).filter((n) => n.startsWith('inspection'))).toHaveLength(1);
  });

  it('stay two where what is in some state has facts beside those of all', () => {
    const text =
      'Equipment has an asset number and a name. Of hired equipment we keep the rental house and the weekly rate.';
    expect(entities(text)).toEqual(expect.arrayContaining(['equipment', 'hired equipment']));
  });
});

describe('the only one of its kind', () => {
  it('is no table where everything belongs to it', () => {
    const text =
      'The museum receives several paintings. Each painting has a title and a year. The museum has halls. Halls have a name.';
    expect(entities(text)).not.toContain('museum');
  });

  it('is a table where it has facts', () => {
    expect(entities('The museum has a name and an address. The museum receives paintings.')).toContain('museum');
  });

  it('is a table where there are several', () => {
    expect(entities('A museum receives several paintings. Each painting has a title and a year.')).toContain('museum');
  });
});

describe('what is told of a relationship', () => {
  const ends = (text: string, from: string) =>
    model(text)
      .relationships.filter((r) => r.ends.some((e) => e.entity === from))
      .flatMap((r) => r.ends.map((e) => e.entity).filter((n) => n !== from));

  it('leaves what a whole contains out of another list with both keys', () => {
    const text =
      'Orders have an order number. Products have a name. An order can include multiple products. For each order, a picking list is generated, which includes an order id, a product id and a status.';
    const many = model(text).relationships.filter((r) =>
      ['order', 'product'].every((n) => r.ends.some((e) => e.entity === n)),
    );
    expect(many).toHaveLength(1);
  });

  it('ties a payment to what has a payment status', () => {
    const text =
      'Contracts have a contract number. The firm records the payment status of contracts, each payment must record the date and the amount.';
    expect(ends(text, 'payment')).toEqual(['contract']);
  });

  it('sorts things by what they are of', () => {
    const text = 'Tasks have a title. Each task type has a type number and a name.';
    expect(ends(text, 'task_type')).toEqual(['task']);
  });
});
