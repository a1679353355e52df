import { describe, expect, it } from 'vitest';
import { readBrief } from '..';

const thin = [
  'A gym has members and trainers. A member has a name and an email. A trainer has a name. A member has a trainer.',
  'Customers have a name and an email. Customers place orders. An order has a total and a status.',
  'An author has a name. Authors write books. A book has an ISBN and a title.',
  'A device has a name and a serial number. A device belongs to a site. Sites have a name and a city.',
  'Teams have players. A player has a name and a shirt number. Teams have a name.',
];

const asked = thin.flatMap((text) => {
  const { question } = readBrief(text);
  return question ? question.answers.map((answer, index) => ({ text, question, answer, index })) : [];
});

it('is asked about thin descriptions', () => {
  expect(new Set(asked.map(({ text }) => text)).size).toBe(thin.length);
});

describe.each(asked)('$question.text ($answer.label)', ({ text, question, answer }) => {
  const after = readBrief(`${text} ${answer.sentence}`);

  it('goes away once answered', () => {
    expect(after.question?.text).not.toBe(question.text);
  });

  it('is answered by a sentence that is understood', () => {
    const start = text.length + 1;
    const unread = after.diagnostics.filter(
      ({ code, spans }) => code === 'language/unread' && spans.some((span) => span.start >= start),
    );
    expect(unread).toEqual([]);
  });
});

it.each(asked.filter(({ question, index }) => index !== question.assumed))(
  'the answer “$answer.label” to “$question.text” changes the model',
  ({ text, answer }) => {
    const bare = (brief: string) => {
      const { entities, relationships, rules } = readBrief(brief).model;
      return JSON.stringify({ entities, relationships, rules }, (key, value) => (key === 'origin' ? undefined : value));
    };
    expect(bare(`${text} ${answer.sentence}`)).not.toBe(bare(text));
  },
);

it('is not asked where the description is empty or says enough', () => {
  expect(readBrief('').question).toBeUndefined();
  expect(
    readBrief(Array.from({ length: 60 }, (_, i) => `A thing${i} has a unique name.`).join(' ')).question,
  ).toBeUndefined();
});
