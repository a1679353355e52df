import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { end, entity, model, relationship } from '../../testing/model';
import { lintSchema } from '..';

const firm = model([entity('department'), entity('employee')], {
  relationships: [
    relationship(end('department', 'maybe'), 'is led by', end('employee', 'one', 'manager')),
    relationship(end('employee', 'many'), 'works for', end('department', 'one')),
  ],
});

describe('circles of required keys', () => {
  it('are opened at the role, checked at the end of the transaction', () => {
    const { schema, decision } = designing(firm);
    const keys = schema.tables.flatMap((t) => t.foreignKeys.map((k) => [k.name, k.deferrable]));
    expect(keys).toEqual([
      ['fk_departments_manager_id', 'deferred'],
      ['fk_employees_department_id', undefined],
    ]);
    expect(decision('design/required-circle', 'departments.manager_id')?.ruledOut).toHaveLength(1);
    expect(lintSchema(schema)).toEqual([]);
  });

  it('are opened by an empty key where the person wants it', () => {
    const design = overruling(firm, 'design/required-circle', 'departments.manager_id', 'optional');
    expect(design.lines('departments')).toContain('manager_id uuid -- Empty until its row of employees is there');
    expect(lintSchema(design.schema)).toEqual([]);
  });

  it('within one table leave the first row without', () => {
    const staff = model([entity('employee')], {
      relationships: [relationship(end('employee', 'many'), 'reports to', end('employee', 'one', 'manager'))],
    });
    expect(designing(staff).lines('employees')).toContain('manager_id uuid -- Empty because the first one has none');
  });
});
