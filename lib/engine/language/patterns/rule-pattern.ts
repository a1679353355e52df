import type { Claim } from '../claims';
import type { Context } from '../context';
import { type RulePart, readParts } from '../phrases/rule-parts';
import type { Example, SentencePattern } from './pattern';

/** What a rule says, before its place and pattern are added. */
export type RuleClaim = Claim extends infer C ? (C extends Claim ? Omit<C, 'pattern' | 'span'> : never) : never;

/** What a rule pattern knows beside the words. */
export interface RuleContext {
  /** The thing talked about. */
  readonly topic?: string;
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
  readonly read: (part: RulePart, context: RuleContext) => readonly RuleClaim[] | undefined;
}): SentencePattern {
  const { id, doc, examples, hint, read } = input;
  return {
    id,
    doc,
    examples,
    final: false,
    match(context) {
      const known = topicOf(context);
      const result = readParts(context.sentence, hint, (part) =>
        read(part, known)?.map((claim) => ({ ...claim, pattern: id, span: part.span }) as Claim),
      );
      if (!result) return undefined;
      if (!result.whole) return result.found;
      const rest: Claim = { pattern: id, span: context.sentenceSpan, kind: 'ignored', why: 'a rule, read as a whole' };
      return [...result.found, rest];
    },
  };
}

const topicOf = (context: Context): RuleContext => {
  const topic = context.owner ?? context.topic;
  return topic === undefined ? {} : { topic };
};
