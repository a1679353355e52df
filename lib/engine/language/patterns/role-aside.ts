import type { Claim } from '../claims';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { isFiniteVerb, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

const joints = /^(?:who|which|that)$/;

export const roleAside: SentencePattern = {
  id: 'role-aside',
  doc: '"a section is headed by a programmer, who is a member of staff", "an accompanist, also a teacher": in passing, who plays a part.',
  final: false,
  needs: /^(?:who|which|that|also|likewise|himself|herself|themselves)$/,
  examples: [
    { text: 'A section is headed by a programmer, who is a member of staff.', reads: ['programmer = staff member'] },
    { text: 'A choir has a warden, who is one of the singers.', reads: ['warden = singer'] },
    { text: 'An object has a creator who is an artist.', reads: ['creator = artist'] },
    { text: 'An accompanist, also a teacher, may play along.', reads: ['accompanist = teacher'] },
  ],
  match(context) {
    const t = context.sentence;
    const with_ = keptWho(t);
    if (with_) return [{ pattern: this.id, span: context.sentenceSpan, kind: 'restated', tokens: with_ }];
    const out: Claim[] = [];
    for (let i = 1; i < t.length - 2; i++) {
      const played = playedAt(t, i);
      const name = played && partBefore(t, i);
      if (!name || name === played || !couldBeThing(name)) continue;
      const span = { start: (t[i] as Token).start, end: (t[i + 1] as Token).end };
      out.push({ pattern: this.id, span, kind: 'alias', name, of: played, role: true });
    }
    return out.length > 0 ? out : undefined;
  },
};

/** "Pilots are employees who have a licence": employees with a licence. */
function keptWho(t: readonly Token[]): readonly Token[] | undefined {
  const at = t.findIndex((x) => joints.test(x.lower));
  if (at < 3 || at > 5 || t[at + 1]?.tag !== 'have' || t[at - 2]?.lower !== 'are') return undefined;
  if (!/^(?:employees|users|members|persons|people|workers)$/.test(t[at - 1]?.lower ?? '')) return undefined;
  const place = t[at] as Token;
  return [
    ...t.slice(0, at),
    { text: 'with', lower: 'with', tag: 'prep', start: place.start, end: place.end },
    ...t.slice(at + 2),
  ];
}

/** Behind "who is", ", also": the thing that plays. */
function playedAt(t: readonly Token[], at: number): string | undefined {
  const word = t[at]?.lower ?? '';
  let from = -1;
  if (joints.test(word) && t[at + 1]?.tag === 'be') from = at + 2;
  else if (word === ',' && /^(?:also|likewise|himself|herself|themselves)$/.test(t[at + 1]?.lower ?? '')) from = at + 2;
  if (from < 0) return undefined;
  while (/^(?:also|always|usually|either|both|again|in turn)$/.test(t[from]?.lower ?? '')) from++;
  const np = nounPhraseAt(t, from);
  const oneOf = t[from]?.lower === 'one' && t[from + 1]?.lower === 'of';
  // "A tool that is a machine needs a permit": some tools do.
  if (np && word !== ',' && (isFiniteVerb(t[np.to] ?? (t[at] as Token)) || isFiniteVerb(t[np.to - 1] as Token)))
    return undefined;
  if (!np || np.pronoun || !(oneOf || /^(?:an?|another)$/.test(np.determiner ?? ''))) return undefined;
  return thingOf(np);
}

function thingOf(np: NounPhrase): string | undefined {
  const name =
    np.of && /^(?:member|one)$/.test(np.head) ? (np.of.name === 'staff' ? 'staff member' : np.of.name) : np.name;
  return couldBeThing(name) && !isFact(name) ? name : undefined;
}

/** The noun right before a relative word or comma. */
function partBefore(t: readonly Token[], at: number): string | undefined {
  const end = t[at - 1]?.lower === ',' ? at - 1 : at;
  let from = end;
  while (from > 0 && /^(?:noun|adj)$/.test(t[from - 1]?.tag ?? '') && end - from < 3) from--;
  const head = t[end - 1];
  if (from === end || head?.tag !== 'noun') return undefined;
  if (!/^(?:an?|the|its|their|one|another)$/.test(t[from - 1]?.lower ?? '')) return undefined;
  return t
    .slice(from, end)
    .map((x) => x.lower)
    .join(' ');
}
