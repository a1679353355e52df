import type { SourceSpan } from '../../model/origin';
import type { Count } from './count';
import type { Facets } from './facets';

/** One entry of a list: a fact, a part or a related thing, with what was said about it. */
export interface Item {
  /** Lower-case singular. */
  readonly name: string;
  readonly plural: boolean;
  readonly count?: Count;
  readonly determiner?: string;
  /** "owner's name": owner; "name of the owner": owner. */
  readonly possessor?: string;
  readonly facets: Facets;
  /** Entries of a list in parentheses, when it could list facts of this item. */
  readonly aside?: readonly Item[];
  /** Joined to the one before by "or". */
  readonly alternative?: boolean;
  /** Said with a participle: "assigned to a user". */
  readonly tied?: boolean;
  /** One of two of a kind, told apart by the first word: "old shelf" beside "new shelf". */
  readonly paired?: boolean;
  /** "with a role", "each with a quantity": facts of the link to this item. */
  readonly linkFacts?: readonly Item[];
  /** Facts of the item itself: "options of which one is correct". */
  readonly own?: readonly Item[];
  /** "price per adult": adult. */
  readonly per?: string;
  readonly span: SourceSpan;
}

export interface ItemList {
  readonly items: readonly Item[];
  /** "etc.", "such as": the list is not complete. */
  readonly open: boolean;
}
