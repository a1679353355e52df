import { appendOnly } from './append-only';
import { foreignKeyMismatch } from './foreign-key-mismatch';
import { historyCascade } from './history-cascade';
import { missingPrimaryKey } from './missing-primary-key';
import { missingUniqueness } from './missing-uniqueness';
import { moneyWithoutCurrency } from './money-without-currency';
import { multiValuedText } from './multi-valued-text';
import { nullableWithoutReason } from './nullable-without-reason';
import { orphanTable } from './orphan-table';
import { overlappingPeriods } from './overlapping-periods';
import { partialKeyDependency } from './partial-key-dependency';
import { polymorphicPair } from './polymorphic-pair';
import { redundantIndex } from './redundant-index';
import { repeatedName } from './repeated-name';
import { repeatingGroup } from './repeating-group';
import { requiredCycle } from './required-cycle';
import type { LintRule } from './rule';
import { softDeleteUnique } from './soft-delete-unique';
import { systemTypeName } from './system-type-name';
import { tenantKeys } from './tenant-keys';
import { timestampWithoutZone } from './timestamp-without-zone';
import { transitiveDependency } from './transitive-dependency';
import { typeAdvice } from './type-advice';
import { unindexedForeignKey } from './unindexed-foreign-key';
import { wideIndex } from './wide-index';

/** What a finished schema is checked for, hand-drawn and imported parts included; the gravest first. */
export const lintRules: readonly LintRule[] = [
  repeatedName,
  foreignKeyMismatch,
  systemTypeName,
  missingPrimaryKey,
  requiredCycle,
  unindexedForeignKey,
  redundantIndex,
  softDeleteUnique,
  polymorphicPair,
  historyCascade,
  timestampWithoutZone,
  repeatingGroup,
  partialKeyDependency,
  multiValuedText,
  transitiveDependency,
  missingUniqueness,
  overlappingPeriods,
  tenantKeys,
  appendOnly,
  wideIndex,
  typeAdvice,
  nullableWithoutReason,
  orphanTable,
  moneyWithoutCurrency,
];
