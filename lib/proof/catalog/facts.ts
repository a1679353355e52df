import { list, shown } from './element';

/*
 * How facts are worded. The design and the catalogs both pass through here, so that equal things read the same.
 */

export interface KeyPart {
  /** The column's name; absent for an expression. */
  readonly column?: string | null;
  /** As the server prints it. */
  readonly expression?: string | null;
  /** Empty for the default one of the type and method. */
  readonly opclass: string;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export interface IndexFacts {
  readonly method: string;
  readonly unique: boolean;
  readonly nullsNotDistinct: boolean;
  readonly valid: boolean;
  readonly parts: readonly KeyPart[];
  readonly include: readonly string[];
  readonly where: string;
}

export const indexFacts = (index: IndexFacts): Record<string, string> => ({
  method: index.method,
  unique: yes(index.unique),
  'nulls not distinct': yes(index.nullsNotDistinct),
  valid: yes(index.valid),
  key: index.parts.map(partText).join(', '),
  include: list(index.include),
  where: index.where,
});

/** `starts_at DESC NULLS FIRST`: the order is always spelled out. */
function partText(part: KeyPart): string {
  return [keyText(part), part.opclass, part.descending ? 'DESC' : 'ASC', part.nullsFirst ? 'NULLS FIRST' : 'NULLS LAST']
    .filter((word) => word !== '')
    .join(' ');
}

export const keyText = (part: Pick<KeyPart, 'column' | 'expression'>): string =>
  part.column != null ? shown(part.column) : `(${part.expression ?? ''})`;

export interface ForeignKeyFacts {
  readonly columns: readonly string[];
  readonly references: string;
  readonly refColumns: readonly string[];
  readonly onDelete: string;
  /** The columns ON DELETE SET NULL reaches; empty: all of them. */
  readonly setColumns: readonly string[];
  readonly onUpdate: string;
  readonly deferrable: boolean;
  readonly deferred: boolean;
  readonly validated: boolean;
}

export const foreignKeyFacts = (key: ForeignKeyFacts): Record<string, string> => ({
  is: 'FOREIGN KEY',
  columns: list(key.columns),
  references: `${key.references} (${list(key.refColumns)})`,
  'on delete': key.onDelete,
  'columns set on delete': list(key.setColumns),
  'on update': key.onUpdate,
  ...timing(key),
});

export const uniqueFacts = (
  is: 'PRIMARY KEY' | 'UNIQUE',
  key: Timing & {
    readonly columns: readonly string[];
    readonly nullsNotDistinct: boolean;
    readonly include: readonly string[];
  },
): Record<string, string> => ({
  is,
  columns: list(key.columns),
  'nulls not distinct': yes(key.nullsNotDistinct),
  include: list(key.include),
  ...timing(key),
});

export const checkFacts = (check: { readonly condition: string; readonly validated: boolean }) => ({
  is: 'CHECK',
  condition: check.condition,
  validated: yes(check.validated),
});

export const exclusionFacts = (
  exclusion: Timing & { readonly method: string; readonly parts: readonly string[]; readonly where: string },
): Record<string, string> => ({
  is: 'EXCLUDE',
  method: exclusion.method,
  parts: exclusion.parts.join(', '),
  where: exclusion.where,
  ...timing(exclusion),
});

interface Timing {
  readonly deferrable: boolean;
  readonly deferred: boolean;
  readonly validated: boolean;
}

const timing = ({ deferrable, deferred, validated }: Timing) => ({
  deferrable: deferrable ? (deferred ? 'INITIALLY DEFERRED' : 'INITIALLY IMMEDIATE') : 'no',
  validated: yes(validated),
});

export const yes = (is: boolean): string => (is ? 'yes' : 'no');
