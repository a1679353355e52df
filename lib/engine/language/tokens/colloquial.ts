import type { RawToken } from './tokenize';

/** Abbreviations in full; "it's got" and "they've got" are has and have; "has got to" and "gotta" are must; fillers say nothing. */
export function colloquial(said: readonly RawToken[]): readonly RawToken[] {
  const tokens = withWe(said.some((t) => short.has(t.lower)) ? said.flatMap(inFull) : said);
  if (!tokens.some((t) => loose.has(t.lower))) return tokens;
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as RawToken;
    const next = tokens[i + 1];
    const beside = tokens[i - 1]?.lower;
    const opens = out.length === 0;
    const filler =
      fillers.has(t.lower) && (t.lower !== 'so' || opens) && (next?.lower === ',' || beside === ',' || opens);
    if (filler) {
      if (next?.lower === ',') i++;
      continue;
    }
    if (next?.lower === 'got' && /^(?:'s|is|has|have|'ve|are)$/.test(t.lower)) {
      const must = tokens[i + 2]?.lower === 'to';
      out.push({
        ...t,
        end: next.end,
        lower: must ? 'must' : t.lower === 'have' || t.lower === "'ve" ? 'have' : 'has',
      });
      i += must ? 2 : 1;
      continue;
    }
    out.push(
      t.lower === "'ve"
        ? { ...t, lower: 'have' }
        : t.lower === 'till'
          ? { ...t, lower: 'until' }
          : t.lower === 'gotta'
            ? { ...t, lower: 'must' }
            : t,
    );
  }
  return out;
}

/** What note takers cut short, in full. A negation that lost its apostrophe gets it back as two words. */
const short: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'uniq unique',
    'db database',
    'opt optional',
    'reqd required',
    'mand mandatory',
    'del delete',
    'yr year',
    'yrs years',
    'ppl people',
    'incl including',
    'addr address',
    'tel telephone',
    'amt amount',
    'dept department',
    'acct account',
    'nr number',
    'nbr number',
    'num number',
    'qty quantity',
    'desc description',
    'msg message',
    'cust customer',
    'pls please',
    'plz please',
    'sth something',
    'smth something',
    'sb somebody',
    'wk week',
    'appt appointment',
    'appts appointments',
    'pics pictures',
    'thru through',
    'wanna want to',
    'emp employee',
    'mgr manager',
    'w/o without',
    'cant can not',
    'dont do not',
    'doesnt does not',
    'isnt is not',
    'arent are not',
    'wont will not',
    'mustnt must not',
    'shouldnt should not',
  ].map((row) => {
    const [from, ...to] = row.split(' ');
    return [from as string, to] as const;
  }),
);

/** Abbreviations of notes as the words they stand for. */
function inFull(t: RawToken): readonly RawToken[] {
  const words = t.kind === 'word' ? short.get(t.lower) : undefined;
  return words ? words.map((lower) => ({ ...t, lower })) : [t];
}

/** "Need to track orders", "want to keep orders": we do. */
function withWe(t: readonly RawToken[]): readonly RawToken[] {
  const at = /^(?:also|and|then|plus)$/.test(t[0]?.lower ?? '') ? 1 : 0;
  const first = t[at];
  const next = t[at + 1];
  if (!first || next?.lower !== 'to' || !/^(?:need|needs|want|wants|have|trying)$/.test(first.lower)) return t;
  return [{ ...first, text: 'we', lower: 'we', end: first.start }, ...t.slice(at)];
}

const fillers = new Set(
  'well um uh oh right yeah yes so ok okay hmm anyway basically obviously actually ha er erm ah alright yep sorry honestly essentially'.split(
    ' ',
  ),
);
const loose = new Set([...fillers, 'got', "'ve", 'till', 'gotta']);
