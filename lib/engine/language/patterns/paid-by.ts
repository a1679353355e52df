import type { Claim } from '../claims';
import { chunksOf } from '../phrases/chunks';
import type { Clause } from '../phrases/clauses';
import { valueText } from '../phrases/values';
import type { Pattern } from './pattern';
import { couldBeThing, made, sideOf } from './support';

const means = new Set([
  ...['cash', 'card', 'credit card', 'debit card', 'bank card', 'prepaid card', 'gift card', 'bank transfer', 'transfer'],
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
    {
      text: 'Payments: every stay is paid by wallet or card.',
      reads: ['payment: method ({wallet|card})', 'plural payment of stay [manyToOne]'],
    },
  ],
  match(clause, context) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    if (clause.kind !== 'main' || !verb || verb.negated || !subject || subject.pronoun === 'it') return undefined;
    const payment = subject.head === 'payment';
    if (!(/^(?:pay|settle)$/.test(verb.lemma) && verb.passive) && !(payment && /^(?:make|accept|come)$/.test(verb.lemma)))
      return undefined;
    const values = valuesOf(clause);
    if (!values || !couldBeThing(subject.name)) return undefined;
    const base = made(this.id, clause);
    const label = context.label?.endsWith('payment') && !payment ? context.label : undefined;
    const owner = label ?? subject.name;
    const facets = { values: { closed: true, list: values } };
    const name = owner.endsWith('payment') ? 'method' : 'payment method';
    const facts: Claim = {
      ...base,
      kind: 'facts',
      owner,
      items: [{ name, plural: false, facets, span: clause.span }],
      weight: label === undefined ? 1 : 2,
    };
    const side = label === undefined ? undefined : sideOf(subject, context);
    if (!side) return [facts];
    const right = { name: side.name, plural: false };
    const left = { name: owner, plural: true };
    return [facts, { ...base, kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 1 }];
  },
};

/** The ways of paying behind the verb, where at least one is a known one and the others stand beside it. */
function valuesOf(clause: Clause): readonly string[] | undefined {
  let rest = clause.rest;
  const stop = rest.findIndex((t, i) => i > 0 && (t.text === ';' || t.tag === 'wh' || t.lower === '('));
  if (stop > 0) rest = rest.slice(0, stop);
  if (!by.test(rest[0]?.lower ?? '')) return undefined;
  const values = chunksOf(rest).map(({ tokens }) => {
    const from = tokens.findIndex((t) => !by.test(t.lower) && t.tag !== 'det');
    return from < 0 ? '' : valueText(tokens.slice(from));
  });
  const short = values.every((v) => v !== '' && v.split(' ').length < 4);
  return values.length > 1 && short && values.some((v) => means.has(v)) ? values : undefined;
}
