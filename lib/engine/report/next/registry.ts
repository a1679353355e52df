import { compareText } from '../../diagnostics';
import type { Design } from '../../model/design';
import { archive } from './archive';
import { arrays } from './arrays';
import { closedSets } from './closed-sets';
import { documents } from './documents';
import { hotColumns } from './hot-columns';
import { keyRange } from './key-range';
import { liveTraffic } from './live-traffic';
import { lookups } from './lookups';
import type { NextChange, NextRule } from './next-change';
import { partition } from './partition';
import { readModels } from './read-models';
import { sharedSets } from './shared-sets';

const rules: readonly NextRule[] = [
  partition,
  archive,
  liveTraffic,
  keyRange,
  hotColumns,
  readModels,
  closedSets,
  lookups,
  sharedSets,
  documents,
  arrays,
];

/** What will have to change as the system grows, most pressing first; empty when nothing is foreseen. */
export const whatChangesNext = (design: Design): readonly NextChange[] =>
  rules
    .flatMap((rule) => rule(design))
    .sort((a, b) => b.weight - a.weight || compareText(a.code, b.code) || compareText(a.when, b.when));
