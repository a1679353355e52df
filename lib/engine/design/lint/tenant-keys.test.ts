import { expect, it } from 'vitest';
import { linting } from '../../testing/linting';

const code = 'lint/tenant-keys';
const shared = (tenants: string, ...tasks: string[]) => ({
  tables: [
    { name: tenants, columns: ['id uuid'] },
    { name: 'projects', columns: ['id uuid', `tenant_id uuid -> ${tenants}`, 'slug text unique'] },
    { name: 'tasks', columns: ['id uuid', `tenant_id uuid -> ${tenants}`, ...tasks], indexes: [['title']] },
  ],
});

it('finds keys, unique values and indexes that mix tenants', () => {
  expect(linting(code, shared('tenants', 'project_id uuid -> projects', 'title text'))).toEqual([
    'uq_projects_slug of projects is unique across all tenants.',
    'fk_tasks_project_id of tasks may refer to a row of projects of another tenant.',
    'idx_tasks_title of tasks mixes the rows of all tenants.',
  ]);
});

it('leaves schemas of one owner, and tenants that are people few tables refer to', () => {
  expect(linting(code, shared('owners', 'project_id uuid -> projects', 'title text'))).toEqual([]);
  const plots = shared('tenants', 'title text');
  const others = ['sheds', 'tools', 'seeds', 'gates', 'fees'].map((name) => ({ name, columns: ['id uuid'] }));
  expect(linting(code, { tables: [...plots.tables, ...others] })).toEqual([]);
});
