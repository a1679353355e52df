import type { Claim, Side } from '../claims';
import { personNouns } from '../lexicon/nouns';
import type { Clause } from '../phrases/clauses';
import { lowerOf, withoutStop } from '../tokens/token';
import { complementsOf } from './complements';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, sideOf } from './support';

/** What the same things are put into again and again, by one and by others. */
const collections =
  /(?:^| )(?:cart|basket|wishlist|wish list|playlist|favorite|favourite|list|collection|bundle|album|folder|queue|watchlist)$/;

export const putInto: Pattern = {
  id: 'put-into',
  doc: '"Customers add products to their cart": the cart contains products, and is the customer\'s.',
  examples: [
    {
      text: 'Customers can add products to their cart.',
      reads: ['cart contain ..many product [manyToMany]', 'plural cart belong customer [manyToOne]'],
    },
  ],
  match(clause, context) {
    const { verb } = clause;
    if (
      clause.kind !== 'main' ||
      verb?.passive !== false ||
      verb.negated ||
      !/^(?:add|put|place|save|mark)$/.test(verb.lemma)
    )
      return undefined;
    const all = complementsOf(clause.rest);
    const what = all
      .filter((c) => c.preposition === '')
      .flatMap((c) => thing(sideOf(c.phrase, context), c.phrase.plural));
    const liked = favourites(clause, what);
    if (liked) {
      const left = clause.subjects[0] && sideOf(clause.subjects[0], context);
      return (
        left && what.map((right) => ({ ...made(this.id, clause), kind: 'relate', left, right, ...liking, weight: 1 }))
      );
    }
    const where = all.find((c) => /^(?:to|into|in)$/.test(c.preposition));
    const into = where && !where.phrase.pronoun ? thing(sideOf(where.phrase, context))[0] : undefined;
    if (!into || !where || what.length === 0 || what.some((w) => w.name === into.name)) return undefined;
    const own = /^(?:their|his|her|its)$/.test(where.phrase.determiner ?? '');
    const several = where.phrase.plural || where.phrase.count?.each === true || where.phrase.determiner === 'a';
    if (!own && !collections.test(into.name) && !(several && what.every((w) => w.plural))) return undefined;
    const base = made(this.id, clause);
    const claims: Claim[] = what.map((right) => ({
      ...base,
      kind: 'relate',
      left: { name: into.name, plural: false },
      right: { name: right.name, plural: false, count: { max: 'many' } },
      verb: 'contain',
      shape: collections.test(into.name) ? 'manyToMany' : 'open',
      weight: 1,
    }));
    const who = clause.subjects[0];
    const owner = own && who && personNouns.has(who.head) ? sideOf(who, context) : undefined;
    if (owner)
      claims.push({
        ...base,
        kind: 'relate',
        left: { name: into.name, plural: true },
        right: { name: owner.name, plural: false },
        verb: 'belong',
        shape: 'manyToOne',
        weight: 1,
      });
    return claims;
  },
};

const liking = { verb: 'favorite', shape: 'manyToMany' } as const;

/** "add books to favourites": those who like them do, and others. */
function favourites({ subjects, rest }: Clause, what: readonly Side[]): boolean {
  const said =
    /\b(?:to|as|in|into) (?:the |an? |their |my )?(?:favou?rites?(?: list)?|bookmarks?|wish ?lists?|watch ?lists?)$/.test(
      lowerOf(withoutStop(rest)),
    );
  return said && what.length > 0 && personNouns.has(subjects[0]?.head ?? '') && subjects[0]?.plural === true;
}

const thing = (side: Side | undefined, plural = false): readonly Side[] =>
  side && couldBeThing(side.name) && (plural || !isFact(side.name)) ? [side] : [];
