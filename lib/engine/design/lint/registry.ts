import { foreignKeyMismatch } from './foreign-key-mismatch';
import { missingPrimaryKey } from './missing-primary-key';
import { moneyWithoutCurrency } from './money-without-currency';
import { multiValuedText } from './multi-valued-text';
import { orphanTable } from './orphan-table';
import { polymorphicPair } from './polymorphic-pair';
import { redundantIndex } from './redundant-index';
import { repeatedName } from './repeated-name';
import { repeatingGroup } from './repeating-group';
import { requiredCycle } from './required-cycle';
import type { LintRule } from './rule';
import { softDeleteUnique } from './soft-delete-unique';
import { timestampWithoutZone } from './timestamp-without-zone';
import { unindexedForeignKey } from './unindexed-foreign-key';

/** What a finished schema is checked for, hand-drawn and imported parts included; the gravest first. */
export const lintRules: readonly LintRule[] = [
  repeatedName,
  foreignKeyMismatch,
  missingPrimaryKey,
  requiredCycle,
  unindexedForeignKey,
  redundantIndex,
  softDeleteUnique,
  polymorphicPair,
  timestampWithoutZone,
  repeatingGroup,
  multiValuedText,
  orphanTable,
  moneyWithoutCurrency,
];
