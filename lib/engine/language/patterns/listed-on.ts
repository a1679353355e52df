import type { Claim, Side } from '../claims';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import { keeps } from './kept-then';
import type { SentencePattern } from './pattern';
import { couldBeSide, couldBeThing, couldOwn, isFact, isOrganisation } from './support';

const put = /^(?:put|place|add|enter|keep|register|note|write|set|join|go|move|stand|wait)$/;
const list = /^(?:(?:the|an?|our|their|its|this|each) )?(?:waiting|wait|reserve|standby|stand-by|backup) ?-?list\b/;

export const listedOn: SentencePattern = {
  id: 'listed-on',
  doc: '"People who want a berth are put on the waiting list with the date they asked": one entry for each of them, of what is waited for.',
  final: true,
  needs: /list$/,
  examples: [
    {
      text: 'Owners who want a berth are put on the waiting list with the date they asked.',
      reads: ['mention owner', 'mention berth', 'event waiting list entry of owner + berth: asked on'],
    },
    {
      text: 'Pupils can join the waiting list of a course.',
      reads: ['mention pupil', 'mention course', 'event waiting list entry of pupil + course: '],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const at = t.findIndex((x, i) => i > 2 && /list$/.test(x.lower));
    const name = at < 0 || context.role === 'queries' ? undefined : listBefore(t, at);
    const who = name && whoOf(t, name.from);
    if (!name || !who) return undefined;
    const behind = t.slice(at + 1);
    const of = /^(?:of|for)$/.test(behind[0]?.lower ?? '') ? nounPhraseAt(behind, 1) : undefined;
    const wanted = of && thing(of) ? { name: of.name, plural: false } : who.wanted;
    const base = { pattern: this.id, span: context.sentenceSpan };
    // "People who want a plot": an entry is all there is of them.
    const anybody = who.side.name === 'person';
    const participants = [...(anybody ? [] : [who.side]), ...(wanted && wanted.name !== who.side.name ? [wanted] : [])];
    const items = keptWith(behind, of?.to ?? 0);
    const claims: readonly Claim[] = [
      ...participants.map((side): Claim => ({ ...base, kind: 'mention', name: side.name, weight: 1.5 })),
      { ...base, kind: 'event', name: `${name.called} entry`, participants, items, weight: 3 },
    ];
    return claims;
  },
};

/** "with the date they asked", "and note the date": the facts of an entry. */
function keptWith(t: readonly Token[], from: number): readonly Item[] {
  const verb = t[from]?.lower === 'and' && t[from + 1]?.lower === 'we' ? from + 2 : from + 1;
  const listed = t[from]?.lower === 'with' || (t[from]?.lower === 'and' && keeps(t[verb]));
  return listed ? itemsOf(t.slice(t[from]?.lower === 'with' ? from + 1 : verb + 1)).items : [];
}

/** "on the waiting list": where the words for it begin, and what it is called. */
function listBefore(t: readonly Token[], at: number): { readonly from: number; readonly called: string } | undefined {
  for (let from = Math.max(0, at - 3); from <= at; from++) {
    const said = list.exec(lowerOf(t.slice(from, at + 1)));
    if (said)
      return {
        from,
        called: said[0].replace(/^(?:the|an?|our|their|its|this|each) /, '').replace(/ ?-?list$/, ' list'),
      };
  }
  return undefined;
}

/** Whom the verb in front of the list puts there, and what "who want a berth" says they wait for. */
function whoOf(t: readonly Token[], from: number): { readonly side: Side; readonly wanted?: Side } | undefined {
  const prep = /^(?:on|onto|to|in|into)$/.test(t[from - 1]?.lower ?? '') ? from - 1 : from;
  const verb = t.slice(0, prep).findLastIndex((x) => x.lemma !== undefined && put.test(x.lemma) && x.form !== 'ing');
  if (verb < 1 || verb < prep - 4) return undefined;
  const condition = /^(?:if|when|once|where)$/.test(t[0]?.lower ?? '') ? t.findIndex((x) => x.lower === ',') : -1;
  const full = condition > 0 ? nounPhraseAt(t, 1) : undefined;
  const first = nounPhraseAt(t, condition + 1);
  const object = nounPhraseAt(t, verb + 1);
  // "We put those who ask on the list".
  const np = isOrganisation(first) && object && object.to <= prep ? object : first;
  if (!np || np.pronoun || !couldBeThing(np.name) || isFact(np.name) || np.to > prep) return undefined;
  const asks = t
    .slice(np.to, verb)
    .findIndex((x) => /^(?:want|seek|need|ask|request|wish|apply|like)$/.test(x.lemma ?? x.lower));
  const wanted = asks < 0 ? full : nounPhraseAt(t, np.to + asks + (t[np.to + asks + 1]?.lower === 'for' ? 2 : 1));
  return {
    side: { name: np.name, plural: false },
    ...(wanted && thing(wanted) && { wanted: { name: wanted.name, plural: false } }),
  };
}

const thing = (np: NonNullable<ReturnType<typeof nounPhraseAt>>): boolean =>
  np.pronoun === undefined && couldBeSide(np) && (!isFact(np.name) || couldOwn(np));
