import { describe, expect, test } from 'vitest';
import { edgesOf } from './edges';
import { keyOf, schemaFrom, type TableSketch } from './testing/tables';

const customers: TableSketch = { name: 'customers', columns: ['id uuid'] };
const edge = (...sketches: TableSketch[]) => edgesOf(schemaFrom(sketches))[0];

describe('cardinality comes from the keys', () => {
  test('a required key: many to exactly one', () => {
    const orders = { name: 'orders', columns: ['id uuid', 'customer_id uuid -> customers'] };
    expect(edge(customers, orders)).toMatchObject({
      childEnd: 'zeroOrMany',
      parentEnd: 'exactlyOne',
      label: 'on delete restrict',
      sentence: 'each order has exactly one customer; a customer has any number of orders',
    });
  });

  test('a nullable key: at most one parent', () => {
    const orders = { name: 'orders', columns: ['id uuid', 'customer_id uuid null -> customers setNull'] };
    expect(edge(customers, orders)).toMatchObject({ parentEnd: 'zeroOrOne', label: 'on delete set null' });
  });

  test('a unique key: at most one child', () => {
    const carts = { name: 'carts', columns: ['id uuid', 'customer_id uuid unique -> customers cascade'] };
    expect(edge(customers, carts)).toMatchObject({
      childEnd: 'zeroOrOne',
      sentence: 'each cart has exactly one customer; a customer has at most one cart',
    });
  });

  test('a key that is the primary key: at most one child', () => {
    const profiles = {
      name: 'profiles',
      columns: ['customer_id uuid -> customers cascade'],
      primaryKey: ['customer_id'],
    };
    expect(edge(customers, profiles)?.childEnd).toBe('zeroOrOne');
  });

  test('one column of a wider unique key does not limit the children', () => {
    const visits = {
      name: 'visits',
      columns: ['id uuid', 'customer_id uuid -> customers', 'day date'],
      uniques: [['customer_id', 'day']],
    };
    expect(edge(customers, visits)?.childEnd).toBe('zeroOrMany');
  });
});

test('the sentence names the role a key is called by', () => {
  const staff: TableSketch = { name: 'employees', columns: ['id uuid', 'manager_id uuid null -> employees setNull'] };
  expect(edge(staff)).toMatchObject({
    selfReference: true,
    sentence: 'each employee has at most one employee as manager; an employee has any number of employees',
  });
});

test('a composite key is one edge, drawn at the column it shares with no other key', () => {
  const schema = schemaFrom([
    { name: 'tenants', columns: ['id uuid'] },
    { name: 'projects', columns: ['tenant_id uuid -> tenants', 'id uuid'], primaryKey: ['tenant_id', 'id'] },
    {
      name: 'tasks',
      columns: ['id uuid', 'tenant_id uuid -> tenants', 'project_id uuid'],
      more: {
        foreignKeys: [
          keyOf('tasks', ['tenant_id'], 'tenants', ['id']),
          keyOf('tasks', ['tenant_id', 'project_id'], 'projects', ['tenant_id', 'id']),
        ],
      },
    },
  ]);
  const edges = edgesOf(schema).filter((e) => e.child === 't:tasks');
  expect(edges.map((e) => [e.childColumn, e.parentColumn])).toEqual([
    ['t:tasks/c:tenant_id', 't:tenants/c:id'],
    ['t:tasks/c:project_id', 't:projects/c:id'],
  ]);
});

test('a key to a table that is gone draws nothing', () => {
  expect(edgesOf(schemaFrom([{ name: 'orders', columns: ['customer_id uuid -> customers'] }]))).toEqual([]);
});
