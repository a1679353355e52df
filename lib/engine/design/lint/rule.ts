import type { Diagnostic, Severity } from '../../model/diagnostic';
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
  readonly check: (schema: Schema) => readonly Fault[];
}

/** A breach of a law: what is wrong where, and what to do about it. */
export interface Fault {
  readonly subject: ElementId;
  readonly message: string;
  readonly hint: string;
  /** Of the element at fault, to find the words it came from. */
  readonly origin: Origin;
}

export const findingOf = (rule: LintRule, fault: Fault): Diagnostic => ({
  code: rule.code,
  severity: rule.severity,
  message: fault.message,
  hint: fault.hint,
  subject: fault.subject,
  spans: spansOf(fault.origin),
});
