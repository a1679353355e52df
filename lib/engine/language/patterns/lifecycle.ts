import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { conceptName } from '../phrases/noun-phrase';
import { lowerOf } from '../tokens/token';
import type { SentencePattern } from './pattern';

const name = (words: string): string =>
  conceptName(
    singular(words.trim())
      .split(' ')
      .filter(
        (w) =>
          !/^(?:the|a|an|its|their|all|of|any|every|his|her|own|each|still|corresponding|associated|related|these|those)$/.test(
            w,
          ),
      ),
  );
const list = (words: string): readonly string[] =>
  words
    .split(/ , and |, and | and | or |, | ,/)
    .map(name)
    .filter((n) => n !== '' && !/^(?:it|them|they|he)$/.test(n));
const gone =
  '(?:deleted|removed|deletes?|removes?|erased|closed for good|goes away|goes|leaves|cease to exist|is gone|dropped|disappears?)';

export const lifecycle: SentencePattern = {
  id: 'lifecycle',
  doc: 'What happens to the parts when a thing goes: "deleting an X removes its Ys", "an X cannot be deleted while it has Ys", "Ys disappear with their X".',
  final: false,
  examples: [
    {
      text: 'Removing a course removes all of its modules and lessons.',
      reads: ['cascade module with course', 'cascade lesson with course'],
    },
    { text: 'Deleting a customer must not delete their orders.', reads: ['restrict order with customer'] },
    {
      text: 'A customer cannot be deleted while they have subscriptions.',
      reads: ['restrict subscription with customer'],
    },
    { text: 'When a project is deleted, its tasks become unassigned.', reads: ['setNull task with project'] },
  ],
  match(context) {
    const text = lowerOf(context.sentence).replace(/ \.$/, '').replace(/ ,/g, ',');
    const base = { pattern: this.id, span: context.sentenceSpan } as const;
    const stated = (
      parent: string,
      children: readonly string[],
      action: 'cascade' | 'restrict' | 'setNull',
    ): readonly Claim[] =>
      children.length > 0
        ? children.map((child) => ({ ...base, kind: 'lifecycle', parent: name(parent), child, action }))
        : [{ ...base, kind: 'lifecycle', parent: name(parent), action }];
    const claims: typeof stated = (parent, children, action) => [
      ...stated(parent, children, action),
      { ...base, kind: 'ignored', why: 'a rule, read as a whole' },
    ];
    const ing =
      /^(?:deleting|removing|erasing|the (?:deletion|removal) of) (?:an? |the |any )?([a-z -]+?) (must not|should not|may not|does not|will not|cannot|never|must never|also|automatically|must|will|should)? ?(?:also |automatically )?(?:delete|remove|erase|affect|take)s? (?:all )?(?:of )?([a-z ,-]+)$/.exec(
        text,
      );
    if (ing)
      return claims(ing[1] ?? '', list(ing[3] ?? ''), /not|never|cannot/.test(ing[2] ?? '') ? 'restrict' : 'cascade');
    const cannot =
      /(?:^|, )(?:an? |the |every )?([a-z -]+?) (?:can ?not|may not|must not|can never|must never|should never|should not|cannot ever) be (?:deleted|removed|erased|dropped)(?: (?:while|if|as long as|when|once|so long as) (.+))?$/.exec(
        text,
      );
    if (cannot) {
      const has =
        /(?:has|have|there are|there is|owns?|with|by|in|any|still)(?: still| any| open| active| existing)* ([a-z -]+?)(?: (?:left|remaining|attached|exist|refer|for|that|which).*)?$/.exec(
          cannot[2] ?? '',
        );
      return claims(cannot[1] ?? '', has ? list(has[1] ?? '') : [], 'restrict');
    }
    const when = new RegExp(
      `^(?:when|if|once|whenever|after) (?:an? |the |its |their |any )?([a-z -]+?) (?:is |are |gets? |has been )?${gone}(?: from [a-z ]+)?,? (.+)$`,
    ).exec(text);
    if (when) return afterGone(when[1] ?? '', when[2] ?? '', claims);
    const withIt =
      /^(?:.*, )?(?:and )?(?:an? |the |all |its )?([a-z -]+?)? ?(?:disappears?|vanish(?:es)?|go(?:es)?|is deleted|are deleted|is removed|are removed|die|dies|get deleted|gets deleted) (?:together |along |automatically )?(?:with|when) (?:an? |the |their |its )?([a-z -]+?)(?: (?:is|are|does|goes|go|it belongs to).*)?$/.exec(
        text,
      );
    if (withIt?.[2]) return (/,/.test(text) ? stated : claims)(withIt[2], list(firstNoun(text)), 'cascade');
    const without =
      /^(?:an? |the |every )?([a-z -]+?) (?:can ?not|can never|does not|do not|may not) (?:exist|live|stand) (?:without|outside) (?:an? |the |its |their )?([a-z -]+)$/.exec(
        text,
      );
    if (without) return claims(without[2] ?? '', list(without[1] ?? ''), 'cascade');
    return undefined;
  },
};

const firstNoun = (text: string): string =>
  /^(?:an? |the |all |every )?([a-z-]+(?: [a-z-]+)??) (?:have|has|are|is|disappear|go|get|vanish|die|contain|can|must)/.exec(
    text,
  )?.[1] ?? '';

function afterGone(
  parent: string,
  what: string,
  claims: (p: string, c: readonly string[], a: 'cascade' | 'restrict' | 'setNull') => readonly Claim[],
): readonly Claim[] | undefined {
  const subject =
    /^(?:all |all of |then )?(?:of )?(?:its |their |the |his |her |that [a-z]+ 's )?([a-z ,-]+?) (?:is|are|must|should|will|go|goes|stay|stays|remain|remains|become|becomes|disappear|disappears|have|has|can|get|gets|too|also)\b(.*)$/.exec(
      what,
    );
  if (!subject) return undefined;
  const children = list(subject[1] ?? '');
  const tail = `${/\b(is|are|must|should|will|go|goes|stay|stays|remain|remains|become|becomes|disappear|disappears)\b/.exec(what)?.[0] ?? ''}${subject[2] ?? ''}`;
  if (/unassigned|unowned|without|set to null|empty|orphan|unset|no longer (?:has|have|belong)|lose|cleared/.test(tail))
    return claims(parent, children, 'setNull');
  if (/not be deleted|kept|keep|remain|stay|preserved|retained|survive/.test(tail))
    return claims(parent, children, 'restrict');
  if (/delete|remove|go|disappear|erase|too|as well|also/.test(tail)) return claims(parent, children, 'cascade');
  return undefined;
}
