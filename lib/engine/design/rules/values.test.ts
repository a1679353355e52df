import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { attribute, entity, model } from '../../testing/model';

const course = model([
  entity('course', [
    attribute('published', 'timestamp', { required: false, optionalBecause: 'until published' }),
    attribute('summary', 'longText', { required: false }),
  ]),
]);

describe('nullability', () => {
  it('carries its reason as the comment', () => {
    expect(designing(course).lines('courses')).toContain('published_at timestamptz -- Empty until published');
    expect(designing(course).decision('design/nullability', 'published_at')?.because).toBe(
      'It is empty until published.',
    );
  });

  it('follows the person’s choice', () => {
    const design = overruling(course, 'design/nullability', 'summary', 'required');
    expect(design.lines('courses')).toContain('summary text not null');
  });
});

describe('defaults', () => {
  const lineOf = (...a: Parameters<typeof attribute>) =>
    designing(model([entity('thing', [attribute(...a)])])).lines('things')[2];

  it('are stored as the column’s type', () => {
    expect(lineOf('done', 'boolean', { default: 'no' })).toBe('is_done boolean not null default false');
    expect(lineOf('quantity', 'integer', { default: '1' })).toBe('quantity integer not null default 1');
    expect(lineOf('made', 'timestamp', { default: { kind: 'today' } })).toBe(
      'made_at timestamptz not null default now',
    );
    expect(lineOf('due', 'date', { default: { kind: 'now' } })).toBe('due_on date not null default today');
    expect(lineOf('opened', 'date', { default: '2024-02-29' })).toBe('opened_on date not null default "2024-02-29"');
  });

  it.each([
    ['quantity', 'integer', 'many'],
    ['quantity', 'integer', -1],
    ['code', 'countryCode', 'Germany'],
    ['opened', 'date', '2023-02-29'],
  ] as const)('of %s (%s) that it cannot hold, %s, are reported and left out', (name, type, value) => {
    const design = designing(model([entity('thing', [attribute(name, type, { default: value })])]));
    expect(design.lines('things')[2]).not.toContain('default');
    expect(design.diagnostics).toMatchObject([{ code: 'design/defaults' }]);
  });
});

describe('soft deletion', () => {
  it('is a mark that is empty while the row lives', () => {
    const soft = model([entity('page', [], { softDelete: true })]);
    expect(designing(soft).lines('pages')).toContain('deleted_at timestamptz -- Empty while the row is not deleted');
  });

  it('uses the mark the description names', () => {
    const named = model([
      entity('page', [attribute('deleted', 'timestamp', { required: false })], { softDelete: true }),
    ]);
    expect(
      designing(named)
        .lines('pages')
        .filter((l) => l.startsWith('deleted_at')),
    ).toHaveLength(1);
  });
});

describe('constraint names', () => {
  it('fit, and stay apart', () => {
    const long = 'very '.repeat(20).trim();
    const { schema } = designing(
      model([entity('thing', [attribute(`${long} a`, 'money'), attribute(`${long} b`, 'money')])]),
    );
    const names = schema.tables.flatMap((t) => t.checks.map((c) => c.name));
    expect(new Set(names).size).toBe(2);
    expect(names.every((n) => n.length <= 63)).toBe(true);
  });

  it('give way to a table of the same name', () => {
    const { schema } = designing(model([entity('pk order'), entity('order')]));
    expect(schema.tables.map((t) => [t.name, t.primaryKey?.name])).toEqual([
      ['pk_orders', 'pk_pk_orders'],
      ['orders', 'pk_orders_2'],
    ]);
  });
});
