import { afterAll, describe, expect, test } from 'vitest';
import { design } from '@/lib/engine';
import { serverMessage } from './connection';
import { migrationOf } from './migration';
import { createNodeProver } from './pglite-node';

const prover = createNodeProver();
afterAll(() => prover.close());

const { schema, patterns, diagnostics } = design({
  text: `A multi-tenant tracker. Each organisation sees only its own data. An organisation has a name. A project belongs to an
organisation and has a name, unique per organisation. A task belongs to a project and has a title, a status (open, done) and
a due date. A task may be assigned to an agent. An agent has a name and a unique email. A task can have many labels, and a
label can have many tasks. A label has a name. List the open tasks of a project by due date.`,
  overrides: [],
});

describe('a design whose tenants share the tables', () => {
  test('is proved, and no plan reads a table whole', async () => {
    expect((await prover.prove(schema)).failure).toBeUndefined();
    const plans = await prover.provePlans(schema, patterns);
    expect(plans?.patterns.map((p) => p.verdict)).toEqual(['index']);
    expect(plans?.patterns[0]?.sql).toContain('organisation_id = $1');
    expect(plans?.unused).toEqual([]);
    expect(diagnostics.filter((d) => d.severity !== 'info')).toEqual([]);
  });

  test('refuses a row that refers to another tenant’s, and lets two tenants use one name', async () => {
    const connection = await prover.connect(schema.extensions);
    for (const { statements } of migrationOf(schema).up) for (const { sql } of statements) await connection.exec(sql);
    await connection.exec(`
      INSERT INTO organisations (id, name) VALUES
        ('00000000-0000-0000-0000-00000000000a', 'a'), ('00000000-0000-0000-0000-00000000000b', 'b');
      INSERT INTO projects (id, organisation_id, name) VALUES
        ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-00000000000a', 'same'),
        ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-00000000000b', 'same');`);
    const task = (project: string) =>
      `INSERT INTO tasks (organisation_id, project_id, title, status, due_date)
       VALUES ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-0000000000${project}', 't', 'open', '2030-01-01')`;
    await connection.exec(task('a1'));
    const refusal = await connection.exec(task('b1')).catch(serverMessage);
    expect(refusal).toContain('violates foreign key constraint "fk_tasks_organisation_id_project_id"');
  });
});
