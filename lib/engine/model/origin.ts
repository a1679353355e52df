/** A half-open range of the brief's text, in UTF-16 code units, as Monaco and JavaScript strings count. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** What made an element of the design, so that every "why" leads back to its cause. */
export type Origin =
  /** Read from the brief: the spans it was read from and the sentence pattern that read it. */
  | { readonly kind: 'text'; readonly spans: readonly SourceSpan[]; readonly pattern: string }
  /** Made by a design rule (its code), often on behalf of something read from `spans`. */
  | { readonly kind: 'rule'; readonly rule: string; readonly spans: readonly SourceSpan[] }
  /** Assumed because the brief is silent; shown as an assumption. */
  | { readonly kind: 'assumption'; readonly because: string; readonly spans: readonly SourceSpan[] }
  /** Read from a SQL query of the person's; the range is in the queries text. */
  | { readonly kind: 'query'; readonly start: number; readonly end: number }
  /** Taken from an existing schema; `source` names the file. */
  | { readonly kind: 'import'; readonly source: string }
  /** Drawn or edited by the person. */
  | { readonly kind: 'hand' };

/** The spans of the brief an element came from; empty for hand-made and imported elements. */
export function spansOf(origin: Origin): readonly SourceSpan[] {
  return 'spans' in origin ? origin.spans : [];
}
