import { describe, expect, it } from 'vitest';
import type { Attribute, ConceptualModel } from '../../model/conceptual';
import { readBrief } from '../index';
import { blocksOf } from './blocks';
import { couldDescribe } from './plain-text';

const modelOf = (lines: readonly string[]): ConceptualModel => readBrief(lines.join('\n')).model;
const names = (model: ConceptualModel): readonly string[] => model.entities.map((e) => e.name).sort();
const factsOf = (model: ConceptualModel, entity: string): readonly string[] =>
  (model.entities.find((e) => e.name === entity)?.attributes ?? []).map((a) => a.name);
const fact = (model: ConceptualModel, entity: string, name: string): Attribute | undefined =>
  model.entities.find((e) => e.name === entity)?.attributes.find((a) => a.name === name);
const linked = (model: ConceptualModel, a: string, b: string): boolean =>
  model.relationships.some((r) => r.ends.some((e) => e.entity === a) && r.ends.some((e) => e.entity === b));

describe('tables of fields', () => {
  const model = modelOf([
    '| table | field | type | required | notes |',
    '|---|---|---|---|---|',
    '| pontoon | letter | text | yes | unique |',
    '| berth | pontoon | | yes | removed with the pontoon |',
    '| | number | int | yes | >= 1 |',
    '| | state | | yes | free, taken or closed |',
    '| | closed_until | date | no | |',
    '| boat | owner | person | yes | |',
    '| person | name | | | |',
  ]);

  it('take the entity from its column, and from the row above where it is left out', () => {
    expect(names(model)).toEqual(['berth', 'boat', 'person', 'pontoon']);
    expect(factsOf(model, 'berth')).toEqual(['number', 'state', 'closed until']);
  });
  it('read type, need, values and bounds from the cells', () => {
    expect(fact(model, 'pontoon', 'letter')?.unique).toBe(true);
    expect(fact(model, 'berth', 'number')).toMatchObject({ type: 'integer', required: true, min: { value: 1 } });
    expect(fact(model, 'berth', 'state')?.values).toEqual({ closed: true, list: ['free', 'taken', 'closed'] });
    expect(fact(model, 'berth', 'closed until')?.required).toBe(false);
  });
  it('read references and what happens on deletion', () => {
    const kept = model.relationships.find((r) => r.ends.some((e) => e.entity === 'pontoon'));
    expect(kept?.onDelete?.action).toBe('cascade');
    expect(linked(model, 'boat', 'person')).toBe(true);
  });
  it('stand under a heading that names the entity', () => {
    const under = modelOf([
      '## Pet',
      '| Column | Type | Null? | Default |',
      '|---|---|---|---|',
      '| chip_no | varchar(15) | no | |',
      '| bornOn | date | yes | |',
    ]);
    expect(factsOf(under, 'pet')).toEqual(['chip no', 'born on']);
    expect(fact(under, 'pet', 'born on')?.required).toBe(false);
  });
  it('list relationships where the header has two ends', () => {
    const both = modelOf([
      'A volcano has a name. A station has a code.',
      '',
      '| From | Relationship | To |',
      '|---|---|---|',
      '| Volcano | 1:n | Station |',
    ]);
    expect(both.relationships[0]?.ends.find((e) => e.entity === 'station')?.max).toBe('many');
  });
  it('mark the original words', () => {
    const text = '| table | field |\n|---|---|\n| berth | number |\n| berth | width |';
    const mark = readBrief(text).model.marks.find((m) => m.refs.includes('berth.width'));
    expect(text.slice(mark?.span.start, mark?.span.end)).toContain('width');
  });
});

describe('terse notes', () => {
  it('are read from nested bullets', () => {
    const model = modelOf([
      '- bike',
      '  - belongs to a customer',
      '  - frame_no: unique',
      '  - status',
      '    - waiting',
      '    - done',
      '- customer',
      '  - name',
      '  - phone (optional)',
    ]);
    expect(factsOf(model, 'bike')).toEqual(['frame no', 'status']);
    expect(fact(model, 'bike', 'status')?.values?.list).toEqual(['waiting', 'done']);
    expect(fact(model, 'customer', 'phone')?.required).toBe(false);
    expect(linked(model, 'bike', 'customer')).toBe(true);
  });
  it('are read from relation lines with column types', () => {
    const model = modelOf([
      'berths(code varchar(10) unique not null, lengthM numeric)',
      'boats(name, berth_id -> berths)',
    ]);
    expect(fact(model, 'berth', 'code')).toMatchObject({ unique: true, required: true, length: { max: 10 } });
    expect(factsOf(model, 'berth')).toContain('length m');
    expect(linked(model, 'boat', 'berth')).toBe(true);
  });
  it('are read from plain lines below a label', () => {
    const model = modelOf(['Pontoon', '  letter, unique', '  depth_m', '', 'owner:', '  name', '  email unique']);
    expect(factsOf(model, 'pontoon')).toEqual(['letter', 'depth m']);
    expect(fact(model, 'owner', 'email')?.unique).toBe(true);
  });
  it('are read from labelled records and dotted names', () => {
    const record = modelOf([
      'Entity: Berth',
      'Attributes: number (unique), length',
      '',
      'Entity: Pontoon',
      'Attributes: letter',
    ]);
    expect(names(record)).toEqual(['berth', 'pontoon']);
    const dotted = modelOf(['berth.number unique', 'berth.width_m', 'boat.name']);
    expect(factsOf(dotted, 'berth')).toEqual(['number', 'width m']);
  });
  it('are read from arrows', () => {
    const model = modelOf([
      'Supplier: name',
      'Product: name',
      'Tag: name',
      '',
      'product -> supplier',
      'product <-> tag many-to-many',
    ]);
    const tags = model.relationships.find((r) => r.ends.some((e) => e.entity === 'tag'));
    expect(linked(model, 'product', 'supplier')).toBe(true);
    expect(tags?.ends.map((e) => e.max)).toEqual(['many', 'many']);
  });
});

describe('speech and letters', () => {
  it('drop fillers, speakers and courtesies', () => {
    const model = modelOf([
      'Clerk: Hello!',
      'Clerk: What do you keep?',
      'Skipper: Well, um, boats. A boat has, you know, a name and, like, a length in metres.',
      'Skipper: Yes.',
      'Clerk: Anything else?',
      "Skipper: The name's unique. Thanks!",
    ]);
    expect(names(model)).toEqual(['boat']);
    expect(factsOf(model, 'boat')).toEqual(['name', 'length']);
    expect(fact(model, 'boat', 'name')?.unique).toBe(true);
  });
  it('read "from a date to a date" as a start and an end', () => {
    const model = modelOf(['A boat has a name. A stay is for one boat, from a date to a date.']);
    expect(factsOf(model, 'stay')).toEqual(['starts on', 'ends on']);
  });
});

describe('text that is no description', () => {
  it.each([
    'lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt',
    '\u0000\u0001\u0002\u0003\u0004PK\u0005\u0006\u0000\u0000name\u0001',
    'Ein Verein führt Mitglieder, jedes Mitglied besitzt Namen, Anschrift, Geburtstag und zahlt jährlich Beiträge',
  ])('makes no table and says what to write: %j', (text) => {
    const { model, diagnostics } = readBrief(text);
    expect(model.entities).toEqual([]);
    expect(diagnostics[0]?.code).toBe('language/no-entity');
    expect(diagnostics[0]?.hint).toMatch(/Say what you keep/);
  });
  it('leaves terse notes alone', () => {
    expect(
      couldDescribe('boat: name, length, berth, owner, price, colour, builder, year, hull, mast, keel, sail'),
    ).toBe(true);
  });
});

it('blocks cover the text in order', () => {
  const text = '# A\n\n- b\n  - c\n\n| table | field |\n|---|---|\n| d | e |\n\nSome words here.';
  const starts = blocksOf(text).map((b) => b.span.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});
