import { describe, expect, test } from 'vitest';
import { readSentences } from '../read';
import { chooseRule } from './choose-rule';
import { compareRule } from './compare-rule';
import { differRule } from './differ-rule';
import { lifecycle } from './lifecycle';
import { noOverlap } from './no-overlap';
import type { SentencePattern } from './pattern';
import { printClaim } from './print';
import { uniqueRule } from './unique-rule';

const patterns: readonly SentencePattern[] = [noOverlap, lifecycle, uniqueRule, differRule, compareRule, chooseRule];

/** What one pattern made of a text, as its examples print it. */
const readBy = (text: string, pattern: string): readonly string[] =>
  readSentences(text)
    .flatMap((sentence) => sentence.claims)
    .filter((claim) => claim.pattern === pattern)
    .map(printClaim);

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (id, pattern) => {
  test.each(pattern.examples.map(({ text, reads }) => [text, reads] as const))('%s', (text, reads) => {
    expect(readBy(text, id)).toEqual(reads);
  });
});

describe('statements that only look like rules', () => {
  test.each([
    'Baggage is checked in under a ticket.',
    'A courier is assigned after the restaurant accepts.',
    'A house has at most two owners.',
    'Two sisters run the shop.',
  ])('%s', (text) => {
    const rules = readSentences(text).flatMap((s) => s.claims.filter((c) => patterns.some((p) => p.id === c.pattern)));
    expect(rules).toEqual([]);
  });
});
