import type { Diagnostic, Severity } from '../model/diagnostic';

const rank: Record<Severity, number> = { critical: 0, warning: 1, info: 2 };

/** Most severe first, then by place in the text, then by code and message: a total, stable order. */
export function sortDiagnostics(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = (d: Diagnostic) => d.spans[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return [...all].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      place(a) - place(b) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** Code-unit order, the same on every machine (unlike localeCompare). */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
