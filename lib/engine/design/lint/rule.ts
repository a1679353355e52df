import type { Diagnostic, Fix, Severity } from '../../model/diagnostic';
import { extended } from '../../model/extended';
import type { ElementId } from '../../model/ids';
import { type Origin, spansOf } from '../../model/origin';
import type { Schema } from '../../model/schema';

/** One law a finished schema should keep, whoever made it. */
export interface LintRule {
  /** `lint/<name>`; its findings carry it. */
  readonly code: string;
  readonly severity: Severity;
  /** The law in one sentence. */
  readonly title: string;
  /** What a breach costs, and when it is right to leave it: for the rule's page. */
  readonly why: string;
  /** A small schema that breaks the law. */
  readonly bad: Example;
  /** The same schema keeping the law; only where no fix leads there. */
  readonly good?: Example;
  readonly check: (schema: Schema) => readonly Fault[];
}

/** Tables in a few words, for a rule's page and its test. */
export interface Example {
  readonly tables: readonly ExampleTable[];
  /** Values of enums, by name. */
  readonly enums?: Readonly<Record<string, readonly string[]>>;
}

export interface ExampleTable {
  readonly name: string;
  /** `email text unique`, `customer_id uuid null -> customers cascade`; an enum is written `enum:<name>`. */
  readonly columns: readonly string[];
  /** Column names; `id` when absent and there is one. */
  readonly primaryKey?: readonly string[];
  readonly uniques?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  /** CHECKs of closed sets, by column. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/** A breach of a law: what is wrong where, and what to do about it. */
export interface Fault {
  readonly subject: ElementId;
  readonly message: string;
  readonly hint: string;
  /** Of the element at fault, to find the words it came from. */
  readonly origin: Origin;
  /** Makes the changes that put it right; the first is the usual one. Asked only when somebody looks at them. */
  readonly fixes?: () => readonly Fix[];
}

/** The fault as a finding, without its corrections. */
const bare = (rule: LintRule, fault: Fault): Diagnostic => ({
  code: rule.code,
  severity: rule.severity,
  message: fault.message,
  hint: fault.hint,
  subject: fault.subject,
  spans: spansOf(fault.origin),
});

/** The fault as a finding with its corrections. */
export function findingOf(rule: LintRule, fault: Fault): Diagnostic {
  const fixes = fault.fixes?.() ?? [];
  return fixes.length > 0 ? extended(bare(rule, fault), { fixes }) : bare(rule, fault);
}

/** The same without them: they are made when they are asked for. */
export const briefFindingOf = (rule: LintRule, fault: Fault): Diagnostic =>
  fault.fixes ? extended(bare(rule, fault), { fixesLater: true }) : bare(rule, fault);
