import { itemsOf } from '../phrases/items';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made } from './support';

const columns = /^(?:(?:other|further|remaining|additional|main|own|its) )?(?:column|field|attribute|property)$/;

export const isFacts: Pattern = {
  id: 'is-facts',
  doc: '"A supplier is just a name and a phone number": nothing but its facts.',
  examples: [
    {
      text: 'A supplier is just a name, an address and a phone number.',
      reads: ['supplier: name, address, phone number'],
    },
  ],
  match(clause, context) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    if (clause.kind !== 'main' || verb?.lemma !== 'be' || verb.passive || verb.negated || verb.modal !== undefined)
      return undefined;
    if (!subject || clause.subjects.length > 1 || !(subject.pronoun === 'it' || couldBeThing(subject.name)))
      return undefined;
    const list = columns.test(subject.name) && subject.plural ? itemsOf(clause.rest).items : [];
    if (list.length > 0 && context.topic !== undefined && !isFact(context.topic))
      return [{ ...made(this.id, clause), kind: 'facts', owner: context.topic, items: list, weight: 2.5 }];
    let rest = clause.rest;
    const only = /^(?:just|only|simply|basically|nothing|merely)$/.test(rest[0]?.lower ?? '');
    while (/^(?:just|only|simply|basically|nothing|merely|but|more|than)$/.test(rest[0]?.lower ?? ''))
      rest = rest.slice(1);
    if (!(subject.pronoun === 'it' || couldBeThing(subject.name))) return undefined;
    if (rest[0]?.tag !== 'det' || rest.some((t) => t.tag === 'wh' || t.lower === 'or')) return undefined;
    const { items } = itemsOf(rest);
    const owner = subject.pronoun ? context.topic : subject.name;
    const enough = only ? 2 : 3;
    if (owner === undefined || isFact(owner) || items.length < enough || !items.every((i) => isFact(i.name)))
      return undefined;
    return [{ ...made(this.id, clause), kind: 'facts', owner, items, weight: 2.5 }];
  },
};
