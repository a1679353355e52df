import type { Claim } from '../claims';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';

const refusing =
  /\b(?:error|refused|rejected|denied|blocked|impossible|forbidden|prevented|(?:not|no longer|cannot|never)(?: be)? (?:allowed|possible|permitted|able|accepted|saved|deleted|removed)|fails?|warning|warned|message)\b/;
const shown =
  /^(?:i|we|they|he|she|the (?:user|page|screen|app|form|button|system)) (?:can |should |must |will )?(?:sees?|gets?|am|is|are|receives?|opens?|shows?|displays?|redirects?)\b/;
const removing = /\b(?:delet|remov|eras)\w*\b/;

export const scenario: SentencePattern = {
  id: 'scenario',
  doc: '"Given an open shift, when I sign up, then my name and the time are stored": what holds in the end is what is stated; a refused deletion protects.',
  final: true,
  needs: /^given$/,
  examples: [
    {
      text: 'Parcels have a size. Given a free locker, when I scan a parcel, then we record the pickup code of the parcel.',
      reads: ['parcel: size', 'parcel: pickup code'],
    },
    {
      text: 'Given a depot with trucks, when I delete it, then I get an error.',
      reads: ['restrict truck with depot'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    if (t[0]?.lower !== 'given') return undefined;
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const ignored: readonly Claim[] = [{ ...base, kind: 'ignored', why: 'an example of use' }];
    const when = t.findIndex((x) => x.lower === 'when');
    const then = t.findIndex((x, i) => i > 2 && x.lower === 'then');
    if (then < 0) return when > 0 ? ignored : undefined;
    const told = t.slice(then + 1);
    if (refusing.test(lowerOf(told))) return protectedThing(base, t, when) ?? ignored;
    const led =
      when > 0 && when < then ? t.slice(when, then).filter((x, i, all) => i < all.length - 1 || x.lower !== ',') : [];
    const gone = removing.test(lowerOf(led)) ? goneWith(t, told) : undefined;
    if (gone) return [{ ...base, kind: 'restated', tokens: gone }];
    if (led.some((x) => ending.test(x.lower)) && keeping.test(lowerOf(told)))
      return [{ ...base, kind: 'restated', tokens: [...led, comma(t[then] as Token), ...told] }];
    if (told.length < 4 || shown.test(lowerOf(told))) return ignored;
    return [{ ...base, kind: 'restated', tokens: [...madeFor(t, told), ...told] }];
  },
};

const ending = /^(?:starts?|begins?|opens?|creates?|finish(?:es)?|completes?|closes?|ends?|makes?|places?|submits?)$/;
const keeping = /\b(?:is|are) (?:also )?(?:recorded|stored|kept|noted|logged|saved|registered)\b/;
const comma = (at: Token): Token => ({ ...at, text: ',', lower: ',', tag: 'punct', end: at.start });

/** "Given a run, when I delete it, then its photos are deleted": when the run is deleted, its photos are. */
function goneWith(t: readonly Token[], told: readonly Token[]): readonly Token[] | undefined {
  const thing = nounPhraseAt(t, 1);
  const noun = t[(thing?.of ? 3 : (thing?.to ?? 0)) - 1];
  if (!thing || !noun || thing.pronoun || !/^(?:det|poss)$/.test(told[0]?.tag ?? '')) return undefined;
  const word = (lower: string, tag: Token['tag']): Token => ({ ...noun, text: lower, lower, tag });
  const led = [word('when', 'wh'), word('the', 'det'), noun, word('is', 'be')];
  return [...led, { ...word('deleted', 'verb'), lemma: 'delete', form: 'participle' }, comma(noun), ...told];
}

/** "Given a reading ..., then an alert is created": for each reading. */
function madeFor(t: readonly Token[], told: readonly Token[]): readonly Token[] {
  const made = told.findIndex((x, i) => x.form === 'participle' && told[i - 1]?.tag === 'be' && making.test(x.lower));
  const thing = made > 0 ? nounPhraseAt(t, 1) : undefined;
  const first = t[0];
  const noun = t[(thing?.to ?? 0) - 1];
  if (!first || !noun || !thing || thing.pronoun || thing.plural || /^(?:my|i|we)$/.test(t[1]?.lower ?? '')) return [];
  const word = (lower: string, tag: Token['tag']): Token => ({ ...first, text: lower, lower, tag });
  return [word('for', 'prep'), word('each', 'quant'), { ...noun, tag: 'noun' }, word(',', 'punct')];
}
const making = /^(?:created|generated|opened|made|issued|raised|added)$/;

/** "Given a depot with trucks, when I delete it, then it is refused": a depot with trucks cannot be deleted. */
function protectedThing(
  base: { readonly pattern: string; readonly span: Claim['span'] },
  t: readonly Token[],
  when: number,
): readonly Claim[] | undefined {
  const thing = nounPhraseAt(t, 1);
  if (!thing || when < 0 || !removing.test(lowerOf(t.slice(when)))) return undefined;
  const joint = lowerOf(t.slice(thing.to, thing.to + 2));
  if (!/^(?:with|that has|which has|having|who has|that contains)\b/.test(joint)) return undefined;
  const inside = nounPhraseAt(t, thing.to + (/^(?:with|having)/.test(joint) ? 1 : 2));
  return inside && [{ ...base, kind: 'lifecycle', parent: thing.name, child: inside.name, action: 'restrict' }];
}
