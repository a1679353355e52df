import type { PlanStep } from '../../plan/plan';

/** A statement as it stands in a file; takes it without its semicolon. */
export type WriteStatement = (sql: string) => string;

/** SQL of a migration's way up or down: statements with their semicolons, under headings. Ends with a newline. */
export function upSql(steps: readonly PlanStep[], write: WriteStatement = terminated): string {
  const blocks: string[] = [];
  let heading = '';
  for (const step of steps) {
    const next = headingOf(step);
    if (next !== heading && step.up.length > 0) blocks.push(`-- ${next}`);
    heading = next;
    const about = step.source.kind === 'addIndex' ? commentLine(step.source.index.purpose) : '';
    step.up.forEach(({ sql }, i) => {
      blocks.push(i === 0 && about !== '' ? `${about}\n${write(sql)}` : write(sql));
    });
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The reverse: the last step first. Says so when there is nothing to undo. */
export function downSql(steps: readonly PlanStep[], write: WriteStatement = terminated): string {
  const statements = [...steps].reverse().flatMap((step) => step.down);
  if (statements.length === 0) return '-- Nothing to undo.\n';
  return `${statements.map(({ sql }) => write(sql)).join('\n')}\n`;
}

/** Text as one line of SQL comment; empty for empty text. Never reads as a migration tool's own marker. */
export function commentLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (line === '') return '';
  return /^(\+|@|-|migrate|up migration|down migration|rollback|changeset|property|comment|preconditions|include|ignore|liquibase|atlas|no.?transaction|statement)/i.test(
    line,
  )
    ? `-- “${line}”`
    : `-- ${line}`;
}

/** With a semicolon. */
export const terminated: WriteStatement = (sql) => `${sql};`;

function headingOf({ source, up, group }: PlanStep): string {
  if (group === 'validate') return 'Check existing rows';
  if (up.some(({ sql }) => /^(CREATE|DROP) (TRIGGER|FUNCTION)/.test(sql))) return 'Keep the time of the last change';
  switch (source.kind) {
    case 'addExtension':
    case 'dropExtension':
      return 'Extensions';
    case 'addEnum':
    case 'dropEnum':
    case 'modifyEnum':
      return 'Types';
    case 'addTable':
    case 'dropTable':
    case 'modifyTable':
      return 'Tables';
    case 'addColumn':
    case 'dropColumn':
    case 'modifyColumn':
      return 'Columns';
    case 'addConstraint':
      return source.added.kind === 'foreignKey' ? 'Foreign keys' : 'Constraints';
    case 'dropConstraint':
    case 'modifyConstraint':
      return 'Constraints';
    case 'addIndex':
    case 'dropIndex':
    case 'modifyIndex':
      return 'Indexes';
  }
}
