import type { ElementId, ProofFailure } from '@/lib/engine';

/**
 * Something the database has, or should have: its kind, its name for the person, and what is true of it, all as text.
 * The design and the catalogs are both turned into lists of these and compared fact by fact.
 */
export interface Element {
  readonly kind: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  /** The element of the design it stands for. */
  readonly subject?: ElementId;
}

export type Difference = NonNullable<ProofFailure['differences']>[number] & { readonly subject?: ElementId };

/** What a look at the catalogs found. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** How many elements were looked at. */
  readonly compared: number;
}

/** Where two lists of elements differ: what is missing and what differs in the order of `expected`, then what is too much. */
export function compareElements(expected: readonly Element[], found: readonly Element[]): readonly Difference[] {
  const foundByKey = new Map(found.map((element) => [keyOf(element), element]));
  const expectedKeys = new Set(expected.map(keyOf));
  const differences = expected.flatMap((element) => {
    const other = foundByKey.get(keyOf(element));
    return other ? factDifferences(element, other) : [difference(element, '', 'present', 'missing')];
  });
  const tooMany = found.filter((element) => !expectedKeys.has(keyOf(element)));
  return [...differences, ...tooMany.map((element) => difference(element, '', 'absent', 'present'))];
}

function factDifferences(expected: Element, found: Element): readonly Difference[] {
  const facts = [...new Set([...Object.keys(expected.facts), ...Object.keys(found.facts)])];
  return facts
    .filter((fact) => expected.facts[fact] !== found.facts[fact])
    .map((fact) => difference(expected, fact, expected.facts[fact] ?? 'none', found.facts[fact] ?? 'none'));
}

const difference = ({ kind, name, subject }: Element, fact: string, expected: string, found: string): Difference => ({
  what: `${kind} ${name}${fact && `: ${fact}`}`,
  expected: expected || 'none',
  found: found || 'none',
  ...(subject !== undefined && { subject }),
});

const keyOf = (element: Element): string => `${element.kind} ${element.name}`;

/** A name as shown in a difference: quoted unless it is a plain lower-case word, so that dots never mislead. */
export const shown = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

/** Names joined by dots, each quoted where it needs it: `orders."Total"`. */
export const path = (...names: readonly string[]): string => names.map(shown).join('.');

/** Names between commas. */
export const list = (names: readonly string[]): string => names.map(shown).join(', ');
