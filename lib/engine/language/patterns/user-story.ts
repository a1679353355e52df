import type { Claim } from '../claims';
import type { Context } from '../context';
import { wordsIn } from '../lexicon/phrase-words';
import { queryVerbs } from '../lexicon/verbs';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { readWish, wishOf } from './story-wish';
import { couldBeThing, isFact } from './support';

const keeps = /^(?:keep|record|store|manage|track|save|maintain|register|note|log)$/;

/** "I want a calendar: a holiday has a date": the statement behind the colon. */
function behindColon(
  base: { readonly pattern: string; readonly span: Claim['span'] },
  rest: readonly Token[],
): readonly Claim[] {
  const colon = rest.findIndex((t) => t.text === ':');
  return colon > 0 && colon < rest.length - 2 ? [{ ...base, kind: 'restated', tokens: rest.slice(colon + 1) }] : [];
}

/** Without the "to" and "also" a wish may begin with. */
const restart = (t: readonly Token[]): readonly Token[] => {
  let from = 0;
  while (/^(?:to|also|easily|quickly|only)$/.test(t[from]?.lower ?? '')) from++;
  return from > 0 ? t.slice(from) : t;
};

/** "... I want to keep employees: name", "I want employees to belong to a department": the wish as a statement. */
function restated(rest: readonly Token[], verb: string): readonly Token[] | undefined {
  const first = rest[0];
  if (!first) return undefined;
  if (keeps.test(verb) || /^(?:delete|remove|erase)$/.test(verb))
    return [{ ...first, text: 'we', lower: 'we', tag: 'pron' }, { ...first, tag: 'verb' }, ...rest.slice(1)];
  const np = nounPhraseAt(rest, 0);
  const to = np ? rest[np.to] : undefined;
  if (!np || np.pronoun || to?.tag !== 'to') return undefined;
  const next = rest[np.to + 1];
  return next?.lower === 'be'
    ? [...rest.slice(0, np.to), { ...next, lower: 'are', tag: 'be' }, ...rest.slice(np.to + 2)]
    : [...rest.slice(0, np.to), ...rest.slice(np.to + 1)];
}

const reads = new Set(queryVerbs);

/** "As a guest, I want to ...": the actor and where the wish begins; undefined for other sentences. */
function storyFrame(context: Context): { actor?: string; wishAt: number } | undefined {
  const t = context.sentence;
  if (t[0]?.lower !== 'as') return undefined;
  const actor = nounPhraseAt(t, 1);
  if (!actor) return undefined;
  const text = lowerOf(t.slice(actor.to, actor.to + 8));
  const m =
    /^(?:, ?)?(?:i|we|they) (?:want|need|would like|wish|can|must|should|have|like|expect|may|am|was|'d like)(?: to)?(?: be able to| able to)?/.exec(
      text,
    );
  if (!m) return undefined;
  return { actor: actor.name, wishAt: actor.to + wordsIn(m[0]) };
}

/** "report a defect with a title", "review a host with 1 to 5 stars": verbs of reading that leave something behind. */
const makesOne = (rest: readonly Token[], verb: string): boolean =>
  (verb === 'report' && /^an?$/.test(rest[1]?.lower ?? '')) ||
  (verb === 'review' && /\b(?:stars?|rating|score|comment|points)\b/.test(lowerOf(rest)));

/** "list my runs", "so that my orders are kept": the runs and orders of who wishes. */
function ownThings(
  base: { readonly pattern: string; readonly span: Claim['span'] },
  actor: string,
  t: readonly Token[],
): readonly Claim[] {
  return t.flatMap((x, i): readonly Claim[] => {
    const np = x.lower === 'my' ? nounPhraseAt(t, i) : undefined;
    if (!np?.plural || np.possessor || isFact(np.name) || !couldBeThing(np.name) || np.name === actor) return [];
    const left = { name: np.name, plural: true };
    const right = { name: actor, plural: false };
    return [{ ...base, kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 0.5 }];
  });
}

export const userStory: SentencePattern = {
  id: 'user-story',
  doc: '"As a guest, I want to book a room so that ...": an actor, and what the actor does or reads.',
  final: true,
  needs: /^as$/,
  examples: [
    {
      text: 'As a guest, I want to book a room, so that I can stay.',
      reads: ['mention guest', 'guest book room [manyToMany]'],
    },
    {
      text: 'As an organiser, I want to publish a shift with a title and a start so that people can sign up.',
      reads: ['organiser publish shift [oneToMany]', 'shift: title, start'],
    },
    {
      text: 'As a clerk, I want to set the price per night and the floor of a room so that guests know them.',
      reads: ['room: price, floor'],
    },
    {
      text: 'As an organiser, I want to assign a coordinator to an event, who must be a volunteer.',
      reads: ['event assign coordinator [manyToOne]', 'coordinator = volunteer'],
    },
    {
      text: 'As a tenant, I want to report a defect with a title and a description.',
      reads: ['tenant report defect [oneToMany]', 'defect: title, description'],
    },
    {
      text: 'As a tutor, I want to create a profile with a photo and my hourly rate.',
      reads: ['tutor: photo, hourly rate'],
    },
    {
      text: 'As a diver, I want to leave one review per trip, with 1-5 stars and a comment.',
      reads: ['review: rating (integer; >=1; <=5), comment', 'unique review(diver, trip)'],
    },
    {
      text: 'As a planner, I want to schedule trips for a bus and a driver.',
      reads: ['plural trip schedule bus [manyToOne]', 'plural trip schedule driver [manyToOne]'],
    },
    { text: 'As a nurse, I want to mark a bed as cleaned.', reads: ['bed: cleaned (boolean; default false)'] },
    {
      text: 'As a volunteer, I want to register with my name and phone number.',
      reads: ['volunteer: name, phone number'],
    },
  ],
  match(context) {
    const frame = storyFrame(context);
    if (!frame) return undefined;
    const wish = wishOf(context.sentence.slice(frame.wishAt));
    const rest = restart(wish);
    const verb = rest[0]?.lemma ?? rest[0]?.lower ?? '';
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const actor = frame.actor ?? '';
    const claims: Claim[] = couldBeThing(actor)
      ? [{ ...base, kind: 'mention', name: actor, weight: 0.5 }, ...ownThings(base, actor, context.sentence)]
      : [];
    if (reads.has(verb) && !makesOne(rest, verb)) return [...claims, { ...base, kind: 'query', subject: actor }];
    const again = rest[1]?.lower === 'with' ? undefined : restated(rest, verb);
    if (again) return [...claims, { ...base, kind: 'restated', tokens: again }];
    if (/^(?:det|poss|quant)$/.test(rest[0]?.tag ?? '')) return [...claims, ...behindColon(base, rest)];
    return [...claims, ...readWish(base, actor, rest)];
  },
};
