import { py } from '../shared/python';

/** The widest line, as Black has it. */
const lineWidth = 88;

/** SQL that SQLAlchemy takes for text: a colon is no place for a value. */
export const plainColons = (sql: string): string => sql.replace(/(?<!:):(?!:)/g, '\\:');

/** `op.execute` of a statement; one of several lines stands on lines of its own, but for the body of a function. */
export function executeLine(sql: string, indent: string): string {
  const text = plainColons(sql);
  const flat = `${indent}op.execute(${py(text)})`;
  if (flat.length <= lineWidth && !text.includes('\n')) return flat;
  const body = text.replace(/\\/g, '\\\\').replaceAll('"""', '\\"\\"\\"');
  const inner = body.includes('$$') ? body : body.replace(/^(?=.)/gm, `${indent}    `).trimStart();
  return `${indent}op.execute(\n${indent}    """\n${body.includes('$$') ? '' : `${indent}    `}${inner}\n${indent}    """\n${indent})`;
}
