import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { attribute, end, entity, model, relationship } from '../../testing/model';

const countries = model(
  [entity('country', [attribute('code', 'countryCode', { unique: true }), attribute('name')]), entity('city')],
  { relationships: [relationship(end('city', 'many'), 'lies in', end('country', 'one'))] },
);

describe('primary keys', () => {
  it('are generated, and natural keys are unique beside them', () => {
    const design = designing(countries);
    expect(design.lines('countries')).toContain('pk_countries primary key (id)');
    expect(design.lines('countries')).toContain('uq_countries_code unique (code)');
    expect(design.decision('design/primary-key', 'countries')?.ruledOut.map((r) => r.choice)).toEqual([
      'identity',
      'natural',
    ]);
  });

  it('are counted where the person wants it, foreign keys included', () => {
    const design = overruling(countries, 'design/primary-key', 'countries', 'identity');
    expect(design.lines('countries')[1]).toBe('id bigint not null identity');
    expect(design.lines('cities')).toContain('country_id bigint not null');
  });

  it('are the natural key where the person wants it, foreign keys included', () => {
    const design = overruling(countries, 'design/primary-key', 'countries', 'natural');
    expect(design.lines('countries').slice(1, 3)).toEqual(['code char(2) not null', 'name text not null']);
    expect(design.lines('countries')).toContain('pk_countries primary key (code)');
    expect(design.lines('cities')).toContain(
      'fk_cities_country_id (country_id) -> countries (code) on delete restrict',
    );
    expect(design.decision('design/primary-key', 'countries')?.overruled).toBe(true);
    // A natural key may be corrected, and its references with it.
    expect(design.schema.tables[1]?.foreignKeys[0]?.onUpdate).toBe('cascade');
  });

  it('are shared down a chain of subtypes', () => {
    const design = designing(
      model([
        entity('manager', [], { kind: 'subtype', supertype: 'employee' }),
        entity('person', [attribute('name')]),
        entity('employee', [], { kind: 'subtype', supertype: 'person' }),
      ]),
    );
    expect(design.lines('managers')).toContain('pk_managers primary key (employee_id)');
    expect(design.lines('managers')).toContain(
      'fk_managers_employee_id (employee_id) -> employees (person_id) on delete cascade',
    );
    expect(design.lines('employees')).toContain('fk_employees_person_id (person_id) -> people (id) on delete cascade');
  });

  it('are a table’s own where subtypes run in a circle', () => {
    const design = designing(
      model([
        entity('a', [], { kind: 'subtype', supertype: 'b' }),
        entity('b', [], { kind: 'subtype', supertype: 'a' }),
      ]),
    );
    expect(design.schema.tables.map((t) => t.foreignKeys.length)).toEqual([1, 0]);
  });
});
