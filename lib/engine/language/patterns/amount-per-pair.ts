import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { recordVerbs } from '../lexicon/verbs';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { without } from './record-owners';
import { couldBeThing, isFact } from './support';

const records: ReadonlySet<string> = new Set([...recordVerbs, 'manage', 'know', 'count', 'measure']);
/** What two things have together: how much of the one is in the other, or how well it did. */
const measure =
  /(?:^| )(?:quantity|amount|number|stock|stock level|inventory|price|cost|score|grade|mark|dose|dosage|level|share|hours|count|weight|result|discount|fee|status|position|rank|percentage|attendance)$|^number of /;
const stretch =
  /(?:^| )(?:day|month|year|week|hour|quarter|season|period|currency|language|case|step|time|moment|way)$/;

export const amountPerPair: SentencePattern = {
  id: 'amount-per-pair',
  doc: '"The amount of each ingredient in each recipe is recorded": what is kept of two things together.',
  final: true,
  needs: /^(?:each|every|various|different|several|multiple)$/,
  examples: [
    {
      text: 'The amount of each ingredient in each recipe is recorded.',
      reads: ['plural recipe have plural ingredient [manyToMany]'],
    },
    {
      text: "We record the swimmers' results in various heats.",
      reads: ['plural heat have plural swimmer [manyToMany]'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    if (context.role === 'queries' || context.role === 'rules') return undefined;
    for (let k = 3; k < t.length - 1; k++) {
      if (!/^(?:in|at|on|for|per|within)$/.test(t[k]?.lower ?? '')) continue;
      const several = /^(?:each|every|various|different|several|multiple)$/.test(t[k + 1]?.lower ?? '');
      const claim = several ? pairAt(t, k) : undefined;
      if (!claim) continue;
      const before = saidBefore(t, k);
      return [
        { pattern: this.id, span: context.sentenceSpan, ...claim },
        ...(before
          ? [{ pattern: this.id, span: context.sentenceSpan, kind: 'restated' as const, tokens: before }]
          : []),
      ];
    }
    return undefined;
  },
};

const isRecording = ({ tag, lemma }: Token): boolean => tag === 'verb' && lemma !== undefined && records.has(lemma);

/** "Manage the links between X and Y, and record ...": what stands in front of the recording, which says more. */
function saidBefore(t: readonly Token[], k: number): readonly Token[] | undefined {
  const verb = t.slice(0, k).findLastIndex(isRecording);
  if (verb < 5 || t[verb - 1]?.tag !== 'conj') return undefined;
  return t.slice(0, t[verb - 2]?.lower === ',' ? verb - 2 : verb - 1);
}

type Pair = Omit<Extract<Claim, { kind: 'relate' }>, 'pattern' | 'span'>;

/** The facts and the thing in front of the preposition at `k`, and the thing behind it. */
function pairAt(t: readonly Token[], k: number): Pair | undefined {
  const where = nounPhraseAt(t, k + 1);
  const from = keptFrom(t, where?.to ?? t.length);
  if (!where || where.pronoun || where.of || from < 0 || from >= k || stretch.test(where.name)) return undefined;
  const items = itemsOf(t.slice(from, k)).items.map(ofPlural);
  const whose = singular(
    (items[items.length - 1]?.possessor ?? items[0]?.possessor ?? '').replace(/^(?:kind|type)s? of /, ''),
  );
  if (whose === '' || whose === where.name || !couldBeThing(whose) || !couldBeThing(where.name)) return undefined;
  if (isFact(where.name) && !(where.plural || where.count?.each)) return undefined;
  const facts = items.map(plain);
  if (!facts.every((i) => measure.test(i.name))) return undefined;
  const left = { name: where.name, plural: true };
  const right = { name: whose, plural: true };
  return { kind: 'relate', left, right, verb: 'have', shape: 'manyToMany', facts, weight: 1.5 };
}

/** "quantity of snacks": the quantity of each. */
function ofPlural(item: Item): Item {
  const [, fact = '', whose = ''] = /^(quantity|amount|stock|price|share|weight) of (.+s)$/.exec(item.name) ?? [];
  return fact === '' || item.possessor !== undefined ? item : { ...item, name: fact, possessor: singular(whose) };
}

const plain = (item: Item): Item => ({ ...without(item), plural: false });

/** Where what is kept begins: behind a verb of recording, or at the start where a passive ends the sentence; -1 where nothing is kept. */
function keptFrom(t: readonly Token[], behind: number): number {
  const before = t.slice(0, behind).findLastIndex(isRecording);
  const verb = before >= 0 ? before : t.findIndex(isRecording);
  if (verb >= behind)
    return /^(?:is|are|must be|needs? to be|should be|will be)\b/.test(lowerOf(t.slice(behind))) ? 0 : -1;
  return verb >= 0 && behind >= t.length ? verb + 1 : -1;
}
