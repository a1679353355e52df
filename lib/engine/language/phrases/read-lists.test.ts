import { expect, it } from 'vitest';
import { printClaim } from '../patterns/print';
import { readSentences } from '../read';

const read = (text: string): readonly string[] =>
  readSentences(text).flatMap((s) => s.claims.filter((c) => c.kind === 'facts').map(printClaim));

it.each([
  ["The system records each parcel's creation and update times.", 'parcel: creation time, update time'],
  [
    'The system stores the creation, update, and deletion (soft delete) timestamps of each parcel.',
    'parcel: creation timestamp, update timestamp, deletion timestamp',
  ],
  [
    'Each log has a level and a lifecycle (creation, modification, and deletion timestamps).',
    'log: level, creation timestamp, modification timestamp, deletion timestamp',
  ],
  ['Each haircut has a length, pricing, and customer ratings.', 'haircut: length, pricing, customer rating'],
  ['Each letter has a tracking number and a weight.', 'letter: tracking number, weight'],
  [
    'For lesson management, the system supports setting lesson title, description and access rules.',
    'lesson: lesson title, description, access rule',
  ],
  [
    'Store tool information, including Tool Name, Is Sharp, Has Handle, and Weight.',
    'tool: tool name, is sharp (boolean), has handle (boolean), weight',
  ],
  ['Each session has an opening time, a host name, and login IP.', 'session: opening time, host name, login ip'],
  ['Each role has different hourly wages and a title.', 'role: hourly wage, title'],
  ['Each boat has a berth, which is paid in spring and autumn.', 'boat: berth'],
  [
    "The system must record each probe's unique identifier, name, and depth.",
    'probe: identifier (unique), name, depth',
  ],
  [
    'For each repair, the repair date, cost, and persons involved need to be recorded.',
    'repair: repair date, cost, person',
  ],
  [
    'Guests book rooms. The time of the last profile modification is recorded.',
    'guest: last profile modification time',
  ],
  ['The quay has cranes and winches, each with a unique number and a colour.', 'crane: number (unique), colour'],
  [
    'The system keeps festivals. It includes the names, types, and locations of the festivals.',
    'festival: name, type, location',
  ],
  ["The system records pilots' contact information for easy communication.", 'pilot: contact information'],
  [
    'The system records changes in the use of funds, with funding records including Record ID, Record Time, and Amount.',
    'funding record: record id, record time, amount',
  ],
])('reads what is listed: %s', (text, claim) => {
  expect(read(text)).toContain(claim);
});
