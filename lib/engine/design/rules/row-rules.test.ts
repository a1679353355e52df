import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { along, attribute, end, entity, model, of, relationship, rule } from '../../testing/model';

const period = (type: 'date' | 'timestamp') => [attribute('start', type), attribute('end', type)];
const booking = (type: 'date' | 'timestamp') =>
  model([entity('room'), entity('booking', period(type))], {
    relationships: [relationship(end('booking', 'many'), 'is for', end('room', 'one'))],
    rules: [
      rule({
        kind: 'noOverlap',
        entity: 'booking',
        per: [along('booking', 'is for', 'room')],
        from: 'booking.start',
        to: 'booking.end',
      }),
    ],
  });

describe('comparisons', () => {
  const flight = model([entity('airport'), entity('flight', period('timestamp'))], {
    relationships: [
      relationship(end('flight', 'many'), 'leaves', end('airport', 'one', 'origin')),
      relationship(end('flight', 'many'), 'reaches', end('airport', 'one', 'destination')),
    ],
    rules: [
      rule({ kind: 'compare', entity: 'flight', left: 'flight.end', op: '>', right: 'flight.start' }),
      rule({
        kind: 'differ',
        entity: 'flight',
        left: along('flight', 'leaves', 'airport'),
        right: along('flight', 'reaches', 'airport'),
      }),
    ],
  });

  it('keep pairs in order and apart', () => {
    expect(designing(flight).lines('flights')).toContain('chk_flights_ends_at_starts_at check ends_at > starts_at');
    expect(designing(flight).lines('flights')).toContain(
      'chk_flights_origin_airport_id_destination_airport_id check origin_airport_id <> destination_airport_id',
    );
  });

  it('of facts that cannot be compared are reported', () => {
    const odd = model([entity('flight', [attribute('name'), attribute('seats', 'integer')])], {
      rules: [rule({ kind: 'compare', entity: 'flight', left: 'flight.name', op: '<', right: 'flight.seats' })],
    });
    expect(designing(odd).diagnostics).toMatchObject([{ code: 'design/comparisons', subject: 't:flight' }]);
  });
});

describe('alternatives', () => {
  const activity = model([entity('deal'), entity('contact'), entity('activity')], {
    relationships: [
      relationship(end('activity', 'many'), 'is about', end('deal', 'one')),
      relationship(end('activity', 'many'), 'is about', end('contact', 'maybe')),
    ],
    rules: [
      rule({
        kind: 'choose',
        entity: 'activity',
        members: [along('activity', 'is about', 'deal'), along('activity', 'is about', 'contact')],
        count: 'exactlyOne',
      }),
    ],
  });

  it('are nullable, counted by a CHECK, and keep what they refer to', () => {
    const lines = designing(activity).lines('activities');
    expect(lines).toContain('deal_id uuid -- Empty while another of the alternatives is set');
    expect(lines).toContain('chk_activities_deal_id_contact_id check count of (deal_id, contact_id) = 1');
    expect(lines).toContain('fk_activities_deal_id (deal_id) -> deals (id) on delete restrict');
  });

  it('offer no SET NULL, which would break the CHECK', () => {
    const decision = designing(activity).decision('design/on-delete', 'activities.deal_id');
    expect(decision?.ruledOut.map((r) => r.choice)).toEqual(['cascade', 'noAction']);
  });
});

describe('no overlap', () => {
  it('is an exclusion over half-open moments, with its extension and an ordered period', () => {
    const design = designing(booking('timestamp'));
    expect(design.lines('bookings')).toContain(
      "ex_bookings_room_id_starts_at_ends_at exclude room_id =, tstzrange(starts_at, ends_at, '[)') &&",
    );
    expect(design.lines('bookings')).toContain('chk_bookings_ends_at_starts_at check ends_at > starts_at');
    expect(design.schema.extensions).toEqual(['btree_gist']);
  });

  it('of whole days includes the last one, until the person says otherwise', () => {
    expect(designing(booking('date')).lines('bookings').join()).toContain("daterange(start, end, '[]')");
    const design = overruling(booking('date'), 'design/no-overlap', 'bookings', 'halfOpen');
    expect(design.lines('bookings').join()).toContain("daterange(start, end, '[)')");
  });

  it('without two dates or two moments is reported', () => {
    const odd = model([entity('booking', [attribute('start', 'date'), attribute('end', 'text')])], {
      rules: [rule({ kind: 'noOverlap', entity: 'booking', per: [], from: 'booking.start', to: 'booking.end' })],
    });
    expect(designing(odd).diagnostics).toMatchObject([{ code: 'design/no-overlap' }]);
    expect(designing(odd).schema.extensions).toEqual([]);
  });
});

describe('required when', () => {
  const claim = (when: 'rejected' | 'settled') =>
    model(
      [
        entity('claim', [
          attribute('status', 'text', { values: { closed: true, list: ['open', 'rejected'] } }),
          attribute('settled on', 'date', { required: false }),
          attribute('reason'),
        ]),
      ],
      {
        rules: [
          rule({
            kind: 'requiredWhen',
            entity: 'claim',
            members: [of('claim', 'reason')],
            when:
              when === 'rejected'
                ? { path: [of('claim', 'status')], test: { kind: 'is', values: ['rejected'] } }
                : { path: [of('claim', 'settled on')], test: { kind: 'present' } },
          }),
        ],
      },
    );

  it('is a nullable column that a CHECK asks for in the state', () => {
    const lines = designing(claim('rejected')).lines('claims');
    expect(lines).toContain('reason text -- Empty as long as its state does not ask for it');
    expect(lines).toContain('chk_claims_status_reason check (status <> "rejected" or reason is not null)');
  });

  it('follows a moment as well', () => {
    expect(designing(claim('settled')).lines('claims')).toContain(
      'chk_claims_settled_on_reason check (settled_on is null or reason is not null)',
    );
  });

  it('of a state that is stored elsewhere is reported', () => {
    const odd = model([entity('claim', [attribute('reason')]), entity('case', [attribute('open', 'boolean')])], {
      rules: [
        rule({
          kind: 'requiredWhen',
          entity: 'claim',
          members: [of('claim', 'reason')],
          when: { path: [of('case', 'open')], test: { kind: 'is', values: [true] } },
        }),
      ],
    });
    expect(designing(odd).diagnostics).toMatchObject([{ code: 'design/required-when', subject: 't:claim' }]);
  });
});
