import { compareText } from '../../diagnostics';
import type { Design } from '../../model/design';
import { arrays } from './arrays';
import { closedSets } from './closed-sets';
import { documents } from './documents';
import { keyRange } from './key-range';
import { liveTraffic } from './live-traffic';
import type { NextChange, NextRule } from './next-change';
import { partition } from './partition';

const rules: readonly NextRule[] = [partition, liveTraffic, keyRange, closedSets, documents, arrays];

/** What will have to change as the system grows, most pressing first; empty when nothing is foreseen. */
export const whatChangesNext = (design: Design): readonly NextChange[] =>
  rules
    .flatMap((rule) => rule(design))
    .sort((a, b) => b.weight - a.weight || compareText(a.code, b.code) || compareText(a.when, b.when));
