import { type Decision, decisionId } from './decision';
import type { DecisionId, ElementId } from './ids';
import { type Origin, spansOf } from './origin';

/** A choice the engine could make: `choice` is its machine word, `because` says why not, where it is ruled out. */
export interface Option<C extends string> {
  readonly choice: C;
  readonly title: string;
  readonly because: string;
}

export interface Dilemma<C extends string> {
  readonly code: string;
  readonly subject: ElementId;
  /** What the engine takes unless the person says otherwise, and why. */
  readonly choice: C;
  readonly because: string;
  /** Every choice that can be carried out here, the engine's own included. */
  readonly options: readonly Option<C>[];
  readonly origin: Origin;
  readonly confidence: number;
  readonly weight: number;
}

/** Settles a dilemma: the person's override wins when it is one of the options. */
export function decide<C extends string>(
  overrides: ReadonlyMap<DecisionId, string>,
  dilemma: Dilemma<C>,
): { readonly choice: C; readonly decision: Decision } {
  const id = decisionId(dilemma.code, dilemma.subject);
  const wanted = overrides.get(id);
  const taken =
    dilemma.options.find((o) => o.choice === wanted) ?? dilemma.options.find((o) => o.choice === dilemma.choice);
  const choice = taken?.choice ?? dilemma.choice;
  const overruled = choice !== dilemma.choice;
  return {
    choice,
    decision: {
      id,
      code: dilemma.code,
      subject: dilemma.subject,
      title: taken?.title ?? dilemma.choice,
      choice,
      because: overruled ? 'You chose this.' : dilemma.because,
      ruledOut: dilemma.options
        .filter((o) => o.choice !== choice)
        .map((o) => ({
          choice: o.choice,
          title: o.title,
          because: o.choice === dilemma.choice ? `You overruled it. The engine said: ${dilemma.because}` : o.because,
        })),
      origin: ruleOrigin(dilemma.code, dilemma.origin),
      confidence: overruled ? 1 : dilemma.confidence,
      weight: dilemma.weight,
      overruled,
    },
  };
}

/** The origin of something a rule made on behalf of `cause`. */
export const ruleOrigin = (rule: string, cause: Origin): Origin => ({ kind: 'rule', rule, spans: spansOf(cause) });
