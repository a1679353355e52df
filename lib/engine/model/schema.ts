import type { ColumnType } from './column-type';
import type { AccessPatternId, ColumnId, ConstraintId, EnumId, IndexId, TableId } from './ids';
import type { Origin } from './origin';
import type { Literal, Predicate, SqlTemplate } from './predicate';

/** A relational schema. Elements refer to each other by id; a name is only a name. */
export interface Schema {
  readonly dialect: 'postgresql';
  readonly tables: readonly Table[];
  readonly enums: readonly EnumType[];
  /** Names of extensions the schema needs, e.g. `btree_gist`. Sorted. */
  readonly extensions: readonly string[];
}

export interface EnumType {
  readonly id: EnumId;
  readonly name: string;
  /** In the order the database sorts them. */
  readonly values: readonly string[];
  readonly origin: Origin;
}

export interface Table {
  readonly id: TableId;
  readonly name: string;
  /** One short phrase: what a row is. Becomes the table's comment; empty for none. */
  readonly purpose: string;
  readonly columns: readonly Column[];
  /** Absent only on imported tables and on a table a person is still drawing (a finding says so). */
  readonly primaryKey?: PrimaryKey;
  readonly foreignKeys: readonly ForeignKey[];
  readonly uniques: readonly UniqueConstraint[];
  readonly checks: readonly CheckConstraint[];
  readonly exclusions: readonly ExclusionConstraint[];
  readonly indexes: readonly Index[];
  /** The table already exists and serves traffic: changes to it must not block. */
  readonly liveTraffic: boolean;
  readonly expectedRows?: number;
  readonly origin: Origin;
}

export interface Column {
  readonly id: ColumnId;
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly default?: ColumnDefault;
  readonly generated?: Generated;
  /** Set to the current time on every update (PostgreSQL: by a trigger). */
  readonly touchedOnUpdate?: boolean;
  readonly comment?: string;
  readonly origin: Origin;
}

export type ColumnDefault =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'now' }
  | { readonly kind: 'today' }
  | { readonly kind: 'uuid' }
  /** As the dialect writes it, e.g. `'{}'::jsonb`. */
  | { readonly kind: 'expression'; readonly sql: string };

export type Generated =
  | { readonly kind: 'identity'; readonly always: boolean }
  | { readonly kind: 'stored'; readonly sql: SqlTemplate };

export interface PrimaryKey {
  readonly id: ConstraintId;
  readonly name: string;
  readonly columns: readonly ColumnId[];
}

export type ReferentialAction = 'cascade' | 'restrict' | 'setNull' | 'setDefault' | 'noAction';

export interface ForeignKey {
  readonly id: ConstraintId;
  readonly name: string;
  readonly columns: readonly ColumnId[];
  readonly refTable: TableId;
  /** In step with `columns`. */
  readonly refColumns: readonly ColumnId[];
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
  readonly deferrable?: 'immediate' | 'deferred';
  readonly origin: Origin;
}

export interface UniqueConstraint {
  readonly id: ConstraintId;
  readonly name: string;
  readonly columns: readonly ColumnId[];
  /** Two rows with NULL in the key clash (PostgreSQL 15 and newer). */
  readonly nullsNotDistinct: boolean;
  readonly origin: Origin;
}

export interface CheckConstraint {
  readonly id: ConstraintId;
  readonly name: string;
  readonly predicate: Predicate;
  readonly origin: Origin;
}

/** No two rows for which every part's operator holds. */
export interface ExclusionConstraint {
  readonly id: ConstraintId;
  readonly name: string;
  readonly parts: readonly { readonly key: IndexKey; readonly operator: '=' | '&&' | '<>' }[];
  readonly where?: Predicate;
  readonly origin: Origin;
}

export type IndexKey = { readonly column: ColumnId } | { readonly expression: SqlTemplate };

export interface IndexPart {
  readonly key: IndexKey;
  readonly direction: 'asc' | 'desc';
  /** Absent: the database's default (last for asc, first for desc). */
  readonly nulls?: 'first' | 'last';
  /** Operator class, e.g. `jsonb_path_ops`; absent: the default one. */
  readonly opclass?: string;
}

/** An index that is not a constraint's own. Unique ones carry the rules a UNIQUE constraint cannot say (partial, lower(email)). */
export interface Index {
  readonly id: IndexId;
  readonly name: string;
  readonly unique: boolean;
  readonly method: 'btree' | 'hash' | 'gin' | 'gist' | 'brin';
  readonly parts: readonly IndexPart[];
  readonly where?: Predicate;
  /** Columns stored beside the key. */
  readonly include?: readonly ColumnId[];
  /** The access patterns it serves; empty for one that serves only a foreign key or a rule. */
  readonly serves: readonly AccessPatternId[];
  /** One sentence: what it is for. */
  readonly purpose: string;
  readonly origin: Origin;
}

export const emptySchema: Schema = { dialect: 'postgresql', tables: [], enums: [], extensions: [] };
