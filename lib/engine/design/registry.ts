import type { DesignRule } from './rule';
import { alternatives } from './rules/alternatives';
import { bounds } from './rules/bounds';
import { closedSets } from './rules/closed-sets';
import { columns } from './rules/columns';
import { comparisons } from './rules/comparisons';
import { constraintNames } from './rules/constraint-names';
import { defaults } from './rules/defaults';
import { foreignKeys } from './rules/foreign-keys';
import { junctions } from './rules/junctions';
import { multiValued } from './rules/multi-valued';
import { noOverlap } from './rules/no-overlap';
import { nullability } from './rules/nullability';
import { onDelete } from './rules/on-delete';
import { orderedPairs } from './rules/ordered-pairs';
import { primaryKeys } from './rules/primary-keys';
import { relationshipFacts } from './rules/relationship-facts';
import { requiredCirclesRule } from './rules/required-circles';
import { requiredWhen } from './rules/required-when';
import { schemaless } from './rules/schemaless';
import { softDelete } from './rules/soft-delete';
import { tables } from './rules/tables';
import { tenantKeys } from './rules/tenant-keys';
import { textFormats } from './rules/text-formats';
import { timestamps } from './rules/timestamps';
import { uniques } from './rules/uniques';

/** The laws of the design, in the order they run: structure first, then what the rows must satisfy, then names. */
export const designRules: readonly DesignRule[] = [
  tables,
  columns,
  primaryKeys,
  foreignKeys,
  junctions,
  relationshipFacts,
  multiValued,
  schemaless,
  softDelete,
  closedSets,
  bounds,
  textFormats,
  comparisons,
  orderedPairs,
  alternatives,
  requiredWhen,
  requiredCirclesRule,
  noOverlap,
  uniques,
  onDelete,
  nullability,
  defaults,
  tenantKeys,
  timestamps,
  constraintNames,
];
