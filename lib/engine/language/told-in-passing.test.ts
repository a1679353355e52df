import { describe, expect, it } from 'vitest';
import { printClaim } from './patterns/print';
import { readSentences } from './read';

const readIn = (text: string): readonly string[] =>
  readSentences(text).flatMap((s) => s.claims.filter((c) => c.kind !== 'act' && c.kind !== 'ignored').map(printClaim));

describe('what people say in passing', () => {
  it.each([
    ['There are four of us, name and mobile is enough.', 'staff member: name, mobile'],
    ['We are six mechanics, first name and phone is all I need.', 'mechanic: first name, phone'],
    ['We have three drivers, name and phone will do.', 'driver: name, phone'],
    ['Staff: name and room number are sufficient.', 'staff: name, room number'],
    ['Then the boats, name, length and the home port.', 'boat: name, length, home port'],
    ['So then I work out a quote. That is the fabric, the hours and the price.', 'quote: fabric, hour, price'],
    ['For every delivery the weight, the date and the price.', 'delivery: weight, date, price'],
    ['First of all the singers. For each of them I need name, address and the voice.', 'singer: name, address, voice'],
    ['Please add a colour to each box.', 'box: colour'],
    ['Singers, of whom the name and the voice are known, are invited.', 'singer: name, voice'],
    ['Some actors have an agent, whose name and email are then kept too.', 'agent: name, email'],
    ['Observers, who are paid per report, have a name and a phone.', 'observer: name, phone'],
    ['For each permit the kind and the date on which it lapses are on file.', 'permit: kind, lapses on'],
    ['Makers are kept in a list with a name and a town.', 'maker: name, town'],
    ['Bookings of the guest room: from, to, and which tenant.', 'booking: start date, end date, tenant'],
  ])('%s', (text, read) => {
    expect(readIn(text)).toContain(read);
  });

  it('tells a happening that was only announced as behind a label', () => {
    expect(readIn('Also deliveries. The driver takes a box to a school, notes the temperature.')).toContain(
      'event delivery of driver + box + school: temperature',
    );
  });

  it('reads each line of a message that is typed without full stops by itself', () => {
    const lines = [
      'we hire out tents',
      'tents: name, size, price per day',
      'clients are private, need a name, phone, mail',
      'oh and whenever somebody calls us late in the evening we usually just let it ring until the morning',
    ];
    expect(readIn(lines.join('\n'))).toContain('client: name, phone, mail');
  });

  it.each([
    'Present: Dr Hale, Ms Okoro.',
    'Next meeting: 11 April, 10:00, room 204.',
    'The group thanks Ms Keller for the cake.',
    'PS: Thomas says hello!',
    'About sixty of them.',
  ])('leaves nothing of “%s”', (text) => {
    expect(readIn(text)).toEqual([]);
  });
});
