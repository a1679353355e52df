import { describe, expect, it } from 'vitest';
import type { Entity, Relationship } from '../../model/conceptual';
import { designing, overruling } from '../../testing/designing';
import { attribute, end, entity, model, relationship } from '../../testing/model';

const stated = (action: 'cascade' | 'restrict' | 'setNull') =>
  ({ onDelete: { action, origin: { kind: 'hand' } } }) as const;
const owns = (facts: Partial<Relationship> = {}, count: 'one' | 'maybe' = 'one') => {
  const { attributes: _attributes, ...rest } = facts;
  return relationship(end('order', count), 'has', end('line', 'many'), rest);
};
const orders = (link: Relationship, line: Partial<Entity> = {}, amounts: readonly string[] = []) =>
  model(
    [
      entity('order'),
      entity(
        'line',
        amounts.map((a) => attribute(a, 'money')),
        line,
      ),
    ],
    { relationships: [link] },
  );
const action = (m: ReturnType<typeof orders>) =>
  designing(m)
    .lines('lines')
    .find((l) => l.startsWith('fk_'))
    ?.replace(/.* on delete /, '');

describe('on delete', () => {
  it('takes the description’s word first', () => {
    expect(action(orders(owns(stated('restrict')), { kind: 'weak' }))).toBe('restrict');
    expect(action(orders(owns(stated('cascade')), {}, ['amount']))).toBe('cascade');
  });

  it('lets parts go with their whole', () => {
    expect(action(orders(owns({ whole: 0 }), {}, ['amount']))).toBe('cascade');
    expect(action(orders(owns(), { kind: 'weak' }))).toBe('cascade');
  });

  it('empties optional roles', () => {
    expect(action(orders(owns({}, 'maybe')))).toBe('setNull');
  });

  it('blocks the deletion under independent things, money and records', () => {
    expect(action(orders(owns()))).toBe('restrict');
    expect(action(orders(owns(), {}, ['amount']))).toBe('restrict');
    expect(action(orders(owns({}, 'maybe'), { appendOnly: true }))).toBe('restrict');
  });

  it('makes a key nullable that the description wants emptied', () => {
    const lines = designing(orders(owns(stated('setNull')))).lines('lines');
    expect(lines).toContain('order_id uuid -- Empty because the row of orders may be gone');
    expect(lines).toContain('fk_lines_order_id (order_id) -> orders (id) on delete setNull');
  });

  it.each([
    ['cascade', 'cascade'],
    ['setNull', 'setNull'],
    ['noAction', 'noAction'],
  ])('does as the person overrules: %s', (choice, wanted) => {
    const design = overruling(orders(owns()), 'design/on-delete', 'lines.order_id', choice);
    expect(design.lines('lines')).toContain(`fk_lines_order_id (order_id) -> orders (id) on delete ${wanted}`);
    expect(design.decision('design/on-delete', 'lines.order_id')).toMatchObject({ choice, overruled: true });
  });

  it('never empties a key the person made required', () => {
    const m = orders(owns({}, 'maybe'));
    const asked = designing(m).decision('design/nullability', 'lines.order_id');
    const design = designing(m, [{ decision: asked?.id ?? '', choice: 'required' }]);
    expect(design.lines('lines')).toContain('order_id uuid not null');
    expect(design.lines('lines')).toContain('fk_lines_order_id (order_id) -> orders (id) on delete restrict');
  });
});
