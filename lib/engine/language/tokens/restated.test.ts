import { expect, it } from 'vitest';
import { printClaim } from '../patterns/print';
import { readSentences } from '../read';

const read = (text: string): readonly string[] =>
  readSentences(text).flatMap((s) => s.claims.filter((c) => c.kind !== 'act').map(printClaim));

it.each([
  ['The plate number uniquely identifies a van.', 'van: plate number (unique)'],
  ["A station's code, such as AB-12, identifies it.", 'station: code (unique)'],
  ['A rack has a code, such as R-07, that identifies it.', 'rack: code (unique)'],
  ['Each team belongs to one league, for which we store the name and the country.', 'league: name, country'],
  ['A club hires coaches, people whose name and phone we keep.', 'coach: name, phone'],
  ['Shops, whose name and phone number we hold, sell crates.', 'shop: name, phone number'],
  ['A user has a nickname of at most twenty characters.', 'user: nickname (length ..20)'],
  ['A bridge has a length of up to two hundred metres.', 'bridge: length (<=200; in m)'],
  ['Serial numbers are eleven digits long.', '?.serial number (length 11..11)'],
])('reads in plain order: %s', (text, claim) => {
  expect(read(text)).toContain(claim);
});

it('ties what stands behind a semicolon to what was said in front of it', () => {
  const [, behind] = readSentences('A deed covers several plots; for each plot the area is recorded.');
  expect(behind?.claims.find((c) => c.kind === 'facts')).toMatchObject({ owner: 'plot', via: 'deed' });
});

it.each([
  ['A policy that has been cancelled carries a closing date.', 'cancelled policy: closing date'],
  ['Removing a depot is possible only if no tram uses it.', 'restrict tram with depot'],
  ['An employee who leaves is removed and the claims keep standing without a clerk.', 'setNull claim with employee'],
  ['Zones that still contain houses may not be deleted.', 'restrict house with zone'],
  ['A drum is of a certain class (A, B or C).', 'drum: class ({a|b|c})'],
  ['A drum has a capacity of 140, 240 or 660 litres.', 'drum: capacity (integer; {140|240|660})'],
  ['They are printed daily, weekly or monthly.', 'paper: frequency ({daily|weekly|monthly})'],
  ['For each fund and year the fees are kept.', 'unique fund year(fund, year)'],
  ['A parcel has a weight and the quantity of each article.', 'parcel have plural article [manyToMany]'],
])('reads what business prose says: %s', (text, claim) => {
  expect(read(`A paper has a title. ${text}`)).toContain(claim);
});
