import type { Candidate } from '../candidate';
import type { Reading } from '../reading';
import type { TableStatistics } from '../statistics';
import type { TableFacts } from '../table-facts';
import { blockRanges } from './block-range';
import { containment } from './containment';
import { grouped } from './grouped';
import { ordered } from './ordered';
import { fullText, trigrams } from './text';

/** Makes up the indexes of one kind that one reading of a table would gain from. */
export type Kind = (facts: TableFacts, reading: Reading, stats: TableStatistics) => readonly Candidate[];

/** Every kind of index, those that also serve an order first. */
export const kinds: readonly Kind[] = [ordered, grouped, blockRanges, containment, fullText, trigrams];
