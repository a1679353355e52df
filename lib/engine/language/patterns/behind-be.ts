import { typeByEnding } from '../lexicon/attribute-types';
import { verbForms } from '../lexicon/verbs';
import { chunksOf } from '../phrases/chunks';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import type { NounPhrase } from '../phrases/noun-phrase';
import { closedSetHeads } from '../phrases/values';
import type { Token } from '../tokens/token';
import { isFact } from './support';

/** A status, stage, kind or level, or those of a thing. */
const valued = ({ name, head, plural }: NounPhrase): boolean =>
  /^(?:status|statuse|state|stage|phase|type|kind|level)$/.test(name) ||
  (plural && /^(?:status|statuse|state|stage|phase)$/.test(head));

/** A fact of what is named, and none of its values. */
const isOne = ({ name }: Item): boolean =>
  name === 'name' ||
  (isFact(name) && typeByEnding(name)?.type !== 'boolean' && verbForms.get(name)?.form !== 'participle');

/** What follows "is": also where a value looks like a participle ("is placed, paid or shipped"). */
export function afterBe(clause: Clause): readonly Token[] | undefined {
  const { verb } = clause;
  if (verb?.lemma === 'be') return clause.rest;
  const head = clause.subjects[clause.subjects.length - 1];
  // "the status includes free, taken and broken", "trip statuses include planned and done".
  if (
    head &&
    /^(?:include|comprise)$/.test(verb?.lemma ?? '') &&
    valued(head) &&
    !itemsOf(clause.rest).items.some(isOne)
  )
    return clause.rest;
  if (!verb?.passive || verb.negated || !head || !/^(?:,|or|\/)$/.test(clause.rest[0]?.lower ?? '')) return undefined;
  if (!closedSetHeads.has(head.head) && !statesOnly(clause.rest)) return undefined;
  const at = clause.tokens.findIndex((t) => t.start === clause.rest[0]?.start);
  const be = clause.tokens.slice(0, at).reduce((last, t, i) => (t.tag === 'be' ? i : last), -1);
  return be < 0 ? undefined : clause.tokens.slice(be + 1);
}

/** ", running, completed or aborted": words alone, the last of them behind "or". */
const statesOnly = (rest: readonly Token[]): boolean => {
  const chunks = chunksOf(rest);
  const last = chunks.findIndex((c) => c.before === 'or');
  return (
    last > 0 &&
    chunks
      .slice(0, last + 1)
      .every(
        ({ tokens }) =>
          tokens.length < 3 && !tokens.some((t) => /^(?:det|poss|quant|to|wh|pron|have|modal)$/.test(t.tag)),
      )
  );
};
