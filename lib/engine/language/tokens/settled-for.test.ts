import { expect, it } from 'vitest';
import { plainOrder } from './plain-order';
import { tokenize } from './tokenize';

const ordered = (text: string): string =>
  plainOrder(tokenize(text, 0, text.length))
    .map((t) => t.lower)
    .join(' ');

it.each([
  [
    'For each ward and shift it is laid down how many nurses are needed',
    'for each ward and each shift , we record how many nurses are needed',
  ],
  ['For every road and class there is a rate', 'for every road and each class , we record a rate'],
  ['It is fixed for every lot and year how much is paid', 'for every lot and each year , we record how much is paid'],
  ['The premium is fixed per kind and year', 'for each kind and each year , we record the premium'],
  ['The limit depends on the acid and the product', 'for each acid and each product , we record the limit'],
  [
    'For every species and year a quota in tonnes is fixed',
    'for every species and each year , we record a quota in tonnes',
  ],
  ['In each race every runner is given a number', 'for each race and every runner , we record a number'],
  ['It is recorded which teams came', 'we record which teams came'],
  [
    'A mill grinds many grains and charges a price for each of them',
    'a mill grinds many grains and we record a price for each of them',
  ],
  ['The airline they fly for has a code', 'each airline has a code'],
  [
    'Each grant gives a vessel a number of tonnes of one species for one year',
    'each grant belongs to a vessel and has a number of tonnes , a species and a year',
  ],
  ['It has a name, every change being noted with the date', 'it has a name , and every change is noted with the date'],
  ['It has layers, for every layer being noted the depth', 'it has layers , and for every layer , we record the depth'],
  [
    'She has a name and a start, the end being added once it is known',
    'she has a name and a start , and a end if known',
  ],
])('says of each two what is settled for them: %s', (text, told) => {
  expect(ordered(text)).toBe(told);
});

it.each([
  'The price depends on the weight and the zone',
  'The price depends on the season',
  'For every customer there is an account with a number',
  'It is known that people move house',
  'It is recorded whether the parcel arrived',
  'The delivery is agreed per telephone and fax',
  'It has a size, the size being estimated at first',
  'A clerk gives a customer a discount',
])('leaves other sentences as they are: %s', (text) => {
  expect(ordered(text)).toBe(
    tokenize(text, 0, text.length)
      .map((t) => t.lower)
      .join(' '),
  );
});
