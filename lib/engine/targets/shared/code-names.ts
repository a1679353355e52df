import type { ColumnId, EnumId, TableId } from '../../model/ids';
import { singular } from '../../model/inflect';
import type { Schema } from '../../model/schema';
import { asciiWordsOf, pascalCase, wordsOf } from './case';
import { type Relation, relationsOf } from './relations';

/** How a language names what a schema has. */
export interface CodeStyle {
  /** The words of a name the language can write; absent: letters of any script. */
  readonly words?: (name: string) => readonly string[];
  readonly table: (words: readonly string[]) => string;
  readonly column: (words: readonly string[]) => string;
  readonly enum: (words: readonly string[]) => string;
  /** Names no table or enum can have; they get a number. */
  readonly reserved?: ReadonlySet<string>;
  /** Names no column or relation can have. */
  readonly reservedMembers?: ReadonlySet<string>;
}

/** What the elements of a schema are called in code: each a name of its own among those it stands with. */
export interface CodeNames {
  readonly table: (id: TableId) => string;
  readonly column: (id: ColumnId) => string;
  readonly enum: (id: EnumId) => string;
  /** What a table is tied to, from both ends, in the order of the schema. */
  readonly relations: (table: TableId) => readonly RelationEnd[];
}

/** One end of a foreign key, seen from the table that has it. */
export interface RelationEnd {
  readonly relation: Relation;
  /** The table has the foreign key; false: it is referred to. */
  readonly owner: boolean;
  readonly name: string;
}

/** A table as the class of its rows, in the singular: `DoctorSpecialty`. */
export const className = (words: readonly string[]): string =>
  pascalCase(words.map((word, i) => (i === words.length - 1 ? singular(word) : word)));

/** The words of a name in ASCII; those of another script as they are. */
export function latinWords(name: string): readonly string[] {
  const words = asciiWordsOf(name);
  return words.length > 0 ? words : wordsOf(name);
}

/** What the other end of a relation is called, in the table it belongs to. */
export function oppositeName(names: CodeNames, { relation, owner }: RelationEnd): string {
  const other = owner ? relation.to : relation.from;
  const end = names.relations(other.id).find((each) => each.relation === relation && each.owner !== owner);
  return end?.name ?? '';
}

/** Names everything in a schema for a language. */
export function codeNames(schema: Schema, style: CodeStyle): CodeNames {
  const write = (name: string, otherwise: string, how: (words: readonly string[]) => string): string => {
    const words = (style.words ?? wordsOf)(name);
    if (words.length === 0) return how([otherwise]);
    return how(/^\p{N}/u.test(words[0] ?? '') ? [otherwise, ...words] : words);
  };
  const top = new Set(style.reserved);
  const tables = new Map(schema.tables.map(({ id, name }) => [id, claim(top, write(name, 'table', style.table))]));
  const enums = new Map(schema.enums.map(({ id, name }) => [id, claim(top, write(name, 'type', style.enum))]));
  const members = new Map(schema.tables.map(({ id }) => [id, new Set(style.reservedMembers)]));
  const columns = new Map(
    schema.tables.flatMap((table) =>
      table.columns.map(({ id, name }) => [id, claim(members.get(table.id), write(name, 'column', style.column))]),
    ),
  );
  const relations = relationsOf(schema);
  const end = (relation: Relation, owner: boolean) => {
    const at = owner ? relation.from.id : relation.to.id;
    const name = write(owner ? relation.forward : relation.backward, 'relation', style.column);
    return { at, relation, owner, name: claim(members.get(at), name) };
  };
  const ends = [...relations.map((each) => end(each, true)), ...relations.map((each) => end(each, false))];
  return {
    table: (id) => tables.get(id) ?? id,
    column: (id) => columns.get(id) ?? id,
    enum: (id) => enums.get(id) ?? id,
    relations: (table) => ends.filter(({ at }) => at === table),
  };
}

/** The name, or with the first number that makes it new; taken from now on. */
export function claim(taken: Set<string> | undefined, name: string, key = (free: string) => free): string {
  let free = name;
  for (let n = 2; taken?.has(key(free)); n++) free = `${name}${n}`;
  taken?.add(key(free));
  return free;
}

/**
 * A file name for each name in code, without its ending: the name itself where every file system takes it, and no two
 * that differ in case only.
 */
export function moduleNames(names: readonly string[], otherwise: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const safe = (name: string) => (/^[A-Za-z0-9_]{1,80}$/.test(name) ? name : otherwise);
  return new Map(names.map((name) => [name, claim(taken, safe(name), (free) => free.toLowerCase())]));
}
