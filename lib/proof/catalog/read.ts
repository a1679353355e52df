import type { Connection } from '../connection';
import type { Element } from './element';
import { readConstraintsAndIndexes } from './read-constraints';
import {
  type FunctionRow,
  functionElement,
  readEnums,
  readFunctionRows,
  readOthers,
  readSchemasAndExtensions,
  readTriggerRows,
  type TriggerRow,
  triggerElement,
} from './read-others';
import { readColumns, readRelations } from './read-relations';

/** Everything users have in a database. */
export interface Catalog {
  /** All but triggers and functions, which the design has only by what they do. */
  readonly elements: readonly Element[];
  readonly triggers: readonly TriggerRow[];
  readonly functions: readonly FunctionRow[];
}

/** Reads the catalogs of the database the session is in. What extensions bring is left out. */
export async function readCatalog(db: Connection): Promise<Catalog> {
  return {
    elements: [
      ...(await readSchemasAndExtensions(db)),
      ...(await readEnums(db)),
      ...(await readRelations(db)),
      ...(await readColumns(db)),
      ...(await readConstraintsAndIndexes(db)),
      ...(await readOthers(db)),
    ],
    triggers: await readTriggerRows(db),
    functions: await readFunctionRows(db),
  };
}

/** The whole catalog as elements, to be compared with the same at another moment. */
export const fingerprint = (catalog: Catalog): readonly Element[] => [
  ...catalog.elements,
  ...catalog.triggers.map(triggerElement),
  ...catalog.functions.map(functionElement),
];
