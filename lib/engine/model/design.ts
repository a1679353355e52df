import type { AccessPattern } from './access-pattern';
import type { ConceptualModel } from './conceptual';
import type { Decision, Override } from './decision';
import type { Diagnostic } from './diagnostic';
import type { AccessPatternId } from './ids';
import type { RejectedIndex } from './rejected-index';
import type { Schema } from './schema';

/** What the person gives. */
export interface Brief {
  /** Names the design; absent: the domain read from the text. */
  readonly name?: string;
  readonly text: string;
  readonly overrides: readonly Override[];
  /** SQL the application runs: statements as written, parted by semicolons, with `$1` or `:name` for parameters. */
  readonly queries?: string;
  /** The person's own share of rows left out by a pattern's fixed filters, 0 to 1, by pattern. */
  readonly excludes?: Readonly<Record<AccessPatternId, number>>;
}

/** A statement of {@link Brief.queries} as PostgreSQL's own grammar reads it (libpg-query's JSON), or why it cannot. */
export interface ParsedStatement {
  /** The statement's place in the queries text, UTF-16 code units, half open. */
  readonly start: number;
  readonly end: number;
  /** As the grammar took it: parameters are `$1`, `$2`, ... */
  readonly sql: string;
  /** Lines of the comments right before it, and of those within it or behind it on its last line; without marks. */
  readonly comments?: { readonly before: readonly string[]; readonly within: readonly string[] };
  /** The `stmt` node of the parse tree, its locations places in the queries text; absent when it does not parse. */
  readonly tree?: unknown;
  /** The grammar's message and its place in the queries text. */
  readonly error?: { readonly message: string; readonly at: number };
}

/** A reading's schema before hand edits, and the schema with them: both without inferred indexes. */
export interface HandEdits {
  readonly base: Schema;
  readonly current: Schema;
}

/** Everything the engine made of a brief and the hand edits. Plain data: it survives structuredClone and JSON. */
export interface Design {
  readonly brief: Brief;
  readonly name: string;
  readonly conceptual: ConceptualModel;
  /**
   * The next merge's base: the reading alone, without hand edits or inferred indexes; what the person and the text
   * changed each in another way is as it was before.
   */
  readonly base: Schema;
  /** With hand edits, without inferred indexes: what the person edits. */
  readonly current: Schema;
  /** The whole schema: `current` with inferred indexes. What is drawn, proved and exported. */
  readonly schema: Schema;
  readonly patterns: readonly AccessPattern[];
  /** The indexes weighed for the patterns and not made, each with its reason. */
  readonly rejectedIndexes: readonly RejectedIndex[];
  readonly decisions: readonly Decision[];
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readonly question?: Question;
  /** The brief this design comes from, where the person's text only names a kind of application. */
  readonly startingPoint?: { readonly name: string; readonly text: string };
}

/**
 * The one thing worth asking; the design goes ahead on `assumed`. Answering adds the answer's sentence to the brief, or,
 * where it `replaces`, makes it the brief.
 */
export interface Question {
  readonly text: string;
  readonly answers: readonly { readonly label: string; readonly sentence: string; readonly replaces?: true }[];
  /** Index into `answers`. */
  readonly assumed: number;
}
