import type { AttributeId, EntityId, RelationshipId } from './ids';
import type { Origin, SourceSpan } from './origin';
import type { Comparison, Literal } from './predicate';

/** What a description says, before any table exists. Names are lower-case singular English with spaces: "delivery address". */
export interface ConceptualModel {
  /** Names the design and its first migration, e.g. "clinic"; from a heading, the organisation, or the main entity. */
  readonly domain: string;
  readonly entities: readonly Entity[];
  readonly relationships: readonly Relationship[];
  readonly rules: readonly ConceptualRule[];
  readonly queries: readonly ConceptualQuery[];
  /** Where tenants share the tables and are kept apart: the entity a tenant is one of. */
  readonly tenancy?: { readonly tenant: EntityId; readonly origin: Origin };
  /** What each stretch of the text was taken for, in text order, for the editor. Spans do not overlap. */
  readonly marks: readonly Mark[];
}

export interface Entity {
  readonly id: EntityId;
  readonly name: string;
  /** One phrase for the table's comment, in the person's words where they defined it. */
  readonly description: string;
  /**
   * strong: stands by itself. weak: part of its owner (order line). associative: exists to relate others and carries
   * facts (enrolment). event: something that happened at a time. subtype: a kind of `supertype`.
   */
  readonly kind: 'strong' | 'weak' | 'associative' | 'event' | 'subtype';
  readonly supertype?: EntityId;
  readonly attributes: readonly Attribute[];
  /** Never changed once written ("append-only", a log, a ledger). */
  readonly appendOnly?: boolean;
  readonly softDelete?: boolean;
  /** The table exists already and serves traffic. */
  readonly liveTraffic?: boolean;
  readonly expectedRows?: number;
  readonly origin: Origin;
}

export interface Attribute {
  /** Unique in the model; made by {@link attributeIdOf}. */
  readonly id: AttributeId;
  readonly name: string;
  readonly type: AttributeType;
  readonly required: boolean;
  /** Why it may be absent, in the person's words ("until published"); only when not required. */
  readonly optionalBecause?: string;
  /** Several values for one entity; design gives it a table or an array. */
  readonly multiValued?: boolean;
  readonly unique?: boolean;
  /** The values it may take; `closed` when the list is complete. As written, lower-cased: "on the way". */
  readonly values?: { readonly closed: boolean; readonly list: readonly string[] };
  readonly min?: { readonly value: number; readonly inclusive: boolean };
  readonly max?: { readonly value: number; readonly inclusive: boolean };
  /** Characters: exact when both are equal. */
  readonly length?: { readonly min?: number; readonly max?: number };
  readonly default?: Literal | { readonly kind: 'now' | 'today' };
  /** e.g. "kg", "minutes", "cents". */
  readonly unit?: string;
  readonly description?: string;
  readonly origin: Origin;
}

/** What kind of value it is, before a column type is chosen. */
export type AttributeType =
  | 'text'
  | 'longText'
  | 'integer'
  | 'bigint'
  | 'decimal'
  | 'money'
  | 'percentage'
  | 'rating'
  | 'boolean'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'duration'
  | 'email'
  | 'phone'
  | 'url'
  | 'code'
  | 'countryCode'
  | 'currencyCode'
  | 'latitude'
  | 'longitude'
  | 'json'
  | 'binary'
  | 'ipAddress'
  | 'uuid';

/**
 * A relationship between two entities. Each end says how many of *its* entity relate to ONE instance of the other end:
 * for "a customer places orders", the customer end has min 1, max 1 and the order end min 0, max many.
 */
export interface Relationship {
  readonly id: RelationshipId;
  readonly verb: string;
  readonly ends: readonly [RelationshipEnd, RelationshipEnd];
  /** One end is a part of the other and does not outlive it: the index (0 or 1) of the WHOLE. */
  readonly whole?: 0 | 1;
  /** What must happen to the referring rows when the referred-to instance goes, where the text says so. */
  readonly onDelete?: { readonly action: 'cascade' | 'restrict' | 'setNull'; readonly origin: Origin };
  /** Money, audit or history hangs on it: never CASCADE unless stated. */
  readonly attributes?: readonly Attribute[];
  readonly origin: Origin;
}

export interface RelationshipEnd {
  readonly entity: EntityId;
  /** The part this entity plays, where it is not its name: "origin", "captain", "manager". Names the foreign key. */
  readonly role?: string;
  readonly min: 0 | 1;
  readonly max: 1 | 'many';
}

/** An attribute of the entity, or a to-one relationship seen from the entity. */
export type Member = { readonly attribute: AttributeId } | { readonly relationship: RelationshipId };

export type ConceptualRule =
  /** No two instances with equal members; `when` limits it to some instances. */
  | {
      readonly kind: 'unique';
      readonly entity: EntityId;
      readonly members: readonly Member[];
      readonly when?: ConceptualFilter;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'compare';
      readonly entity: EntityId;
      readonly left: AttributeId;
      readonly op: Comparison;
      readonly right: AttributeId;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'differ';
      readonly entity: EntityId;
      readonly left: Member;
      /** "itself": a reference of the entity to its own kind that is never to the same instance. */
      readonly right: Member | 'itself';
      readonly origin: Origin;
    }
  | {
      readonly kind: 'choose';
      readonly entity: EntityId;
      readonly members: readonly Member[];
      readonly count: 'exactlyOne' | 'atMostOne' | 'atLeastOne';
      readonly origin: Origin;
    }
  /** Instances that `when` holds for have all the members; `when` is a test of the entity's own. */
  | {
      readonly kind: 'requiredWhen';
      readonly entity: EntityId;
      readonly members: readonly Member[];
      readonly when: ConceptualFilter;
      readonly origin: Origin;
    }
  /** No two instances with equal `per` whose periods overlap. */
  | {
      readonly kind: 'noOverlap';
      readonly entity: EntityId;
      readonly per: readonly Member[];
      readonly from: AttributeId;
      readonly to: AttributeId;
      readonly origin: Origin;
    };

/** From an entity to a member of it or, through relationships, of another: [event's venue, city]. */
export type MemberPath = readonly Member[];

/** A condition with its value fixed by the text: "only open ones", "not yet returned". */
export interface ConceptualFilter {
  readonly path: MemberPath;
  readonly test:
    | { readonly kind: 'is'; readonly values: readonly Literal[] }
    | { readonly kind: 'isNot'; readonly values: readonly Literal[] }
    | { readonly kind: 'missing' }
    | { readonly kind: 'present' };
  /** Share of the instances left out, 0 to 1, where the text gives or implies it. */
  readonly excludes?: number;
}

/** A way the data is read, in terms of the model. */
export interface ConceptualQuery {
  readonly id: string;
  readonly label: string;
  /** What is returned. */
  readonly entity: EntityId;
  /** Looked up by values given at the time. */
  readonly by: readonly {
    readonly path: MemberPath;
    readonly how: 'equals' | 'range' | 'list' | 'prefix' | 'contains' | 'fullText' | 'ignoreCase';
  }[];
  readonly where: readonly ConceptualFilter[];
  readonly order: readonly { readonly path: MemberPath; readonly direction: 'asc' | 'desc' }[];
  readonly limit?: number;
  readonly frequency: 'hot' | 'normal' | 'rare';
  readonly assumed: boolean;
  readonly origin: Origin;
}

/** What a stretch of the brief was taken for. */
export interface Mark {
  readonly span: SourceSpan;
  readonly kind: 'entity' | 'attribute' | 'relationship' | 'rule' | 'query' | 'value' | 'ignored' | 'unread';
  /** Ids of the conceptual elements it made or changed; empty for ignored and unread. */
  readonly refs: readonly string[];
  /** One sentence for the hover: "“may be assigned” makes the courier optional". */
  readonly why: string;
}

export const attributeIdOf = (entity: EntityId, name: string): AttributeId => `${entity}.${name.replaceAll(' ', '_')}`;
