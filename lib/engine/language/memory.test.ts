import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMemory } from './memory';
import { readSentences } from './read';

const lines = [
  '# Harbour',
  '## Boats',
  '- berth: number (unique), length in m, status (free, taken), price',
  '- A boat belongs to exactly one owner and lies at one berth.',
  '  - has many invoices',
  'Each boat has a name and a length. It is optional.',
  'Owners: name, phone, e-mail (unique).',
  'When an owner is deleted, the boats stay, with no owner.',
  'We look up boats by name, newest first.',
  'Anna: how many boats are there? They are moored at a berth.',
  'Organisations share the tables; every row belongs to one organisation.',
  'The number is unique; no two berths of a pier share it.',
];
const text = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 12 }).map((some) => some.join('\n'));
const edit = fc.record({
  at: fc.nat(),
  cut: fc.nat(12),
  put: fc.constantFrom('', ' ', '\n', 'boat', 'a name, ', '. ', '- '),
});

describe('the memory of a reading', () => {
  it('changes nothing of what is read, whatever is written where', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 5 }), (first, edits) => {
        const memory = emptyMemory();
        let now = first;
        expect(readSentences(now, memory)).toEqual(readSentences(now));
        for (const { at, cut, put } of edits) {
          const from = at % (now.length + 1);
          now = now.slice(0, from) + put + now.slice(from + cut);
          expect(readSentences(now, memory)).toEqual(readSentences(now));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('holds the sentences of the last text alone', () => {
    const memory = emptyMemory();
    readSentences(lines.join('\n'), memory);
    readSentences('A boat has a name.', memory);
    expect(memory.last.size).toBe(2);
  });
});
