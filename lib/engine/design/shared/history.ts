import { singular } from '../../model/inflect';
import type { Table } from '../../model/schema';

const history =
  /(^|_)(log|log_entry|history|audit|audit_entry|audit_event|audit_record|audit_log|event_log|ledger_entry|journal_entry|status_change|price_change|movement|access_log|login_attempt)$/;

/** Whether a table's name says that its rows record what happened and are never changed. */
export const isHistory = (table: Table): boolean => history.test(singular(table.name)) || /^audit_/.test(table.name);
