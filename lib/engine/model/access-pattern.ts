import type { AccessPatternId, ColumnId, TableId } from './ids';
import type { Origin } from './origin';
import type { Predicate, SqlTemplate } from './predicate';

/** One way the application reads the data: an English sentence or a SQL query, resolved onto the schema. */
export interface AccessPattern {
  readonly id: AccessPatternId;
  /** Short, in the person's words: "a doctor's upcoming appointments". */
  readonly label: string;
  /** Where the person's words named no table twice: one access for each table the query reads. The first is the target. */
  readonly accesses: readonly TableAccess[];
  readonly limit?: number;
  readonly frequency: 'hot' | 'normal' | 'rare';
  /** Not stated by the person: a default the engine supplied. */
  readonly assumed: boolean;
  /** The query in the person's own SQL, where they gave it; its parameters are `$1`, `$2`, ... */
  readonly sql?: string;
  readonly origin: Origin;
}

/** How a pattern reaches one table. */
export interface TableAccess {
  readonly table: TableId;
  /** Columns compared with one given value (a parameter) or joined from another access. */
  readonly equality: readonly ColumnId[];
  /** Columns compared with a list of given values. */
  readonly inList: readonly ColumnId[];
  /** Columns bounded by given values. */
  readonly range: readonly ColumnId[];
  readonly order: readonly {
    readonly column: ColumnId;
    readonly direction: 'asc' | 'desc';
    readonly nulls?: 'first' | 'last';
  }[];
  /** Filters whose value is fixed in the query, not a parameter. */
  readonly fixed: readonly FixedFilter[];
  readonly search: readonly {
    readonly column: ColumnId;
    readonly kind: 'prefix' | 'contains' | 'fullText' | 'ignoreCase';
    /** For `fullText`: the very expression the query searches, e.g. `to_tsvector('simple', body)`; only it can be indexed. */
    readonly document?: SqlTemplate;
  }[];
  /** Expressions compared with one given value, e.g. `data->>'kind'` or `date_trunc('day', placed_at)`. */
  readonly expressions?: readonly { readonly sql: SqlTemplate; readonly use: 'equality' | 'range' | 'order' }[];
  /** Columns asked what they hold: jsonb `@>` or `?`, array `@>` or `&&`, range `&&` or `@>`. */
  readonly containment?: readonly {
    readonly column: ColumnId;
    readonly kind: 'jsonb' | 'jsonbKey' | 'array' | 'range';
  }[];
  /** GROUP BY and DISTINCT columns, in the order written. */
  readonly grouping?: readonly ColumnId[];
  /** Columns read besides those searched by; absent: not known, take it as all of them. */
  readonly output?: readonly ColumnId[];
  /** The arms of an OR, each of which may have an index of its own; the conditions above hold in every arm. */
  readonly arms?: readonly Omit<TableAccess, 'table' | 'arms' | 'output' | 'grouping' | 'order'>[];
}

export interface FixedFilter {
  readonly predicate: Predicate;
  /** Share of the rows the filter leaves out, 0 to 1, where stated or assumed. */
  readonly excludes?: number;
}
