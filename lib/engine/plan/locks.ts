/**
 * What others may still do with the tables a statement names while it runs. `reads`: read and write wait for nothing
 * (SHARE UPDATE EXCLUSIVE and below). `writesWait`: reads go on, writes wait (SHARE, SHARE ROW EXCLUSIVE).
 * `allWait`: reads and writes wait (ACCESS EXCLUSIVE). `none`: no table that was there before.
 */
export type LockEffect = 'none' | 'open' | 'writesWait' | 'allWait';

export interface StatementLock {
  readonly effect: LockEffect;
  /** The strongest lock it takes on a table that was there before, as the manual names it; empty for none. */
  readonly mode: string;
}

const lock = (effect: LockEffect, mode: string): StatementLock => ({ effect, mode });

const name = '(?:"(?:[^"]|"")+"|[^\\s"]+)';
const addedForeignKey = new RegExp(`^ALTER TABLE ${name}\\s+ADD CONSTRAINT ${name}\\s+FOREIGN KEY`);

/** PostgreSQL's locks by statement, the first that fits; source: its manual, "Explicit Locking", and measured. */
const byStatement: readonly (readonly [RegExp, StatementLock])[] = [
  [/^CREATE (UNIQUE )?INDEX CONCURRENTLY/, lock('open', 'SHARE UPDATE EXCLUSIVE')],
  [/^DROP INDEX CONCURRENTLY/, lock('open', 'SHARE UPDATE EXCLUSIVE')],
  [/^CREATE (UNIQUE )?INDEX/, lock('writesWait', 'SHARE')],
  [/^CREATE TABLE[\s\S]*\bREFERENCES\b/, lock('writesWait', 'SHARE ROW EXCLUSIVE')],
  [/^CREATE TRIGGER/, lock('writesWait', 'SHARE ROW EXCLUSIVE')],
  [/^ALTER TABLE[\s\S]*\bVALIDATE CONSTRAINT/, lock('open', 'SHARE UPDATE EXCLUSIVE')],
  [addedForeignKey, lock('writesWait', 'SHARE ROW EXCLUSIVE')],
  [/^ALTER INDEX/, lock('open', 'SHARE UPDATE EXCLUSIVE')],
  [/^COMMENT ON (TABLE|COLUMN)/, lock('open', 'SHARE UPDATE EXCLUSIVE')],
  [/^(UPDATE|INSERT|DELETE|WITH)\b/, lock('open', 'ROW EXCLUSIVE')],
  [/^(ALTER TABLE|DROP TABLE|DROP INDEX|DROP TRIGGER)/, lock('allWait', 'ACCESS EXCLUSIVE')],
];

/** The lock a statement of a plan takes on tables in use. */
export const lockOf = (sql: string): StatementLock =>
  byStatement.find(([form]) => form.test(sql))?.[1] ?? lock('none', '');
