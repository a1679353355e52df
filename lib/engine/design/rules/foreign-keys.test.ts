import { describe, expect, it } from 'vitest';
import { designing } from '../../testing/designing';
import { attribute, end, entity, model, relationship } from '../../testing/model';

const airports = [entity('airport', [attribute('name')]), entity('flight', [attribute('number', 'code')])];

describe('foreign keys', () => {
  it('stand on the many side, required where one is demanded', () => {
    const design = designing(
      model(airports, { relationships: [relationship(end('airport', 'one'), 'serves', end('flight', 'many'))] }),
    );
    expect(design.lines('flights').slice(1, 4)).toEqual([
      'id uuid not null default uuid',
      'airport_id uuid not null',
      'number text not null',
    ]);
    expect(design.lines('airports').join()).not.toContain('fk_');
  });

  it('are nullable where the other may be missing', () => {
    const design = designing(
      model(airports, { relationships: [relationship(end('flight', 'many'), 'may use', end('airport', 'maybe'))] }),
    );
    expect(design.lines('flights')).toContain('airport_id uuid');
  });

  it('are named by their roles', () => {
    const design = designing(
      model(airports, {
        relationships: [
          relationship(end('flight', 'many'), 'leaves', end('airport', 'one', 'origin')),
          relationship(end('flight', 'many'), 'reaches', end('airport', 'one', 'destination')),
        ],
      }),
    );
    expect(design.lines('flights').slice(2, 4)).toEqual([
      'origin_airport_id uuid not null',
      'destination_airport_id uuid not null',
    ]);
  });

  it('are told apart by their verbs where there are no roles', () => {
    const design = designing(
      model(airports, {
        relationships: [
          relationship(end('flight', 'many'), 'leaves', end('airport', 'one')),
          relationship(end('flight', 'many'), 'reaches', end('airport', 'one')),
        ],
      }),
    );
    expect(design.lines('flights').slice(2, 4)).toEqual([
      'airport_id uuid not null',
      'reaches_airport_id uuid not null',
    ]);
  });

  it('take the place of an attribute of the same name', () => {
    const design = designing(
      model([entity('airport'), entity('flight', [attribute('airport id', 'integer'), attribute('number')])], {
        relationships: [relationship(end('flight', 'many'), 'leaves', end('airport', 'one'))],
      }),
    );
    expect(design.lines('flights').filter((l) => l.startsWith('airport_id'))).toEqual(['airport_id uuid not null']);
  });

  it('are unique for one to one, on the side that needs the other', () => {
    const design = designing(
      model([entity('user'), entity('profile')], {
        relationships: [relationship(end('profile', 'maybe'), 'belongs to', end('user', 'one'))],
      }),
    );
    expect(design.lines('profiles')).toContain('uq_profiles_user_id unique (user_id)');
    expect(design.lines('users').join()).not.toContain('fk_');
  });

  it('call a key to the same table its parent', () => {
    const design = designing(
      model([entity('category')], {
        relationships: [relationship(end('category', 'many'), 'is under', end('category', 'maybe'))],
      }),
    );
    expect(design.lines('categories')).toContain('parent_category_id uuid');
  });

  it('carry the facts of their relationship', () => {
    const design = designing(
      model([entity('employee'), entity('department')], {
        relationships: [
          relationship(end('employee', 'many'), 'works for', end('department', 'one'), {
            attributes: [attribute('start date', 'date')],
          }),
        ],
      }),
    );
    expect(design.lines('employees')).toContain('start_date date not null');
  });
});
