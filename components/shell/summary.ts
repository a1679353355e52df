import type { Diagnostic, Schema } from '@/lib/engine';

/** "7 tables, 2 warnings": what a glance at the screen tells, for the status line and for screen readers. */
export function summarizeDesign(schema: Schema, diagnostics: readonly Diagnostic[]): string {
  const critical = diagnostics.filter(({ severity }) => severity === 'critical').length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const parts = [count(schema.tables.length, 'table')];
  if (critical > 0) parts.push(`${critical} critical`);
  if (warnings > 0) parts.push(count(warnings, 'warning'));
  return parts.join(', ');
}

/** "1 table", "2 tables", "No tables". */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return n === 0 ? `No ${plural}` : `${n} ${n === 1 ? noun : plural}`;
}
