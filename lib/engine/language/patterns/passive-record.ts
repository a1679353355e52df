import { recordVerbs } from '../lexicon/verbs';
import { itemsOf } from '../phrases/items';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, leadThings, made, mostlyFacts, sideOf, subjectOfFacts } from './support';

const kept = new Set([
  ...recordVerbs,
  'give',
  'include',
  'issue',
  'create',
  'need',
  'require',
  'make',
  'report',
  'add',
  'write',
  'generate',
  'provide',
  'fill',
  'set',
  'enter',
  'know',
  'specify',
]);

export const passiveRecord: Pattern = {
  id: 'passive-record',
  doc: '"The date and the weight are recorded", "for each X and Y a ticket is issued with A and B": facts of the lead, the possessor or the topic.',
  examples: [
    { text: 'For each visit, the date and the weight are recorded.', reads: ['visit: date, weight'] },
    {
      text: 'For each passenger and departure a ticket is issued with a ticket number and a seat.',
      reads: ['event ticket of passenger + departure: ticket number, seat'],
    },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (
      clause.kind !== 'main' ||
      !verb?.passive ||
      !kept.has(verb.lemma) ||
      verb.negated ||
      clause.subjects.length === 0
    )
      return undefined;
    if (clause.rest[0]?.lower === 'with' && clause.lead.length === 0) return undefined;
    if (verb.lemma === 'know' && /^(?:by|under|to|as)$/.test(clause.rest[0]?.lower ?? '')) return undefined;
    const subjectTokens = clause.tokens
      .slice(clause.lead.length === 0 ? 0 : clause.lead.length)
      .filter((t) => t.start < (clause.rest[0]?.start ?? Number.MAX_SAFE_INTEGER));
    const verbAt = subjectTokens.findIndex(
      (t) => t.tag === 'be' || t.tag === 'modal' || (t.tag === 'have' && t.lower !== 'having'),
    );
    const list = itemsOf(
      subjectTokens.slice(subjectTokens[0]?.lower === ',' ? 1 : 0, verbAt < 0 ? subjectTokens.length : verbAt),
    ).items;
    const lead = leadThings(clause);
    const withAt = clause.rest.findIndex((t) => t.lower === 'with' || t.lower === ':');
    const withItems = withAt >= 0 ? itemsOf(clause.rest.slice(withAt + 1)).items : [];
    const subject = clause.subjects[0];
    if (lead && /^(?:for|per|in|during|at)$/.test(lead.word) && subject) {
      if (list.length === 1 && !isFact(subject.name) && couldBeThing(subject.name)) {
        const people = lead.things.flatMap((np) => sideOf(np, context) ?? []);
        if (/^(?:give|include|make|need|require|know|set)$/.test(verb.lemma) && subject.count?.max === 'many') {
          const side = sideOf(subject, context);
          return side && people[0]
            ? [
                {
                  ...made(this.id, clause),
                  kind: 'relate',
                  left: people[0],
                  right: side,
                  verb: verb.lemma,
                  shape: 'oneToMany',
                  weight: 1.5,
                },
              ]
            : undefined;
        }
        return [
          {
            ...made(this.id, clause),
            kind: 'event',
            name: subject.name,
            participants: people,
            items: withItems,
            weight: 2.5,
          },
        ];
      }
      const owner = subjectOfFacts(lead.things[lead.things.length - 1] as NonNullable<typeof subject>, context);
      return owner ? [{ ...made(this.id, clause), kind: 'facts', owner, items: list, weight: 2.5 }] : undefined;
    }
    if (
      !/^(?:record|store|track|keep|maintain|save|capture|log|document|note|require|need|specify|include|retain|know)$/.test(
        verb.lemma,
      )
    )
      return undefined;
    const possessor = subject?.possessor ?? subject?.of;
    if (possessor && isFact(subject?.name ?? '')) {
      const owner = subjectOfFacts(possessor, context);
      if (owner)
        return [
          {
            ...made(this.id, clause),
            kind: 'facts',
            owner,
            items: list.map(({ possessor: _, ...item }) => item),
            weight: 2,
          },
        ];
    }
    if (mostlyFacts(list) && context.topic)
      return [{ ...made(this.id, clause), kind: 'facts', owner: context.topic, items: list, weight: 1 }];
    const things = list.filter((item) => couldBeThing(item.name) && !isFact(item.name));
    if (things.length === 0) return undefined;
    return things.map((item) => ({ ...made(this.id, clause), kind: 'mention' as const, name: item.name, weight: 1.5 }));
  },
};
