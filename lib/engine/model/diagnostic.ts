import type { ElementId, TableId } from './ids';
import type { SourceSpan } from './origin';
import type { EnumType, Table } from './schema';

export type Severity = 'critical' | 'warning' | 'info';

/** A finding. What a person got wrong is one of these, never an exception. */
export interface Diagnostic {
  /** Rule that found it, e.g. `language/unread`, `design/missing-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, where: one sentence. */
  readonly message: string;
  /** What to do about it: one sentence, imperative. */
  readonly hint: string;
  /** The element it is about; absent when it is about the text alone. */
  readonly subject?: ElementId;
  /** The place in the brief; empty when it is about a hand-made element. */
  readonly spans: readonly SourceSpan[];
  /** The place in the queries text, where it is about a query. */
  readonly query?: SourceSpan;
  /** Changes that put it right, each to be applied in one click; the first is the usual one. */
  readonly fixes?: readonly Fix[];
  /** There may be such changes, not made yet because there are so many findings: see `fixesFor`. */
  readonly fixesLater?: true;
}

/** A correction the engine can make itself: the changes, as the diff states them, that lead from the schema to the one wanted. */
export interface Fix {
  /** A verb and its object: "Split phone1 and phone2 into customer_phones". */
  readonly title: string;
  /** The tables as they are afterwards: new ones and changed ones whole, by id. */
  readonly tables: readonly Table[];
  /** Tables that go. */
  readonly drops?: readonly TableId[];
  /** Enums that come or change. */
  readonly enums?: readonly EnumType[];
  /** Extensions that come. */
  readonly extensions?: readonly string[];
}
