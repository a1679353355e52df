import type { SourceSpan } from '../model/origin';
import type { Count } from './phrases/count';
import type { Facets } from './phrases/facets';
import type { Item } from './phrases/item';
import type { Token } from './tokens/token';

/** One side of a stated relationship. */
export interface Side {
  /** Concept name as said; resolved to an entity later. */
  readonly name: string;
  readonly plural: boolean;
  readonly count?: Count;
  /** "a", "the", "each"... */
  readonly determiner?: string;
  readonly role?: string;
  /** "another translator": beside the one that is already related. */
  readonly another?: true;
}

interface Made {
  /** The pattern that made it, and the stretch of text it reads. */
  readonly pattern: string;
  readonly span: SourceSpan;
}

/** What a pattern understood of a clause, before it is known which names are entities. */
export type Claim = Made &
  /** Something is talked about; `weight` is evidence that it is a thing worth a table. */
  (
    | { readonly kind: 'mention'; readonly name: string; readonly weight: number; readonly purpose?: string }
    /** `owner` has these facts, parts or related things. */
    | {
        readonly kind: 'facts';
        readonly owner: string;
        readonly items: readonly Item[];
        readonly weight: number;
        readonly open?: boolean;
        readonly plural?: boolean;
        /** "the restaurant": one that is known rather than any of several. */
        readonly definite?: true;
        /** Listed things are parts of the owner. */
        readonly whole?: boolean;
        /** The thing whose link to the owner these may be facts of: "an order contains items, each with a quantity". */
        readonly via?: string;
        /** What is talked about where the owner is named only as whose facts these are: "the buyer's email". */
        readonly beside?: string;
        /** Noted when the owner comes back: of what it was given out in, where there is such a thing. */
        readonly returned?: true;
      }
    /** Facts of one attribute or relationship said apart from its list: "weight must be positive". */
    | { readonly kind: 'facets'; readonly owner?: string; readonly name: string; readonly facets: Facets }
    | {
        readonly kind: 'relate';
        readonly left: Side;
        readonly right: Side;
        readonly verb: string;
        readonly shape: RelateShape;
        readonly optional?: string;
        readonly facts?: readonly Item[];
        readonly weight: number;
      }
    /** Happens at a time to several participants: a row of `name` refers to each of them. */
    | {
        readonly kind: 'event';
        readonly name: string;
        readonly participants: readonly Side[];
        readonly items: readonly Item[];
        readonly weight: number;
      }
    | { readonly kind: 'kinds'; readonly of: string; readonly kinds: readonly string[] }
    /** In each rule, `topic` is the thing talked about before, which the rule is of where it names none. */
    | {
        readonly kind: 'unique';
        readonly owner?: string;
        readonly topic?: string;
        readonly members: readonly string[];
        readonly when?: string;
        /** What must not be done twice, where the rule is of no thing: "apply". */
        readonly verb?: string;
      }
    | {
        readonly kind: 'compare';
        readonly owner?: string;
        readonly topic?: string;
        readonly left: string;
        readonly op: '<' | '<=' | '>' | '>=';
        readonly right: string;
      }
    /** Without `right`, the thing itself: nobody is their own `left`. */
    | {
        readonly kind: 'differ';
        readonly owner?: string;
        readonly topic?: string;
        readonly left: string;
        readonly right?: string;
      }
    | {
        readonly kind: 'choose';
        readonly owner?: string;
        readonly topic?: string;
        readonly members: readonly string[];
        readonly count: 'exactlyOne' | 'atMostOne' | 'atLeastOne';
      }
    /** What those in a state must have: a rejected claim a reason. */
    | {
        readonly kind: 'requiredWhen';
        readonly owner?: string;
        readonly topic?: string;
        readonly members: readonly string[];
        readonly when: string;
      }
    /** `verb` is what must not be done twice at a time, where no noun names it: "rented". */
    | {
        readonly kind: 'noOverlap';
        readonly owner?: string;
        readonly topic?: string;
        readonly per: readonly string[];
        readonly verb?: string;
      }
    /** When `parent` goes. `child` undefined: everything that hangs on it. */
    | {
        readonly kind: 'lifecycle';
        readonly parent: string;
        readonly child?: string;
        readonly action: 'cascade' | 'restrict' | 'setNull';
        /** Only that the rest stays is said, not that the parent cannot go. */
        readonly kept?: boolean;
      }
    | {
        readonly kind: 'trait';
        readonly owner: string;
        readonly trait: 'appendOnly' | 'softDelete' | 'liveTraffic';
        readonly rows?: number;
      }
    /**
     * Tenants share the tables. several: the text says so. apart: rows of one `tenant` are kept from another. named:
     * who the tenants are, if there are any.
     */
    | { readonly kind: 'tenancy'; readonly tenant?: string; readonly says: 'several' | 'apart' | 'named' }
    /** Selectivity: nearly all of `owner` are in one of `values`. */
    | { readonly kind: 'skew'; readonly owner: string; readonly values: readonly string[]; readonly share: number }
    /** A way of reading; kept as text until the model is known. */
    | { readonly kind: 'query'; readonly subject?: string; readonly target?: string; readonly keys?: readonly string[] }
    /** Somebody or something does something; an event noun of the same verb is about these. */
    | { readonly kind: 'act'; readonly verb: string; readonly participants: readonly string[] }
    | {
        readonly kind: 'alias';
        readonly name: string;
        readonly of: string /** A part that `of` plays: "the stand-in is another employee". */;
        readonly role?: boolean;
      }
    /** The same said as a plain statement, to be read again. */
    | { readonly kind: 'restated'; readonly tokens: readonly Token[] }
    | { readonly kind: 'ignored'; readonly why: string }
  );

/**
 * What the relation says about the counts. oneToMany: the left has many of the right, whose key it is. manyToOne: the
 * left refers to one right. manyToMany. open: only the counts on the sides tell. shared: the same, and a right is of several lefts unless it
 * is said to be of one.
 */
export type RelateShape = 'oneToMany' | 'manyToOne' | 'manyToMany' | 'oneToOne' | 'open' | 'shared' | 'whole';
