import { createEnumSql, createExtensionSql, dropEnumSql, dropExtensionSql } from '../../dialects/tables';
import type { PlanContext } from '../context';
import { notice } from '../hazards';
import type { PlanStep } from '../plan';
import { statements, transactionalStep } from '../step';

/** Extensions come first of all that is new. */
export const createExtensions = ({ changes, late }: PlanContext): readonly PlanStep[] =>
  changes.flatMap((change) =>
    change.kind === 'addExtension'
      ? [
          transactionalStep(
            change,
            statements(change.name, createExtensionSql(late, change.name)),
            statements(change.name, dropExtensionSql(late, change.name)),
          ),
        ]
      : [],
  );

/** Extensions go last, when nothing of the schema uses them any more. */
export const dropExtensions = ({ changes, late }: PlanContext): readonly PlanStep[] =>
  changes.flatMap((change) =>
    change.kind === 'dropExtension'
      ? [
          transactionalStep(
            change,
            statements(change.name, dropExtensionSql(late, change.name)),
            statements(change.name, createExtensionSql(late, change.name)),
            [notice('Refused while anything outside this schema uses the extension.')],
          ),
        ]
      : [],
  );

/** New enum types, before the columns that use them. */
export const createEnums = ({ changes, late }: PlanContext): readonly PlanStep[] =>
  changes.flatMap((change) =>
    change.kind === 'addEnum'
      ? [
          transactionalStep(
            change,
            statements(change.enum.id, createEnumSql(late, change.enum)),
            statements(change.enum.id, dropEnumSql(late, change.enum.name)),
          ),
        ]
      : [],
  );

/** Enum types that go, after the last column that used them; by the name they have by then. */
export const dropEnums = ({ changes, late }: PlanContext): readonly PlanStep[] =>
  changes.flatMap((change) => {
    if (change.kind !== 'dropEnum') return [];
    const type = late.names.enum(change.enum.id) ?? change.enum;
    return [
      transactionalStep(
        change,
        statements(type.id, dropEnumSql(late, type.name)),
        statements(type.id, createEnumSql(late, type)),
      ),
    ];
  });
