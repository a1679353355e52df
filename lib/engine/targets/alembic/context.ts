import type { SqlContext } from '../../dialects/names';
import type { Schema } from '../../model/schema';
import { pascalCase, snakeCase } from '../shared/case';
import { type CodeNames, className, codeNames } from '../shared/code-names';
import { sqlContext } from '../shared/printing';
import { py, pythonWords } from '../shared/python';

export interface ModelContext {
  readonly schema: Schema;
  readonly names: CodeNames;
  readonly sql: SqlContext;
  /** A name of a module, imported, with what follows it. */
  readonly use: (module: string, name: string, rest?: string) => string;
  /** A type SQLAlchemy does not have. */
  readonly custom: (sql: string) => string;
  /** What was used so far: names by module. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Names of SQLAlchemy and of the file itself: no class can be called so. */
const reserved = [
  ...pythonWords,
  ...`Base CustomType UserDefinedType Column Identity Computed UUID String CHAR Numeric DateTime ARRAY Text SmallInteger
  Integer BigInteger REAL DOUBLE_PRECISION Boolean Date Time Interval JSON JSONB LargeBinary INET TSVECTOR DATERANGE
  TSTZRANGE ENUM Index text relationship column declarative_base CheckConstraint UniqueConstraint ForeignKeyConstraint
  PrimaryKeyConstraint ExcludeConstraint`.split(/\s+/),
];

/** What the models call the elements of a schema: classes in the singular, members in snake case. An enum starts with
 * a capital too: inside a class, a column of the same name would hide it. */
export function modelContext(schema: Schema): ModelContext {
  const used = new Map<string, Set<string>>();
  const use = (module: string, name: string, rest = ''): string => {
    used.set(module, (used.get(module) ?? new Set()).add(name));
    return `${name}${rest}`;
  };
  return {
    schema,
    sql: sqlContext(schema),
    names: codeNames(schema, {
      table: className,
      column: snakeCase,
      enum: pascalCase,
      reserved: new Set(reserved),
      reservedMembers: new Set([...pythonWords, 'metadata', 'registry', 'text', 'column', 'relationship']),
    }),
    use,
    used,
    custom: (sql) => {
      use('sqlalchemy.types', 'UserDefinedType');
      return `CustomType(${py(sql)})`;
    },
  };
}
