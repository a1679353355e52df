import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { attribute, entity, model, of, query } from '../../testing/model';

const people = model([
  entity('person', [
    attribute('interest', 'text', { multiValued: true }),
    attribute('phone number', 'phone', { multiValued: true }),
  ]),
]);

describe('several values of one attribute', () => {
  it('are an array where they are plain words', () => {
    expect(designing(people).lines('people')).toContain('interests text[] not null');
  });

  it('are a table keyed by owner and value where each one counts', () => {
    expect(designing(people).lines('person_phone_numbers')).toEqual([
      'person_phone_numbers -- One phone number of a person',
      'person_id uuid not null',
      'phone_number text not null',
      'created_at timestamptz not null default now',
      'updated_at timestamptz not null default now touched',
      'pk_person_phone_numbers primary key (person_id, phone_number)',
      'fk_person_phone_numbers_person_id (person_id) -> people (id) on delete cascade',
    ]);
  });

  it('are a table where one of them is looked up', () => {
    const asked = model(people.entities, {
      queries: [query('people by interest', 'person', { by: [{ path: [of('person', 'interest')], how: 'equals' }] })],
    });
    expect(designing(asked).lines('person_interests')).toContain(
      'idx_person_interests_interest index (interest) -- people by interest',
    );
  });

  it('follow the person’s choice', () => {
    const design = overruling(people, 'design/multi-valued', 'phone number', 'array');
    expect(design.lines('people')).toContain('phone_numbers text[] not null');
    expect(design.lines('person_phone_numbers')).toEqual([]);
  });
});
