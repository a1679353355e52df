import { equalData } from '../model/equal';

/** What says where an element came from or what it serves, and makes no difference to a database. */
const provenance: ReadonlySet<string> = new Set(['origin', 'serves']);

/** Whether two parts of a schema describe the same thing in a database: equal but for origins and served patterns. */
export const sameDefinition = (a: unknown, b: unknown): boolean => equalData(a, b, provenance);

/** Whether two elements differ in nothing but their names. */
export const sameButForName = <T extends { readonly name: string }>(a: T, b: T): boolean =>
  sameDefinition({ ...a, name: '' }, { ...b, name: '' });
