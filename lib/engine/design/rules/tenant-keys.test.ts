import { describe, expect, it } from 'vitest';
import { design } from '../../pipeline';
import { designing, overruling } from '../../testing/designing';
import { attribute, end, entity, model, of, query, relationship, rule } from '../../testing/model';

const origin = { kind: 'hand' } as const;
const tracker = (tenancy = true) =>
  model(
    [
      entity('workspace', [attribute('slug', 'code', { unique: true })]),
      entity('project', [attribute('name')]),
      entity('task', [attribute('title'), attribute('code', 'code', { unique: true })]),
      entity('member', [attribute('email', 'email', { unique: true })]),
      entity('label', [attribute('name')]),
      entity('country', [attribute('name')]),
    ],
    {
      relationships: [
        relationship(end('project', 'many'), 'belongs to', end('workspace', 'one')),
        relationship(end('task', 'many'), 'belongs to', end('project', 'one'), { whole: 1 }),
        relationship(end('task', 'many'), 'is assigned to', end('member', 'maybe')),
        relationship(end('task', 'many'), 'follows', end('task', 'maybe', 'predecessor')),
        relationship(end('task', 'many'), 'has', end('label', 'many')),
        relationship(end('member', 'many'), 'lives in', end('country', 'one')),
      ],
      rules: [rule({ kind: 'unique', entity: 'project', members: [of('project', 'name')] })],
      queries: [query('tasks by title', 'task', { by: [{ path: [of('task', 'title')], how: 'equals' }] })],
      ...(tenancy && { tenancy: { tenant: 'workspace', origin } }),
    },
  );

describe('where tenants share the tables', () => {
  const made = designing(tracker());

  it('every row says whose it is, and refers to rows of its own tenant only', () => {
    expect(made.lines('tasks')).toEqual([
      'tasks',
      'id uuid not null default uuid',
      'workspace_id uuid not null',
      'project_id uuid not null',
      'member_id uuid',
      'predecessor_id uuid',
      'title text not null',
      'code text not null',
      'created_at timestamptz not null default now',
      'updated_at timestamptz not null default now touched',
      'pk_tasks primary key (id)',
      'fk_tasks_workspace_id (workspace_id) -> workspaces (id) on delete restrict',
      'fk_tasks_workspace_id_project_id (workspace_id, project_id) -> projects (workspace_id, id) on delete cascade',
      'fk_tasks_workspace_id_member_id (workspace_id, member_id) -> members (workspace_id, id) on delete setNull',
      'fk_tasks_workspace_id_predecessor_id (workspace_id, predecessor_id) -> tasks (workspace_id, id) on delete setNull',
      'uq_tasks_workspace_id_code unique (workspace_id, code)',
      'uq_tasks_workspace_id_id unique (workspace_id, id)',
      'idx_tasks_workspace_id_title index (workspace_id, title) -- tasks by title',
      'idx_tasks_workspace_id_project_id index (workspace_id, project_id) -- the foreign key to projects',
      'idx_tasks_workspace_id_predecessor_id index (workspace_id, predecessor_id) -- the foreign key to tasks',
      'idx_tasks_workspace_id_member_id index (workspace_id, member_id) -- the foreign key to members',
    ]);
  });

  it('a junction is keyed by the tenant first, which serves its first key', () => {
    expect(made.lines('task_labels').filter((line) => /key|index|->/.test(line))).toEqual([
      'pk_task_labels primary key (workspace_id, task_id, label_id)',
      'fk_task_labels_workspace_id (workspace_id) -> workspaces (id) on delete restrict',
      'fk_task_labels_workspace_id_task_id (workspace_id, task_id) -> tasks (workspace_id, id) on delete cascade',
      'fk_task_labels_workspace_id_label_id (workspace_id, label_id) -> labels (workspace_id, id) on delete cascade',
      'idx_task_labels_workspace_id_label_id index (workspace_id, label_id) -- the foreign key to labels',
    ]);
  });

  it('people have one email, countries are everybody’s, the tenants themselves stay as they are', () => {
    expect(made.lines('members')).toContain(
      'uq_members_email unique index (lower(email)) -- Keeps email unique whatever its letter case',
    );
    expect(made.lines('countries').join()).not.toContain('workspace_id');
    expect(made.lines('members').join()).toContain('(country_id) -> countries (id)');
    expect(made.lines('workspaces')).toContain('uq_workspaces_slug unique (slug)');
  });

  it('the check of finished schemas finds nothing left to do', () => {
    const { diagnostics } = design({
      text: 'Each workspace sees only its own data. A project belongs to a workspace and has a unique name. A task belongs to a project and has a title. A task may have several labels, each with a name.',
      overrides: [],
    });
    expect(diagnostics.filter((d) => d.code === 'lint/tenant-keys')).toEqual([]);
  });

  it('changes nothing where the description does not say so', () => {
    expect(designing(tracker(false)).lines('tasks').join()).not.toContain('workspace_id');
  });
});

describe('the person’s word', () => {
  it('leaves rows to be told apart by what they refer to', () => {
    const made = overruling(tracker(), 'design/tenant-keys', 'workspaces', 'parentsOnly');
    expect(made.lines('tasks').join()).not.toContain('workspace_id');
    expect(made.lines('projects').join()).toContain('(workspace_id) -> workspaces (id)');
  });

  it('shares a table, and what refers to it refers to it alone', () => {
    const made = overruling(tracker(), 'design/tenant-keys-table', 'labels', 'shared');
    expect(made.lines('labels').join()).not.toContain('workspace_id');
    expect(made.lines('task_labels').join()).toContain('(label_id) -> labels (id)');
    expect(made.lines('task_labels').join()).toContain('(workspace_id, task_id) -> tasks (workspace_id, id)');
  });

  it('keeps a value unique everywhere, and a reference plain', () => {
    const unique = overruling(tracker(), 'design/tenant-keys-unique', 'tasks (code)', 'everywhere');
    expect(unique.lines('tasks')).toContain('uq_tasks_code unique (code)');
    const plain = overruling(tracker(), 'design/tenant-keys-reference', 'tasks (member_id)', 'plain');
    expect(plain.lines('tasks').join()).toContain('(member_id) -> members (id) on delete setNull');
    expect(plain.lines('members').join()).not.toContain('unique (workspace_id, id)');
  });
});

it('people who belong to several tenants by a membership are nobody’s', () => {
  const made = designing(
    model([entity('organisation'), entity('user', [attribute('name')]), entity('report', [attribute('title')])], {
      relationships: [
        relationship(end('organisation', 'many'), 'has', end('user', 'many')),
        relationship(end('report', 'many'), 'is written by', end('user', 'one')),
      ],
      tenancy: { tenant: 'organisation', origin },
    }),
  );
  expect(made.lines('users').join()).not.toContain('organisation_id');
  expect(made.lines('reports').join()).toContain('(organisation_id) -> organisations (id)');
  expect(made.lines('reports').join()).toContain('(user_id) -> users (id)');
});

describe('hand edits', () => {
  const text =
    'Each workspace sees only its own data. A project belongs to a workspace and has a name. A task belongs to a project and has a title.';
  const first = design({ text, overrides: [] });
  const tables = first.current.tables.map((table) => ({
    ...table,
    columns: table.columns.map((c) => (c.name === 'workspace_id' ? { ...c, name: 'ws_id' } : c)),
    foreignKeys: table.foreignKeys.map((k) => (k.columns.length > 1 ? { ...k, onDelete: 'cascade' as const } : k)),
  }));
  const next = design(
    { text: `${text} A note belongs to a task and has a body.`, overrides: [] },
    { base: first.base, current: { ...first.current, tables } },
  );
  const table = (name: string) => next.schema.tables.find((t) => t.name === name);

  it('stay when the text goes on, and what is new is kept apart too', () => {
    expect(table('tasks')?.columns.map((c) => c.name)).toContain('ws_id');
    expect(table('tasks')?.foreignKeys.map((k) => [k.columns.length, k.onDelete])).toEqual([
      [1, 'restrict'],
      [2, 'cascade'],
    ]);
    expect(table('notes')?.foreignKeys.map((k) => k.columns.length)).toEqual([1, 2]);
    expect(next.diagnostics.filter((d) => d.severity === 'critical')).toEqual([]);
  });
});
