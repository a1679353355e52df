import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBrief } from './index';

const words = fc.constantFrom(
  ...'a an the each every customer order item has have belongs to with and or , . : ; ( ) - name email unique optional many one of status open closed is are must be may not when deleted list by newest first # | 5 10% "x" \n \n\n \t é 名前 🎉'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(words, { maxLength: 80 }).map((parts) => parts.join(' ')),
);

describe('reading a description', () => {
  it('never throws and always gives the same reading', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readBrief(text)).toEqual(readBrief(text));
      }),
      { numRuns: 300 },
    );
  });

  it('gives unique ids and marks that neither overlap nor leave the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { model } = readBrief(text);
        const ids = [...model.entities, ...model.relationships, ...model.queries].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        let end = 0;
        for (const { span } of model.marks) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('refers only to entities, attributes and relationships it has', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { model } = readBrief(text);
        const entities = new Set(model.entities.map(({ id }) => id));
        for (const { ends } of model.relationships) for (const { entity } of ends) expect(entities).toContain(entity);
        for (const { entity } of [...model.rules, ...model.queries]) expect(entities).toContain(entity);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['', '   \n\t', '\u0000\u0001\u0002', '.', '((((((', '| | |'])('finds nothing in %j and says so', (text) => {
    const { model, diagnostics } = readBrief(text);
    expect(model.entities).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('takes names that look like code as names', () => {
    const { model } = readBrief("A <script> has a name. A customer has a name '; drop table users; --");
    expect(model.entities.map(({ name }) => name)).toContain('customer');
  });

  it('reads the same things in British and American spelling', () => {
    const british = readBrief(
      'An enrolment has a colour and a licence number. Enrolments are organised by a programme.',
    );
    const american = readBrief(
      'An enrollment has a color and a license number. Enrollments are organized by a program.',
    );
    expect(british.model.entities.length).toBe(american.model.entities.length);
    expect(british.model.relationships.length).toBe(american.model.relationships.length);
  });

  it('reads the same things with a blank line more', () => {
    const text = 'A dog has a name.\nA dog belongs to an owner.\nAn owner has a phone number.';
    const names = (brief: string) =>
      readBrief(brief).model.entities.map(({ id, attributes }) => [id, attributes.map((a) => a.id)]);
    expect(names(text.replace('\n', '\n\n'))).toEqual(names(text));
  });
});
