import { remembered } from '../../model/remembered';
import { adjectives } from '../lexicon/adjectives';
import {
  adverbs,
  beForms,
  conjunctions,
  determiners,
  doForms,
  haveForms,
  modals,
  numberWords,
  possessiveDeterminers,
  prepositions,
  quantifiers,
  subjectPronouns,
  subordinators,
} from '../lexicon/closed';
import { verbForms } from '../lexicon/verbs';
import type { Tag, Token } from './token';
import type { RawToken } from './tokenize';

/** The token with the part of speech its word has by itself; every token has the same fields, which is quicker to read. */
export function roughTag({ text, lower, start, end, kind }: RawToken): Token {
  const { tag, lemma, form } =
    kind === 'word' ? rough(lower) : kind === 'punct' ? (lower === '&' ? conjunction : punctuation) : byKind[kind];
  return { text, lower, start, end, tag, lemma, form };
}

type Rough = Pick<Token, 'tag' | 'lemma' | 'form'>;
const conjunction: Rough = { tag: 'conj', lemma: undefined, form: undefined };
const punctuation: Rough = { tag: 'punct', lemma: undefined, form: undefined };
const byKind: Readonly<Record<'quote' | 'number', Rough>> = {
  quote: { tag: 'quote', lemma: undefined, form: undefined },
  number: { tag: 'num', lemma: undefined, form: undefined },
};

const rough: (word: string) => Rough = remembered((word) => {
  const closed = closedTags.get(word);
  const verb = closed ? undefined : verbForms.get(word);
  if (verb) return { tag: 'noun', lemma: verb.lemma, form: verb.form };
  if (!closed && isParticiple(word)) return { tag: 'adj', lemma: word, form: 'participle' };
  return { tag: closed ?? openTag(word), lemma: undefined, form: undefined };
});

const isParticiple = (word: string): boolean => word.length > 5 && /[a-z]ed$/.test(word) && openTag(word) === 'noun';

const openTag = (word: string): Tag =>
  adjectives.has(word) ? 'adj' : word.length > 4 && word.endsWith('ly') && !lyNouns.test(word) ? 'adv' : 'noun';

const lyNouns = /^(?:family|assembly|supply|reply|anomaly|monopoly)$/;

/** The part of speech of a word of a closed class, whatever stands around it; undefined for all others. */
export const closedTag = (word: string): Tag | undefined => closedTags.get(word);

/** Closed classes by word; of a word in several, the first class here has it. */
const closedTags: ReadonlyMap<string, Tag> = new Map(
  (
    [
      ['gen', ["'s", "'"]],
      ['to', ['to']],
      ['be', beForms],
      ['have', haveForms],
      ['do', doForms],
      ['modal', modals],
      ['not', ['not', 'never']],
      ['conj', [...conjunctions, 'and/or']],
      ['wh', ['that', 'which', 'who', 'whom', 'whose', 'where']],
      ['poss', possessiveDeterminers],
      ['quant', quantifiers.keys()],
      ['num', numberWords.keys()],
      ['det', determiners],
      ['prep', prepositions],
      ['wh', subordinators],
      ['adv', adverbs],
      ['pron', subjectPronouns],
    ] as const satisfies readonly (readonly [Tag, Iterable<string>])[]
  )
    .flatMap(([tag, words]) => [...words].map((word) => [word, tag] as const))
    .reverse(),
);
