import type { ColumnType } from '../model/column-type';
import type { EnumId } from '../model/ids';
import type { Literal } from '../model/predicate';
import type { ColumnDefault } from '../model/schema';

/** What a database engine can do; the plan asks here before it relies on something. */
export interface Capabilities {
  /** DDL takes part in transactions: a migration that fails half-way leaves nothing behind. */
  readonly transactionalDdl: boolean;
  /** CREATE INDEX and DROP INDEX have a form that lets reads and writes go on. */
  readonly concurrentIndexes: boolean;
  /** A FOREIGN KEY or CHECK can be added for new rows first and validated for old ones later. */
  readonly notValidConstraints: boolean;
  /** CREATE INDEX takes a WHERE clause. */
  readonly partialIndexes: boolean;
  /** Enums are types of their own, not a property of a column. */
  readonly enumTypes: boolean;
  /** Comments are statements of their own (COMMENT ON), not part of CREATE TABLE. */
  readonly commentStatements: boolean;
}

/** How one engine writes what the DDL printer needs: only what differs between engines is here. */
export interface Dialect {
  readonly id: 'postgresql';
  readonly capabilities: Capabilities;
  /** The longest identifier, in UTF-8 bytes. */
  readonly maxIdentifierBytes: number;
  /** An identifier as it must be written: quoted when it needs to be. Takes any text. */
  readonly quote: (name: string) => string;
  readonly literal: (value: Literal) => string;
  /** `enumName` gives the quoted name of an enum type. */
  readonly columnType: (type: ColumnType, enumName: (id: EnumId) => string) => string;
  readonly columnDefault: (value: ColumnDefault) => string;
  /** The number of characters of a text; takes and returns SQL. */
  readonly characterCount: (sql: string) => string;
  /** A case-sensitive regular expression match; takes and returns SQL. */
  readonly matches: (sql: string, pattern: string) => string;
  /** How many of the expressions are not NULL; takes and returns SQL. */
  readonly countSet: (sql: readonly string[]) => string;
}
