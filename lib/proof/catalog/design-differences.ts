import type { Schema } from '@/lib/engine';
import type { Connection } from '../connection';
import { type Comparison, compareElements, type Element } from './element';
import { expectedElements } from './expected';
import { normalise } from './normalise';
import type { Catalog } from './read';
import { touchedColumns } from './touched';

/**
 * How the catalogs of a database differ from the design; `before` is what was there already and belongs to neither.
 * Throws when the server cannot read the design's own expressions.
 */
export async function designDifferences(
  db: Connection,
  schema: Schema,
  before: Catalog,
  after: Catalog,
): Promise<Comparison> {
  const existing: readonly Element[] = before.elements;
  const types = ['enum', 'extension'];
  const ofTypes = (elements: readonly Element[]) => elements.filter((element) => types.includes(element.kind));
  const nothing = { columns: new Map(), conditions: new Map(), keys: new Map() };
  const typesExpected = [...ofTypes(existing), ...ofTypes(expectedElements(schema, nothing))];
  // Without its types the server cannot read the design's expressions: then the types are the difference.
  const typeDifferences = compareElements(typesExpected, ofTypes(after.elements));
  if (typeDifferences.length > 0) return { differences: typeDifferences, compared: typesExpected.length };

  const expected = [...existing, ...expectedElements(schema, await normalise(db, schema))];
  const touched = await touchedColumns(db, schema, after, before);
  return {
    differences: [...compareElements(expected, after.elements), ...compareElements(touched.expected, touched.found)],
    compared: expected.length + touched.expected.length,
  };
}
