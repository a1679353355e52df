import { singular, toSnake } from '@/lib/engine';
import type { Names } from './spec';

/** The words of a name, singular: `orderLines` and `order_line` have the same. */
const wordsOf = (name: string): readonly string[] => toSnake(name).split('_').filter(Boolean).map(singular);

/** A name without its number and spelling of the joints. */
export const normal = (name: string): string => wordsOf(name).join('');

/** Whether a name holds one of the accepted words or phrases. */
export const holds = (accepted: Names, name: string): boolean =>
  accepted.some((one) => normal(name).includes(normal(one)) || name.toLowerCase().includes(one));

/** The one candidate that bears an accepted name, else the only one whose words include, or are among, an accepted name's. */
export function match<T>(accepted: Names, candidates: readonly T[], nameOf: (candidate: T) => string): T | undefined {
  for (const name of accepted) {
    const exact = candidates.find((candidate) => normal(nameOf(candidate)) === normal(name));
    if (exact) return exact;
  }
  const near = candidates.filter((candidate) => accepted.some((name) => subset(name, nameOf(candidate))));
  return near.length === 1 ? near[0] : undefined;
}

const generic = new Set('id at on date time name number type status is count of in'.split(' '));

function subset(wanted: string, actual: string): boolean {
  const want = wordsOf(wanted).filter((word) => !generic.has(word));
  const have = wordsOf(actual).filter((word) => !generic.has(word));
  if (want.length === 0 || have.length === 0) return false;
  return want.every((word) => have.includes(word)) || have.every((word) => want.includes(word));
}
