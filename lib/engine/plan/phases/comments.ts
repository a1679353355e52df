import { tableCommentSql } from '../../dialects/tables';
import type { PlanContext } from '../context';
import type { PlanStep } from '../plan';
import { statements, transactionalStep } from '../step';

/** Tables that stay and are described differently. */
export const changeTableComments = ({ changes, late }: PlanContext): readonly PlanStep[] =>
  changes.flatMap((change) =>
    change.kind === 'modifyTable' && change.from.purpose !== change.to.purpose
      ? [
          transactionalStep(
            change,
            statements(change.to.id, tableCommentSql(late, change.to.id, change.to.purpose)),
            statements(change.to.id, tableCommentSql(late, change.to.id, change.from.purpose)),
          ),
        ]
      : [],
  );
