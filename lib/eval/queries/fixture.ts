import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schema } from '@/lib/engine';
import { schemaOf } from './schema-notation';

/** A schema with queries on it and the indexes an expert would expect for each. */
export interface QueryFixture {
  readonly name: string;
  readonly schema: Schema;
  readonly queries: readonly ExpectedQuery[];
}

export interface ExpectedQuery {
  /** The statement with the comments before it. */
  readonly sql: string;
  readonly label: string;
  /**
   * Each as it would be written behind `ON`, `orders (customer_id, placed_at DESC) where status = 'open'`, with columns
   * that may stand in any order in braces; or `none: ` and why no index is needed.
   */
  readonly expected: readonly string[];
  /** Why the engine decides otherwise, where it does. */
  readonly differs?: string;
}

const folder = join(import.meta.dirname, 'fixture');

/** All fixtures, by file name. */
export function queryFixtures(): readonly QueryFixture[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readFixture(file.replace(/\.sql$/, ''), readFileSync(join(folder, file), 'utf8')));
}

function readFixture(name: string, text: string): QueryFixture {
  const [head = '', ...blocks] = text.split(/\n\n+/);
  const tables = commentLines(head).filter((line) => line.startsWith('table '));
  return { name, schema: schemaOf(tables), queries: blocks.filter((b) => b.trim() !== '').map(readBlock) };
}

function readBlock(block: string): ExpectedQuery {
  const comments = commentLines(block);
  const starting = (word: string) => comments.filter((c) => c.startsWith(word)).map((c) => c.slice(word.length).trim());
  const [differs] = starting('differs:');
  const sql = block.replace(/^-- (expect|differs):.*\n/gm, '');
  return {
    sql,
    label: comments.filter((c) => !/^(hot$|rare$|expect:|differs:)/.test(c)).join(' '),
    expected: starting('expect:'),
    ...(differs !== undefined && { differs }),
  };
}

const commentLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('--'))
    .map((line) => line.slice(2).trim());
