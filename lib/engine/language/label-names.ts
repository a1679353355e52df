import { singular } from '../model/inflect';
import type { Claim } from './claims';
import { genericHeads, noiseNouns, organisationNouns } from './lexicon/nouns';
import { headOf, wordsIn } from './lexicon/phrase-words';
import { couldBeThing, isFact } from './patterns/support';
import { conceptName } from './phrases/concept-name';
import type { Token } from './tokens/token';

/** Heads that name work rather than rows, so that managing them names no table. */
const work =
  /^(?:system|process|workflow|quality|risk|time|change|inventory|stock|content|access|data|security|performance|relationship|hierarchy|activity|operation|business|project team|lifecycle|state|version|session|knowledge|identity|budget)$/;

/**
 * The thing that a sentence's opening puts under management: "Valve management: records ...", "For valve management, the
 * system ...". Undefined where it names work rather than rows.
 */
export function managedBy(tokens: readonly Token[]): string | undefined {
  const from = /^(?:for|regarding)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const end = tokens.findIndex((t, i) => i < 9 && t.lower === 'management');
  const behind = tokens[end + 1]?.text;
  if (end <= from || !(from === 1 ? behind === ',' : behind === ':' || behind === '：')) return undefined;
  return thingManaged(tokens.slice(from, end).map((t) => t.lower));
}

/** The thing of a heading "Valve Management". */
export function managedIn(heading: string): string | undefined {
  const m = /^(?:\d+[.)]?\s*)?(.{2,40}?)\s+management(?: (?:module|function))?:?$/i.exec(heading.trim());
  return m?.[1] === undefined ? undefined : thingManaged(m[1].toLowerCase().split(/\s+/));
}

function thingManaged(words: readonly string[]): string | undefined {
  const named = words.filter((w) => !/^(?:the|\d+|[.)]|-)$/.test(w));
  while (named.length > 1 && (genericHeads.has(last(named)) || /^(?:basic|list)$/.test(last(named)))) named.pop();
  if (named.length === 0 || named.length > 4 || named.some((w) => /^(?:and|or|of|,|&|\/)$/.test(w))) return undefined;
  const name = singular(conceptName(named));
  const head = headOf(name);
  return work.test(head) || organisationNouns.has(name) || (!couldBeThing(name) && !noiseNouns.has(name))
    ? undefined
    : name;
}

const last = (words: readonly string[]): string => words[words.length - 1] ?? '';

/** Claims under a label call its thing as the label does: "Tank management: manages water tank information" is about tanks. */
export function calledByLabel(claims: readonly Claim[], label: string): readonly Claim[] {
  const names = new Set(claims.flatMap(named));
  // "Recharge record management: ... for each transaction": what the label calls a record.
  const row = / record$/.test(label)
    ? [...names].find((n) => /^(?:transaction|record|entry|operation|event)$/.test(n))
    : undefined;
  if (row !== undefined) return claims.map((c) => renamed(c, row, label));
  if (names.has(label)) return claims;
  const same = [...names].filter((n) => isSame(n, label));
  const other = same.length === 1 ? same[0] : undefined;
  if (other === undefined) return claims;
  const span = claims[0]?.span ?? { start: 0, end: 0 };
  return [
    ...claims.map((c) => renamed(c, other, label)),
    { pattern: 'label', span, kind: 'alias', name: other, of: label },
  ];
}

const isSame = (name: string, label: string): boolean =>
  (name.endsWith(` ${label}`) && wordsIn(name) === wordsIn(label) + 1) ||
  (!name.includes(' ') && label.endsWith(` ${name}`));

/** The names a claim makes a thing of. */
const named = (c: Claim): readonly string[] =>
  c.kind === 'facts' ? [c.owner] : c.kind === 'mention' || c.kind === 'event' ? [c.name] : [];

function renamed(c: Claim, from: string, to: string): Claim {
  if (c.kind === 'facts' && c.owner === from) return { ...c, owner: to, weight: Math.max(c.weight, 3) };
  if (c.kind === 'mention' && c.name === from) return { ...c, name: to };
  if (c.kind === 'event' && c.name === from) return { ...c, name: to };
  if (c.kind !== 'relate') return c;
  const side = <S extends { readonly name: string }>(s: S): S => (s.name === from ? { ...s, name: to } : s);
  return { ...c, left: side(c.left), right: side(c.right) };
}

/** The label's own word for a table: whoever manages valves keeps them. */
export const keptByLabel = (label: string, span: Claim['span']): readonly Claim[] =>
  couldBeThing(label) && !isFact(label) ? [{ pattern: 'label', span, kind: 'mention', name: label, weight: 2 }] : [];
