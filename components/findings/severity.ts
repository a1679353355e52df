import type { Severity } from '@/lib/engine';

/** The sign, word and colour of a severity: the same three everywhere, so that colour is never alone. */
export const severityMarks: Readonly<
  Record<Severity, { readonly sign: string; readonly label: string; readonly plural: string; readonly tone: string }>
> = {
  critical: { sign: '■', label: 'Critical', plural: 'Critical', tone: 'text-danger' },
  warning: { sign: '▲', label: 'Warning', plural: 'Warnings', tone: 'text-warn' },
  info: { sign: '●', label: 'Info', plural: 'Info', tone: 'text-fk' },
};
