import { CircleCheck, CircleDashed, CircleHelp, ScanLine, TriangleAlert } from 'lucide-react';
import type { PatternPlan } from '@/lib/engine';
import { cn } from '../ui/cn';

/** What each verdict of a plan is called, and how it looks; the sign differs too, so that colour is never alone. */
export const verdicts = {
  index: { label: 'Index used', Icon: CircleCheck, tone: 'text-ok' },
  small: { label: 'Small table', Icon: CircleDashed, tone: 'text-muted' },
  whole: { label: 'Reads most rows', Icon: ScanLine, tone: 'text-muted' },
  scan: { label: 'Scans', Icon: TriangleAlert, tone: 'text-warn' },
  failed: { label: 'Not explained', Icon: CircleHelp, tone: 'text-danger' },
} as const satisfies Readonly<Record<PatternPlan['verdict'], object>>;

/** The verdict on one pattern's plan. */
export function Verdict({ verdict }: { verdict: PatternPlan['verdict'] }) {
  const { label, Icon, tone } = verdicts[verdict];
  return (
    <span className={cn('inline-flex items-center gap-1 font-500', tone)}>
      <Icon size={14} aria-hidden className="shrink-0" />
      {label}
    </span>
  );
}
