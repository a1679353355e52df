import { namesPerson } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { chunksOf } from '../phrases/chunks';
import type { Clause } from '../phrases/clauses';
import { valueText } from '../phrases/values';
import type { Pattern } from './pattern';
import { couldBeThing, made } from './support';

const means = new Set([
  ...[
    'cash',
    'card',
    'credit card',
    'debit card',
    'bank card',
    'prepaid card',
    'gift card',
    'bank transfer',
    'transfer',
  ],
  ...['wire', 'wire transfer', 'cheque', 'check', 'direct debit', 'paypal', 'voucher', 'gift voucher', 'wallet'],
  ...['invoice', 'mobile money', 'mobile payment', 'apple pay', 'google pay', 'money order', 'store credit', 'crypto'],
]);
const by = /^(?:by|in|with|via|using|through|per|either|on)$/;

export const paidBy: Pattern = {
  id: 'paid-by',
  doc: '"An order is paid in cash or by card": how it is paid is a fact with these values.',
  examples: [
    { text: 'An order is paid in cash or by card.', reads: ['order: payment method ({cash|card})'] },
    {
      text: 'Payments are made by cheque, bank transfer or direct debit.',
      reads: ['payment: method ({cheque|bank transfer|direct debit})'],
    },
  ],
  match(clause, context) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    if (clause.kind !== 'main' || !verb || verb.negated || !subject) return undefined;
    if (subject.pronoun === 'it' && (context.topic === undefined || namesPerson(context.topic))) return undefined;
    const payment = subject.head === 'payment';
    if (
      !(/^(?:pay|settle)$/.test(verb.lemma) && verb.passive) &&
      !(payment && /^(?:make|accept|come)$/.test(verb.lemma))
    )
      return undefined;
    const values = meansOf(clause);
    const owner = subject.pronoun === 'it' ? (context.topic ?? '') : subject.name;
    if (!values || !couldBeThing(owner)) return undefined;
    const name = owner.endsWith('payment') ? 'method' : 'payment method';
    const item = { name, plural: false, facets: { values: { closed: true, list: values } }, span: clause.span };
    return [{ ...made(this.id, clause), kind: 'facts', owner, items: [item], weight: 1 }];
  },
};

/** The ways of paying behind the verb, where at least one is a known one and the others stand beside it. */
export function meansOf(clause: Pick<Clause, 'rest'>): readonly string[] | undefined {
  let rest = clause.rest;
  const stop = rest.findIndex((t, i) => i > 0 && (t.text === ';' || t.tag === 'wh' || t.lower === '('));
  if (stop > 0) rest = rest.slice(0, stop);
  if (!by.test(rest[0]?.lower ?? '')) return undefined;
  const values = chunksOf(rest).map(({ tokens }) => {
    const from = tokens.findIndex((t) => !by.test(t.lower) && t.tag !== 'det');
    return from < 0 ? '' : valueText(tokens.slice(from));
  });
  const short = values.every((v) => v !== '' && wordsIn(v) < 4);
  return values.length > 1 && short && values.some((v) => means.has(v)) ? values : undefined;
}
