import { describe, expect, test } from 'vitest';
import { pagePolicy } from './content-policy';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)] as const));

describe('the content policy of a page', () => {
  const policy = directives(pagePolicy('abc', false));

  test('runs scripts of this server and those with the nonce, and nothing else', () =>
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-abc'", "'wasm-unsafe-eval'"]));

  test('takes style elements only with the nonce', () =>
    expect(policy.get('style-src-elem')).toEqual(["'self'", "'nonce-abc'"]));

  test('talks to no other server', () => {
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(pagePolicy('abc', false)).not.toMatch(/https?:|\*/);
  });

  test('can be shown in no frame and load no plug-in', () => {
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
  });

  test('allows evaluation of text only while developing', () => {
    expect(pagePolicy('abc', false)).not.toContain("'unsafe-eval'");
    expect(pagePolicy('abc', true)).toContain("'unsafe-eval'");
  });
});
