import type { Claim } from '../claims';
import type { Context } from '../context';
import { wordsIn } from '../lexicon/phrase-words';
import { type RulePart, readParts } from '../phrases/rule-parts';
import type { Example, SentencePattern } from './pattern';

/** What a rule says, before its place and pattern are added. */
export type RuleClaim = Claim extends infer C ? (C extends Claim ? Omit<C, 'pattern' | 'span'> : never) : never;

/** What a rule pattern knows beside the words. */
export interface RuleContext {
  /** The thing talked about. */
  readonly topic?: string;
  /** What "they" stands for: the thing of the sentence before. */
  readonly they?: string;
  /** The sentence stands among the ways of reading. */
  readonly asks: boolean;
}

/**
 * A sentence pattern that reads each stretch of a sentence that is a rule by itself. A sentence that is read wholly is
 * not read any further; what is left of another one still is.
 */
export function rulePattern(input: {
  readonly id: string;
  readonly doc: string;
  readonly examples: readonly Example[];
  /** A word without which no shape can match. */
  readonly hint: RegExp;
  /** As of any pattern; the hint where that is of single words. */
  readonly needs?: RegExp;
  readonly read: (part: RulePart, context: RuleContext) => readonly RuleClaim[] | undefined;
}): SentencePattern {
  const { id, doc, examples, hint, needs = hint, read } = input;
  return {
    id,
    doc,
    needs,
    examples,
    final: false,
    match(context) {
      const known = topicOf(context);
      const result = readParts(context.sentence, hint, (part) => {
        const claims = read(part, part.whose === undefined ? known : { ...known, topic: part.whose, they: part.whose });
        if (!claims?.every((claim) => namesOf(claim).every(plausible))) return undefined;
        return claims.map((claim) => ({ ...claim, ...ownerIn(part, claim), pattern: id, span: part.span }) as Claim);
      });
      if (!result) return undefined;
      if (!result.whole || result.found.some((c) => c.kind === 'choose' || c.kind === 'requiredWhen'))
        return result.found;
      const rest: Claim = { pattern: id, span: context.sentenceSpan, kind: 'ignored', why: 'a rule, read as a whole' };
      return [...result.found, rest];
    },
  };
}

/** "Members have an email that no two of them share": the members', whatever was talked about before. */
const ownerIn = ({ whose }: RulePart, claim: RuleClaim): { readonly owner?: string } =>
  whose !== undefined && claim.kind === 'facets' && claim.owner === undefined ? { owner: whose } : {};

const topicOf = (context: Context): RuleContext => {
  const topic = context.owner ?? context.topic;
  return {
    asks: context.role === 'queries',
    ...(topic !== undefined && { topic }),
    ...(context.topic !== undefined && { they: context.topic }),
  };
};

const namesOf = (claim: RuleClaim): readonly string[] =>
  Object.entries(claim).flatMap(([key, value]) =>
    key === 'kind' ||
    key === 'op' ||
    key === 'action' ||
    key === 'count' ||
    key === 'facets' ||
    key === 'kept' ||
    key === 'items'
      ? []
      : typeof value === 'string'
        ? [value]
        : Array.isArray(value)
          ? value
          : [],
  );

/** A name of up to five words without a verb of its own: otherwise the shape has matched across two statements. */
const plausible = (name: string): boolean =>
  wordsIn(name) <= 5 &&
  !/^(?:upon|if|when|on|after) |\b(?:have|has|had|is|are|was|were|be|been|must|can|will|which|that|who|when|if|we|you|i|and|or|they|he|she|cannot|should|may|but|its|their)\b/.test(
    name,
  );
