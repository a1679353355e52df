import type { Claim } from '../claims';
import { keyBase } from '../lexicon/keys';
import { wordsIn } from '../lexicon/phrase-words';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, nounPhrasesAt } from './support';

const linking =
  /^(?:relation|relations|relationship|relationships|association|associations|link|links|connections?|mapping)$/;

export const recordedLink: SentencePattern = {
  id: 'recorded-link',
  doc: '"The relationship between nurses and wards is recorded in the ward duty table, which includes a start date": what is kept of each pair.',
  final: true,
  needs: /^between$/,
  examples: [
    {
      text: 'The link between nurses and wards is stored in the nurse ward table, which contains nurse ID, ward ID and start date.',
      reads: ['plural nurse relate plural ward [manyToMany]'],
    },
    {
      text: 'The relationship between trainers and courses is kept in the assignment table with a date and a fee.',
      reads: ['event assignment of trainer + course: date, fee'],
    },
    {
      text: 'The relationship between players and clubs includes a start date and a shirt number.',
      reads: ['plural player relate plural club [manyToMany]'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const at = t.findIndex((x, i) => x.lower === 'between' && linking.test(t[i - 1]?.lower ?? ''));
    if (at < 1 || at > 4) return undefined;
    const [left, right] = nounPhrasesAt(t, at + 1);
    if (!left || !right || ![left, right].every(couldLink) || left.name === right.name) return undefined;
    const told = toldOf(t, right.to);
    if (!told) return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan };
    const items = told.items.filter((i) => !isKeyOf(i, [left, right]));
    if (items.length === 0) return undefined;
    const claim: Claim =
      told.name === undefined || named(told.name, [left, right])
        ? { ...base, kind: 'relate', left: side(left), right: side(right), ...link, facts: items }
        : { ...base, kind: 'event', name: told.name, participants: [side(left), side(right)], items, weight: 3 };
    return [claim];
  },
};

const link = { verb: 'relate', shape: 'manyToMany', weight: 2 } as const;
const side = (np: NounPhrase) => ({ name: np.name, plural: true });

const couldLink = (np: NounPhrase): boolean =>
  !np.pronoun && couldBeThing(np.name) && !isOrganisation(np) && (np.plural || !isFact(np.name));

/** A key of the link itself or of one of its ends. */
function isKeyOf(item: Item, ends: readonly NounPhrase[]): boolean {
  const base = keyBase(item.name);
  return (
    base !== undefined && (linking.test(base) || ends.some((np) => np.name === base || base.endsWith(` ${np.name}`)))
  );
}

/** "the nurse ward relationship table" is named after its ends. */
const named = (name: string, ends: readonly NounPhrase[]): boolean =>
  name.split(' ').every((w) => linking.test(w) || ends.some((np) => np.name.split(' ').includes(w)));

/** Where it is kept, if that has a name, and the list of what is kept. */
function toldOf(
  t: readonly Token[],
  from: number,
): { readonly name?: string; readonly items: readonly Item[] } | undefined {
  const kept =
    /^(?:(?:also )?(?:is|are|must be|should be|will be|needs? to be) (?:also )?(?:recorded|stored|kept|saved|maintained|managed|tracked|represented|held|registered|noted) )/.exec(
      lowerOf(t.slice(from, from + 6)),
    );
  let at = from + (kept ? wordsIn(kept[0]) : 0);
  const place = kept && /^(?:in|by|through|via)$/.test(t[at]?.lower ?? '') ? nounPhraseAt(t, at + 1) : undefined;
  if (place) at = place.to;
  const opens =
    /^(?:,? ?(?:and )?(?:which|that) (?:includes?|contains?|has|have|records?|stores?|holds?)|,? ?(?:and )?(?:includes?|contains?|has|have|including|containing|recording|with|along with|together with)) /.exec(
      `${lowerOf(t.slice(at, at + 5))} `,
    );
  if (!opens || (!kept && !/^(?:includes?|contains?|has|have) $/.test(opens[0]))) return undefined;
  const { items } = itemsOf(t.slice(at + wordsIn(opens[0])));
  const name = place?.name.replace(/ (?:table|entity)$/, '');
  return items.length === 0 ? undefined : { items, ...(name !== undefined && name !== 'table' && { name }) };
}
