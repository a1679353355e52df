import { describe, expect, it } from 'vitest';
import { designing } from '../../testing/designing';
import { entity, model } from '../../testing/model';

const names = (...entities: readonly string[]) =>
  designing(model(entities.map((name) => entity(name)))).schema.tables.map((t) => t.name);

describe('tables', () => {
  it('are named by the plural in snake_case', () => {
    expect(names('delivery address', 'person', 'category')).toEqual(['delivery_addresses', 'people', 'categories']);
  });

  it('keep names apart that would be the same', () => {
    const alike = [
      { ...entity('order'), id: 'a' },
      { ...entity('order'), id: 'b' },
    ];
    expect(designing(model(alike)).schema.tables.map((t) => t.name)).toEqual(['orders', 'orders_2']);
    expect(designing(model(alike)).diagnostics).toMatchObject([{ code: 'design/tables', subject: 't:b' }]);
  });

  it('take any script, and survive names with nothing to write down', () => {
    expect(names('<script>alert(1)</script>', "x'; drop table y", 'לקוח', '😀')).toEqual([
      'script_alert_1_scripts',
      'x_drop_table_ies',
      'לקוחs',
      'unnamed',
    ]);
  });

  it('carry the description, the live traffic and the rows expected', () => {
    const [table] = designing(
      model([entity('order', [], { description: 'What a customer asked for', liveTraffic: true, expectedRows: 5000 })]),
    ).schema.tables;
    expect(table).toMatchObject({ purpose: 'What a customer asked for', liveTraffic: true, expectedRows: 5000 });
  });

  it('have a key and timestamps even without an attribute', () => {
    expect(designing(model([entity('tag')])).lines('tags')).toEqual([
      'tags',
      'id uuid not null default uuid',
      'created_at timestamptz not null default now',
      'updated_at timestamptz not null default now touched',
      'pk_tags primary key (id)',
    ]);
  });
});
