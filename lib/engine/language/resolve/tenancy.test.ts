import { describe, expect, test } from 'vitest';
import { readBrief } from '..';

const tenantOf = (text: string) => readBrief(text).model.tenancy?.tenant;

describe('tenants that share the tables', () => {
  test.each([
    ['Each organisation sees only its own data. An organisation has many users.', 'organisation'],
    ['Multi-tenant: every record belongs to a workspace. A task has a title.', 'workspace'],
    ['Data of one tenant must never be visible to another. A task has a title.', 'tenant'],
    ['Users of one company cannot see the data of another company. A task has a title.', 'company'],
    ['Nobody may see data of another agency. A task has a title.', 'agency'],
    ['The data of each school is strictly separated from other schools. A pupil has a name.', 'school'],
    ['Every table has an organization_id. A task has a title.', 'organization'],
    ['A multi-tenant help desk. A company has agents. An agent has a name.', 'company'],
    ['It is a multi-tenant application; the tenants are clinics. A visit has a date.', 'clinic'],
    ['The application is multi-tenant. A task has a title.', 'tenant'],
    ['Multi-tenant. Each customer sees only its own data. A task has a title.', 'customer'],
  ])('%s', (text, tenant) => {
    expect(tenantOf(text)).toBe(tenant);
  });
});

describe('texts that only seem to speak of them', () => {
  test.each([
    'A tenant rents a flat. A tenant has a first name. A flat has a number.',
    'Flats are let to tenants. Data of one tenant must never be visible to another. A flat has a number.',
    'Each user sees only their own data. A user has an email.',
    'This is not a multi-tenant system. A task has a title.',
    'Every record belongs to an album. An album has a title.',
    'Rooms are isolated from each other. A room has a number.',
    'A company has departments. A department has a name.',
    'The tenants are students. A flat has a number.',
  ])('%s', (text) => {
    expect(tenantOf(text)).toBeUndefined();
  });
});

test('an organisation whose data is kept apart is a table like any other, with what belongs to it', () => {
  const { entities, relationships } = readBrief(
    'Each organisation sees only its own data. An organisation has a name and a unique slug. A project belongs to an organisation and has a name.',
  ).model;
  expect(entities.map((e) => [e.name, e.attributes.map((a) => a.name)])).toEqual([
    ['organisation', ['name', 'slug']],
    ['project', ['name']],
  ]);
  expect(relationships.map((r) => r.ends.map((end) => [end.entity, end.max]))).toEqual([
    [
      ['project', 'many'],
      ['organisation', 1],
    ],
  ]);
});

test.each([
  'Multi-tenant. An invoice has a number, unique per tenant, and a total.',
  'Multi-tenant. An invoice has a number and a total. Invoice numbers are unique per tenant.',
])('what is unique for each tenant needs no reference of its own: %s', (text) => {
  expect(readBrief(text).model.rules).toMatchObject([
    { kind: 'unique', entity: 'invoice', members: [{ attribute: 'invoice.number' }] },
  ]);
});
