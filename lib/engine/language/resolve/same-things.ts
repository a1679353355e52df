import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { eventNouns, namesPerson, partNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Evidence } from './evidence';
import { isStateWord, keyBase, nameKey, withoutRecordHead } from './names';

/** Words that make a name more than a thing with its modifiers. */
const joined = / (?:of|in|at|on|for|to|by|from|with|per|and|or) /;
/** Words in front that make another thing of the same kind. */
const apart = /^(?:sub|parent|super|child|master|other|co|meta|no|one|two|three)\b/;

/**
 * Names of one thing that both own lists, the later by the earlier: a thing told of by its last word or with a word more
 * than before ("transportation tasks ... each task has a number", "departments ... each hospital department"). Two names
 * of which both list a key of their own, or which are tied to each other, stay two things.
 */
export function sameThings(all: ReadonlyMap<string, Evidence>, claims: readonly Claim[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const [key, wholes] of byEnding(all, kindsIn(claims))) {
    const short = all.get(key);
    const valued = short ? wholes.filter((w) => w !== short && isOfValue(w, short, claims)) : [];
    for (const whole of valued) out.set(whole.key, key);
    const [whole] = wholes;
    if (whole && out.has(whole.key)) continue;
    if (!short || !whole || wholes.length > 1 || short.owns === 0) continue;
    if (!oneThing(whole, short, all) || tied(whole, short, claims)) continue;
    const first = namesIt(whole) && startOf(whole) <= startOf(short) ? whole : short;
    out.set(first === whole ? short.key : whole.key, first.key);
  }
  for (const [key, target] of sameHappenings(all, claims)) if (!out.has(key)) out.set(key, target);
  for (const e of all.values()) {
    // "Delivery personnel have a delivery person id": a row is one person of them.
    const person = / personnel$/.test(e.key) ? e.key.slice(0, -'nel'.length) : '';
    if (all.has(person)) out.set(e.key, person);
    const base = all.get(withoutRecordHead(e.key) ?? '');
    if (base && e.owns > 0 && base.owns === 0 && isItsRecord(e, base)) out.set(e.key, base.key);
  }
  return out;
}

/** "Customers are private persons or companies: a person has ...": what is only named as a kind may be told of in short. */
const kindsIn = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(
    claims.flatMap((c) =>
      c.kind === 'kinds' ? c.kinds.map(nameKey).filter((key) => !key.endsWith(` ${nameKey(c.of)}`)) : [],
    ),
  );

/** "a choice question", where the kind of a question is single choice, multiple choice or free text: a question. */
function isOfValue(whole: Evidence, short: Evidence, claims: readonly Claim[]): boolean {
  const before = whole.key.slice(0, -short.key.length - 1);
  if (short.owns === 0 || before.includes(' ')) return false;
  return claims.some(
    (c) =>
      c.kind === 'facts' &&
      nameKey(c.owner) === short.key &&
      c.items.some((i) => i.facets.values?.list.some((v) => v.includes(' ') && v.split(' ').includes(before))),
  );
}

const happenings = / (?:event|task|activity|operation|job|session)$/;

/**
 * "each repair task has a number ... after the repair is completed, the cost is recorded": the doing and what it is
 * called with a word more, of which only one lists a key.
 */
function sameHappenings(all: ReadonlyMap<string, Evidence>, claims: readonly Claim[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const e of all.values()) {
    if (!happenings.test(e.key)) continue;
    const stem = e.key.replace(happenings, '');
    if (!eventNouns.has(headOf(stem)) && !/ing$/.test(stem)) continue;
    for (const other of [all.get(stem), all.get(`${stem} record`)]) {
      if (!other || (e.keyed && other.keyed) || e.owns + other.owns === 0 || tied(e, other, claims)) continue;
      const [from, into] = e.owns > 0 && e.keyed ? [other, e] : [e, other];
      out.set(from.key, into.key);
      break;
    }
  }
  return out;
}

/** A state of a thing is no name for it: "a participating player". */
const namesIt = (whole: Evidence): boolean =>
  whole.owns + whole.related > 0 && !isStateWord(whole.key.split(' ')[0] ?? '');

/** The names of several words that are told of, by the shorter names they end in. */
function byEnding(
  all: ReadonlyMap<string, Evidence>,
  kinds: ReadonlySet<string>,
): ReadonlyMap<string, readonly Evidence[]> {
  const out = new Map<string, Evidence[]>();
  for (const e of all.values()) {
    if (joined.test(e.key) || (e.owns === 0 && e.related === 0 && !e.spoken && !kinds.has(e.key))) continue;
    for (let at = e.key.indexOf(' '); at > 0; at = e.key.indexOf(' ', at + 1)) {
      const ending = e.key.slice(at + 1);
      if (all.has(ending)) out.set(ending, [...(out.get(ending) ?? []), e]);
    }
  }
  return out;
}

const startOf = (e: Evidence): number => e.spans[0]?.start ?? 0;

function oneThing(whole: Evidence, short: Evidence, all: ReadonlyMap<string, Evidence>): boolean {
  const before = whole.key.slice(0, -short.key.length - 1);
  if (apart.test(whole.key) || typeByEnding(short.key) || partNouns.has(headOf(short.key))) return false;
  if (whole.keyed && short.keyed) return false;
  // "hired equipment" has facts that other equipment lacks.
  if (isStateWord(whole.key.split(' ')[0] ?? '') && short.keyed && startOf(short) < startOf(whole)) return false;
  if (before.split(' ').some((w, at) => at > 0 && /ed$/.test(w))) return false;
  return (whole.owns === 0 && whole.related === 0) || (all.get(before)?.owns ?? 0) === 0;
}

/** Whether one of the two names stands among what is said of the other. */
const tied = (a: Evidence, b: Evidence, claims: readonly Claim[]): boolean =>
  claims.some((c) => {
    if (c.kind === 'relate') return between(nameKey(c.left.name), nameKey(c.right.name), a, b);
    if (c.kind !== 'facts') return false;
    const owner = nameKey(c.owner);
    return c.items.some((i) => between(owner, nameKey(keyBase(i.name) ?? i.name), a, b));
  });

const between = (x: string, y: string, a: Evidence, b: Evidence): boolean =>
  (x === a.key && y === b.key) || (x === b.key && y === a.key);

/** "transactions ... each transaction record has a time": the record is all that is told of the happening. */
const isItsRecord = (record: Evidence, base: Evidence): boolean =>
  (base.spoken || base.related > 0) &&
  !namesPerson(base.key) &&
  (eventNouns.has(headOf(base.key)) || !record.refers.has(base.key));
