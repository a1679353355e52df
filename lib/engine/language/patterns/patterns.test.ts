import { describe, expect, it } from 'vitest';
import { readSentences } from '../read';
import { printClaim } from './print';
import { clausePatterns, sentencePatterns } from './registry';

const all = [...sentencePatterns, ...clausePatterns];

/** What the pattern itself makes of a text, one line a claim. */
function readBy(id: string, text: string): readonly string[] {
  return readSentences(text)
    .flatMap((sentence) => sentence.claims)
    .filter((claim) => claim.pattern === id && claim.kind !== 'ignored' && claim.kind !== 'act')
    .map(printClaim);
}

describe('sentence patterns', () => {
  it('have different ids', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(all.map((pattern) => [pattern.id, pattern] as const))('%s shows what it reads', (_, pattern) => {
    expect(pattern.examples.length).toBeGreaterThan(0);
  });

  const examples = all.flatMap(({ id, examples }) =>
    examples.map((example) => [id, example.text, example.reads] as const),
  );
  it.each(examples)('%s: %s', (id, text, reads) => {
    const own = readBy(id, text);
    for (const line of reads)
      expect([...own, ...readSentences(text).flatMap((s) => s.claims.map(printClaim))]).toContain(line);
  });
});
