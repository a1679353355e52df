import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { wordsIn } from '../lexicon/phrase-words';
import { manageVerbs, recordVerbs } from '../lexicon/verbs';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

const keeps = new Set([...recordVerbs, ...manageVerbs, 'detail', 'associate']);
/** What is done with parts in a whole; each part may be in several. */
const inWhole = /^(?:included|contained|needed|required|used|involved|consumed|listed|ordered|covered|offered|served)$/;
/** What several people may do with the same. */
const shared =
  /^(?:taught|attended|taken|supplied|offered|provided|studied|visited|played|performed|used|borrowed|rented|watched|read|liked|followed|joined|bought|purchased|driven|sold|passed|completed|treated)$/;

export const keptParts: SentencePattern = {
  id: 'kept-parts',
  doc: '"We record the parts needed for each job and their quantities": the parts of a whole, and what is kept of each part in it.',
  final: true,
  needs:
    /^(?:record|manage|detail|store|track|keep|maintain|associate|save|log|capture|document|collect|handle|support|provide|offer|register|note|specify)/,
  examples: [
    {
      text: 'It is necessary to record the parts needed for each repair and their quantities.',
      reads: ['repair need ..many part [manyToMany]'],
    },
    {
      text: 'The system details the dishes included in each menu, including portion and serving order.',
      reads: ['menu include ..many dish [manyToMany]'],
    },
    {
      text: 'Record the pills and their quantities included in the prescription.',
      reads: ['prescription include ..many pill [manyToMany]'],
    },
    {
      text: 'The school manages the courses taught by teachers.',
      reads: ['teacher teach ..many course [manyToMany]'],
    },
    {
      text: 'Record the races runners enter and their times.',
      reads: ['plural runner enter ..many race [manyToMany]'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const done = partsDone(t);
    if (done) return [{ pattern: this.id, span: context.sentenceSpan, ...done }];
    for (let i = 0; i < t.length - 2; i++) {
      const word = t[i] as Token;
      if (!inWhole.test(word.lower) && !shared.test(word.lower)) continue;
      const claim = partsAt(t, i, word);
      if (claim) return [{ pattern: this.id, span: context.sentenceSpan, ...claim }];
    }
    return undefined;
  },
};

type Parts = Omit<Extract<Claim, { kind: 'relate' }>, 'pattern' | 'span'>;

/** The parts in front of the participle at `i`, the whole behind it, and the facts of a part in it on either side. */
function partsAt(t: readonly Token[], i: number, word: Token): Parts | undefined {
  const by = t[i + 1]?.lower === 'by';
  if (by ? !shared.test(word.lower) : !(inWhole.test(word.lower) && /^(?:in|for|with|on)$/.test(t[i + 1]?.lower ?? '')))
    return undefined;
  const whole = nounPhraseAt(t, i + 2);
  const verb = keptAt(t, i);
  const part = verb < 0 ? undefined : nounPhraseAt(t, verb + 1);
  if (!whole || !part?.plural || !isThing(whole) || !isThing(part) || part.name === whole.name) return undefined;
  const one = whole.count?.each === true || /^(?:an?|the)$/.test(whole.determiner ?? '');
  const before = t.slice(part.to, i);
  if (before.length > 0 && !/^and (?:their|its|the) /.test(`${lowerOf(before)} `)) return undefined;
  const facts = [...factsIn(before), ...factsIn(t.slice(whole.to))];
  if (by ? !whole.plural : !(one && (facts.length > 0 || !whole.plural))) return undefined;
  return {
    kind: 'relate',
    left: { name: whole.name, plural: false },
    right: { name: part.name, plural: true, count: { max: 'many' } },
    verb: word.lemma ?? singular(word.lower),
    shape: 'manyToMany',
    weight: 1.5,
    ...(facts.length > 0 && { facts }),
  };
}

/** What brings a row into being, so that it is of one who does it. */
const creating =
  /^(?:place|create|submit|make|write|post|own|have|send|open|issue|add|register|publish|upload|file|need|want|see|use|be|do|include|contain)$/;

/** "manages the parts that suppliers can deliver along with their prices", "record the exams pupils sit and their scores". */
function partsDone(t: readonly Token[]): Parts | undefined {
  for (let i = 1; i < t.length - 3 && i < 40; i++) {
    const verbAt = t[i]?.tag === 'det' ? i - 1 : -1;
    const keeping = verbAt < 0 ? undefined : t[verbAt];
    if (keeping?.lemma === undefined || !keeps.has(keeping.lemma)) continue;
    const made = doneBy(t, i) ?? doneByNext(t, i);
    if (made) return made;
  }
  return undefined;
}

function doneBy(t: readonly Token[], at: number): Parts | undefined {
  const part = nounPhraseAt(t, at);
  if (!part?.plural || part.of || !isThing(part)) return undefined;
  const who = /^(?:that|which)$/.test(t[part.to]?.lower ?? '') ? nounPhraseAt(t, part.to + 1) : undefined;
  return who?.plural && isThing(who) ? doing(t, part, who) : undefined;
}

/** Words in the plural that stand in front of other nouns. */
const modifying =
  /^(?:sales|sports|goods|customs|news|arms|savings|accounts|operations|systems|communications|logistics)$/;

/** "the exams pupils sit": who does it stands right behind what it is done to. */
function doneByNext(t: readonly Token[], at: number): Parts | undefined {
  const part = t[at + 1];
  const who = t[at + 2];
  if (part?.tag !== 'noun' || who?.tag !== 'noun' || modifying.test(part.lower)) return undefined;
  const np = nounPhraseAt([part], 0);
  const next = nounPhraseAt([who], 0);
  if (!np?.plural || !next?.plural || !isThing(np) || !isThing(next)) return undefined;
  return doing(t, { ...np, to: at + 2 }, { ...next, to: at + 3 });
}

function doing(t: readonly Token[], part: NounPhrase, who: NounPhrase): Parts | undefined {
  const modal = t[who.to]?.tag === 'modal' ? 1 : 0;
  const verb = t[who.to + modal];
  if (verb?.lemma === undefined || verb.form !== 'base' || creating.test(verb.lemma)) return undefined;
  const behind = t.slice(who.to + modal + 1);
  const particle = behind[0]?.lower === 'part' && behind[1]?.lower === 'in' ? 2 : behind[0]?.tag === 'prep' ? 1 : 0;
  const facts = factsIn(behind.slice(particle));
  return {
    kind: 'relate',
    left: { name: who.name, plural: true },
    right: { name: part.name, plural: true, count: { max: 'many' } },
    verb: verb.lemma,
    shape: 'manyToMany',
    weight: 1.5,
    ...(facts.length > 0 && { facts }),
  };
}

/** The last verb of keeping in front of `i`, with nothing but its object between; -1 where there is none. */
function keptAt(t: readonly Token[], i: number): number {
  for (let k = i - 1; k >= 0 && k > i - 9; k--) {
    const x = t[k] as Token;
    if (x.tag === 'punct') return -1;
    if (x.lemma !== undefined && keeps.has(x.lemma) && (x.tag === 'verb' || k === 0 || t[k + 1]?.tag === 'det'))
      return k;
  }
  return -1;
}

const isThing = (np: NounPhrase): boolean =>
  !np.pronoun &&
  (couldBeThing(np.name) || (np.name === 'part' && np.plural)) &&
  (!isFact(np.name) || (np.plural && np.name === 'subject')) &&
  !isOrganisation(np);

/** "and their quantities", ", including a portion and an order". */
function factsIn(t: readonly Token[]): readonly Item[] {
  const m =
    /^(?:and (?:their|its|the)|, (?:including|such as|along with|with|recording)|along with|together with) /.exec(
      `${lowerOf(t.slice(0, 4))} `,
    );
  if (!m) return [];
  return itemsOf(t.slice(wordsIn(m[0]))).items.filter((i) => i.name !== '');
}
