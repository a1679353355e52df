import type { ColumnType } from '../../model/column-type';
import type { EnumId } from '../../model/ids';
import { quoted } from './javascript';

/** What a value of a column is in TypeScript, as node-postgres gives it back, but for dates: those are text. */
export function typescriptType(type: ColumnType, enumName: (id: EnumId) => string): string {
  switch (type.kind) {
    case 'smallint':
    case 'integer':
    case 'real':
    case 'double':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'timestamp':
    case 'timestamptz':
      return 'Date';
    case 'json':
    case 'jsonb':
    case 'interval':
      return 'unknown';
    case 'bytea':
      return 'Buffer';
    case 'enum':
      return enumName(type.enum);
    case 'array':
      return `${typescriptType(type.of, enumName)}[]`;
    default:
      return 'string';
  }
}

/** An enum of TypeScript, from what each value is called. Ends with a newline. */
export function typescriptEnum(name: string, members: ReadonlyMap<string, string>): string {
  const lines = [...members].map(([value, member]) => `  ${member} = ${quoted(value)},\n`);
  return `export enum ${name} {\n${lines.join('')}}\n`;
}
