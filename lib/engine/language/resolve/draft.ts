import type { AttributeType, ConceptualFilter } from '../../model/conceptual';
import type { Origin, SourceSpan } from '../../model/origin';
import type { Claim } from '../claims';
import type { Facets } from '../phrases/facets';
import type { Item } from '../phrases/item';

/** An entity while the model is put together. The only mutable data of the module; it never leaves `resolve`. */
export interface DraftEntity {
  readonly id: string;
  name: string;
  readonly spans: SourceSpan[];
  readonly pattern: string;
  readonly attributes: Map<string, DraftAttribute>;
  kind: 'strong' | 'weak' | 'associative' | 'event' | 'subtype';
  supertype?: string;
  appendOnly?: boolean;
  softDelete?: boolean;
  liveTraffic?: boolean;
  rows?: number;
  /** Made to hold the facts of a link rather than named in the text. */
  readonly made: boolean;
}

export interface DraftAttribute {
  readonly name: string;
  /** Settled again when later facets tell more. */
  type: AttributeType;
  facets: Facets;
  readonly spans: SourceSpan[];
  readonly pattern: string;
}

/** A relationship between two entities, `a` and `b` by name, while the counts are gathered. */
export interface Edge {
  readonly a: string;
  readonly b: string;
  /** How many b belong to one a, and how many a to one b; with the strength of the statement. */
  readonly votes: Vote[];
  readonly verbs: string[];
  roleA?: string;
  roleB?: string;
  /** The part its role names is played by one: what is said of many without the role is another relationship. */
  single?: true;
  /** The end whose facts list the other's key: where it has several of them, its amounts are of each. */
  listedBy?: string;
  /** What is on this side is shared: "a song is on several albums", each with other songs. */
  shared?: true;
  /** The whole, when one is part of the other. */
  whole?: string;
  /** Why the reference may be empty. */
  optional?: string;
  required?: boolean;
  /** Facts of the link itself. */
  readonly facts: { readonly item: Item; readonly pattern: string }[];
  /** The noun of what both do, which the link is called by: "application". */
  deed?: string;
  onDelete?: { readonly action: 'cascade' | 'restrict' | 'setNull'; readonly spans: readonly SourceSpan[] };
  readonly spans: SourceSpan[];
  readonly pattern: string;
  /** Filled when the counts are settled. */
  aPerB?: 1 | 'many';
  bPerA?: 1 | 'many';
  dropped?: boolean;
}

export interface Vote {
  readonly of: 'a' | 'b';
  readonly max: 1 | 'many';
  readonly strength: number;
  readonly min?: 0 | 1;
}

/** What a name in a rule is of an entity: a fact of its own, or a reference. */
export type Found = { readonly attribute: DraftAttribute } | { readonly edge: Edge };

/** What those of an entity that a test of its own facts holds for must have. */
export interface Condition {
  readonly entity: DraftEntity;
  readonly members: readonly Found[];
  readonly when: ConceptualFilter;
  /** The state in the person's words: "rejected". */
  readonly said: string;
  readonly origin: Origin;
}

export interface Draft {
  readonly entities: Map<string, DraftEntity>;
  readonly edges: Edge[];
  /** The same edges by the entities at their ends; kept by `edgeBetween`. */
  readonly edgesOf: Map<string, Edge[]>;
  /** Entities by the last word of their name's key. */
  readonly byHead: ReadonlyMap<string, readonly DraftEntity[]>;
  /** Entities by id, also those made on the way. */
  readonly byId: Map<string, DraftEntity>;
  readonly claims: readonly Claim[];
  readonly conditions: Condition[];
  /** The entity a name stands for. */
  readonly lookup: (name: string) => DraftEntity | undefined;
}
