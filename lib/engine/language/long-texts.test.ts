import { expect, it } from 'vitest';
import { readBrief } from './index';

const MEGABYTE = 1_000_000;

/** What a pattern that looks ahead or behind too far would never come back from. */
const seeds: Readonly<Record<string, string>> = {
  'blank lines': '\n',
  'Windows line ends': '\r\n',
  blanks: ' ',
  'one word': 'a',
  commas: 'a name, an address, ',
  'open parentheses': '(a (b ',
  dashes: '- ',
  colons: 'box: name: ',
  quotes: '"a" \'b\' ',
  conjunctions: 'cats and dogs and ',
  'table bars': '| a | b |\n',
};

it.each(Object.entries(seeds))(
  'a megabyte of %s is read as far as texts are read',
  (_, seed) => {
    const text = seed.repeat(Math.ceil(MEGABYTE / seed.length));
    const finding = readBrief(`A box has a name and a size.\n\n${text}`).diagnostics.find(
      (d) => d.code === 'language/too-long',
    );
    expect(finding?.spans[0]?.end).toBeGreaterThan(MEGABYTE);
  },
  60_000,
);
