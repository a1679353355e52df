import { expect, it } from 'vitest';
import { fixTitles, linting } from '../../testing/linting';

const code = 'lint/overlapping-periods';
const booked = (name: string, ...columns: string[]) => ({
  tables: [
    { name: 'rooms', columns: ['id uuid'] },
    { name: 'guests', columns: ['id uuid'] },
    { name, columns: ['id uuid', 'guest_id uuid -> guests', ...columns], indexes: [['guest_id']] },
  ],
});

it('offers one for each thing that is booked, not for whoever books', () => {
  const stays = booked('stays', 'room_id uuid -> rooms', 'check_in_on date', 'check_out_on date');
  expect(linting(code, stays)).toEqual(['Nothing keeps two stays of the same room from overlapping.']);
  expect(fixTitles(code, stays)).toEqual(['Allow a room one of stays at a time']);
});

it('leaves periods that are no bookings, and bookings of nothing', () => {
  const period = ['starts_at timestamptz', 'ends_at timestamptz'];
  expect(linting(code, booked('meetings', 'room_id uuid -> rooms', ...period))).toEqual([]);
  expect(linting(code, booked('bookings', ...period))).toEqual([]);
  expect(linting(code, booked('bookings', 'room_id uuid -> rooms', 'starts_at timestamptz'))).toEqual([]);
});
