import { describe, expect, it } from 'vitest';
import type { Layout } from '@/lib/engine';
import { Diagram } from './diagram';
import { grow, type Point, rectBetween } from './geometry';
import { overlaps } from './surroundings';
import { shopSchema } from './testing';

const places: Layout = {
  customers: { x: 0, y: 0 },
  orders: { x: 400, y: 0 },
  couriers: { x: 800, y: 0 },
};

function shop() {
  const diagram = new Diagram();
  const schema = shopSchema();
  diagram.update(schema, 'all', places);
  return { diagram, schema };
}

describe('Diagram', () => {
  it('holds the tables that have a place, and the relationships between them', () => {
    const { diagram } = shop();
    expect([...diagram.tables.keys()]).toEqual(['customers', 'orders', 'couriers']);
    expect([...diagram.edges.keys()]).toEqual(['orders/customer_id', 'orders/courier_id']);
  });

  it('changes nothing when it is given the same again', () => {
    const { diagram, schema } = shop();
    const { tables, edges } = diagram;
    expect(diagram.update(schema, 'all', { ...places })).toBe(false);
    expect(diagram.tables).toBe(tables);
    expect(diagram.edges).toBe(edges);
  });

  it('routes the edges of a moved table and keeps the others', () => {
    const { diagram, schema } = shop();
    const before = diagram.edges;
    diagram.update(schema, 'all', { ...places, couriers: { x: 900, y: 100 } });
    expect(diagram.edges.get('orders/customer_id')).toBe(before.get('orders/customer_id'));
    expect(diagram.edges.get('orders/courier_id')).not.toBe(before.get('orders/courier_id'));
  });

  it('takes lines around a table that was moved into their way, and straight again when it is gone', () => {
    const { diagram, schema } = shop();
    const apart = { ...places, orders: { x: 1000, y: 0 }, couriers: { x: 1000, y: 900 }, products: { x: 0, y: 900 } };
    diagram.update(schema, 'all', apart);
    const straight = diagram.edges.get('orders/customer_id');
    diagram.update(schema, 'all', { ...apart, products: { x: 500, y: 0 } });
    const inTheWay = diagram.tables.get('products');
    const around = diagram.edges.get('orders/customer_id');
    if (!straight || !around || !inTheWay) throw new Error('all of them are drawn');
    const through = (points: readonly Point[]) =>
      points.slice(1).some((p, i) => overlaps(grow(inTheWay, -2), rectBetween(points[i] ?? p, p)));
    expect([through(straight.route.points), through(around.route.points)]).toEqual([true, false]);
    diagram.update(schema, 'all', apart);
    expect(diagram.edges.get('orders/customer_id')?.route).toEqual(straight.route);
  });

  it('finds what is under a point, also after it was moved', () => {
    const { diagram, schema } = shop();
    expect(diagram.tableAt({ x: 410, y: 10 })).toBe('orders');
    expect(diagram.columnAt('orders', { x: 410, y: 40 })).toBe('orders.id');
    expect(diagram.columnAt('orders', { x: 410, y: 10 })).toBeNull();
    diagram.update(schema, 'all', { ...places, orders: { x: 400, y: 1000 } });
    expect(diagram.tableAt({ x: 410, y: 10 })).toBeNull();
    expect(diagram.tableAt({ x: 410, y: 1010 })).toBe('orders');
  });

  it('finds an edge within reach of its line and no further', () => {
    const { diagram } = shop();
    const line = diagram.edges.get('orders/customer_id')?.route.points ?? [];
    const start = line[0];
    if (!start) throw new Error('the edge is drawn');
    const next = line[1] ?? start;
    const middle = { x: (start.x + next.x) / 2, y: (start.y + next.y) / 2 };
    expect(diagram.edgeAt({ x: middle.x, y: middle.y + 3 }, 8)).toBe('orders/customer_id');
    expect(diagram.edgeAt({ x: middle.x, y: middle.y - 500 }, 8)).toBeNull();
  });

  it('lets go of a deleted table and its relationships', () => {
    const { diagram, schema } = shop();
    const tables = schema.tables.filter((t) => t.id !== 'couriers');
    diagram.update({ ...schema, tables }, 'all', places);
    expect([...diagram.edges.keys()]).toEqual(['orders/customer_id']);
    expect(diagram.tableAt({ x: 810, y: 10 })).toBeNull();
  });

  it('shows fewer rows at a lower level of detail', () => {
    const { diagram, schema } = shop();
    const all = diagram.tables.get('orders')?.height ?? 0;
    diagram.update(schema, 'keys', places);
    const keys = diagram.tables.get('orders')?.height ?? 0;
    diagram.update(schema, 'names', places);
    const names = diagram.tables.get('orders')?.height ?? 0;
    expect([all > keys, keys > names]).toEqual([true, true]);
  });
});
