import type { Claim } from '../claims';
import { queryVerbs } from '../lexicon/verbs';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing } from './support';

const keeps = /^(?:keep|record|store|manage|track|save|maintain|register|note|log)$/;

/** "... I want to keep employees: name", "I want employees to belong to a department": the wish as a statement. */
function restated(rest: readonly Token[], verb: string): readonly Token[] | undefined {
  const first = rest[0];
  if (!first) return undefined;
  if (keeps.test(verb))
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
function storyFrame(context: Parameters<SentencePattern['match']>[0]): { actor?: string; wishAt: number } | undefined {
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
  return { actor: actor.name, wishAt: actor.to + m[0].split(' ').length };
}

export const userStory: SentencePattern = {
  id: 'user-story',
  doc: '"As a guest, I want to book a room so that ...": an actor, and what the actor does or reads.',
  final: true,
  examples: [
    { text: 'As a guest, I want to book a room, so that I can stay.', reads: ['mention guest', 'guest book room'] },
  ],
  match(context) {
    const frame = storyFrame(context);
    if (!frame) return undefined;
    const rest = context.sentence.slice(frame.wishAt);
    const verb = rest[0]?.lemma ?? rest[0]?.lower ?? '';
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const actor = frame.actor ?? '';
    const claims: Claim[] = couldBeThing(actor) ? [{ ...base, kind: 'mention', name: actor, weight: 0.5 }] : [];
    if (reads.has(verb)) return [...claims, { ...base, kind: 'query', subject: actor }];
    const again = restated(rest, verb);
    if (again) return [...claims, { ...base, kind: 'restated', tokens: again }];
    const object = nounPhraseAt(rest, 1);
    if (object && !object.pronoun && couldBeThing(object.name)) {
      claims.push({
        ...base,
        kind: 'relate',
        left: { name: actor, plural: false, determiner: 'a' },
        right: {
          name: object.name,
          plural: object.plural,
          ...(object.count && { count: object.count }),
          ...(object.determiner !== undefined && { determiner: object.determiner }),
        },
        verb,
        shape: 'open',
        weight: 1,
      });
    }
    return claims;
  },
};
