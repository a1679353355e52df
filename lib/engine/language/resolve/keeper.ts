import type { SourceSpan } from '../../model/origin';

/** What is known of a name before it is decided whether it is a thing. */
interface Known {
  readonly owns: number;
  /** The pattern of the first claim that named it. */
  readonly pattern: string;
  readonly spans: readonly SourceSpan[];
}

/** So many things with facts of their own, told after the opening, make it an opening. */
const TOLD = 3;

/**
 * "A food bank collects donated food and hands it out to households. ...": the opening says who keeps the data and why.
 * A name that only the opening knows, and that owns nothing, is no table where the rest of the text tells of things.
 */
export function onlyInOpening<E extends Known>(all: readonly E[], opening: SourceSpan | undefined): ReadonlySet<E> {
  if (!opening) return new Set();
  const within = ({ start, end }: SourceSpan): boolean => start >= opening.start && end <= opening.end;
  const told = all.filter((e) => e.owns > 0 && e.spans.some((s) => !within(s)));
  if (told.length < TOLD) return new Set();
  return new Set(all.filter((e) => e.owns === 0 && e.pattern === 'relation' && e.spans.every(within)));
}
