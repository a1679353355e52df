import type { ReportSection } from './section';
import { actions } from './sections/actions';
import { decisions } from './sections/decisions';
import { diagrams } from './sections/diagrams';
import { findings } from './sections/findings';
import { indexes } from './sections/indexes';
import { metrics } from './sections/metrics';
import { migrations } from './sections/migrations';
import { next } from './sections/next';
import { queries } from './sections/queries';
import { summary } from './sections/summary';
import { tables } from './sections/tables';
import { verification } from './sections/verification';

/** The sections of the report, in order. */
export const reportSections: readonly ReportSection[] = [
  summary,
  findings,
  tables,
  decisions,
  indexes,
  queries,
  migrations,
  verification,
  metrics,
  diagrams,
  next,
  actions,
];
