import type { Claim } from '../claims';
import { personNouns } from '../lexicon/nouns';
import { manageVerbs, queryVerbs, recordVerbs, verbForms } from '../lexicon/verbs';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation } from './support';

const allows =
  /^(?:allow|allows|enable|enables|support|supports|let|lets|permit|permits|help|helps|supporting|allowing)$/;
/** What people do with rows, whatever they are. */
const manages = new Set([
  ...manageVerbs,
  ...queryVerbs,
  ...recordVerbs,
  'understand',
  'make',
  'achieve',
  'log',
  'login',
]);

/** Doings that say nothing of who has what. */
const plain = new Set([
  ...manageVerbs,
  ...queryVerbs,
  ...recordVerbs,
  ...'update edit delete add modify create make do be have use understand improve make ensure set log login access complete communicate enter upload download achieve change remove cancel perform'.split(
    ' ',
  ),
]);

export const allowedDoing: SentencePattern = {
  id: 'allowed-doing',
  doc: '"The app lets members borrow tools", "supports students in choosing courses": what the software lets people do, they do.',
  final: false,
  needs: /^(?:allow|allows|enable|enables|support|supports|let|lets|permit|permits|help|helps|supporting|allowing)$/,
  examples: [
    {
      text: 'The system allows members to subscribe to magazines.',
      reads: ['plural member subscribe plural magazine'],
    },
    {
      text: 'The portal supports students in selecting several courses.',
      reads: ['plural student select ..many course'],
    },
    { text: 'It supports readers borrowing several books.', reads: ['plural reader borrow ..many book'] },
  ],
  match(context) {
    const t = context.sentence;
    const at = t.findIndex((x) => allows.test(x.lower));
    const who = at < 0 ? undefined : nounPhraseAt(t, at + 1);
    if (!who?.plural || !personNouns.has(who.head)) return undefined;
    const plainly = saidPlainly(t, at, who);
    if (plainly) return [{ pattern: this.id, span: context.sentenceSpan, kind: 'restated', tokens: plainly }];
    const doing = doingAt(t, who.to);
    if (!doing) return undefined;
    const from = t[doing.at + 1]?.tag === 'to' || t[doing.at + 1]?.tag === 'prep' ? doing.at + 2 : doing.at + 1;
    const what = nounPhraseAt(t, from);
    if (!what || what.pronoun || isOrganisation(what) || isFact(what.name) || !couldBeThing(what.name))
      return undefined;
    if (what.name === who.name) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const side = (np: typeof who) => ({ name: np.name, plural: np.plural, ...(np.count && { count: np.count }) });
    const claims: readonly Claim[] = [
      { ...base, kind: 'relate', left: side(who), right: side(what), verb: doing.lemma, shape: 'open', weight: 1 },
      { ...base, kind: 'act', verb: doing.lemma, participants: [who.name, what.name] },
    ];
    return claims;
  },
};

/** "The system allows members to borrow tools and rate them": members can. */
function saidPlainly(t: readonly Token[], at: number, who: NounPhrase): readonly Token[] | undefined {
  const to = t[who.to];
  const verb = t[who.to + 1];
  const by = at < 5 ? nounPhraseAt(t, 0) : undefined;
  if (to?.tag !== 'to' || verb?.form !== 'base' || !by || !isOrganisation(by) || by.to > at) return undefined;
  if (manages.has(verb.lemma ?? '')) return undefined;
  const can: Token = { ...to, text: 'can', lower: 'can', tag: 'modal' };
  return [...t.slice(at + 1, who.to), can, ...t.slice(who.to + 1)];
}

/** "to borrow", "in borrowing", "borrowing": the doing of those in front of `at`. */
function doingAt(t: readonly Token[], at: number): { readonly at: number; readonly lemma: string } | undefined {
  const joint = t[at];
  const to = joint?.tag === 'to';
  const k = to || joint?.lower === 'in' ? at + 1 : at;
  const form = verbForms.get(t[k]?.lower ?? '');
  if (!form || plain.has(form.lemma) || form.form !== (to ? 'base' : 'ing')) return undefined;
  return { at: k, lemma: form.lemma };
}
