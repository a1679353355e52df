import { examples } from '@/lib/document/examples';
import { design, type Schema } from '@/lib/engine';
import { stress } from '@/lib/engine/targets/testing/stress';
import { clinic } from '@/lib/engine/testing/clinic';

/** A schema to prove the targets on. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
}

/** One line is enough for these: the reader offers a whole domain. */
const startingPoints = [
  'A blog',
  'A marketplace',
  'A project tracker',
  'A school',
  'A library',
  'A hotel booking site',
  'A CRM',
  'An invoicing system',
  'A chat app',
  'An inventory system',
  'An online shop',
];

/** The same schema with all its tables in use: migrations in steps, indexes made CONCURRENTLY. */
const inUse = ({ name, schema }: NamedSchema): NamedSchema => ({
  name: `${name}-in-use`,
  schema: { ...schema, tables: schema.tables.map((table) => ({ ...table, liveTraffic: true })) },
});

/** One table in use, the one with the fewest indexes: what a tool starts for each of them takes time. */
function partlyInUse({ name, schema }: NamedSchema): NamedSchema {
  const [busy] = schema.tables
    .filter(({ indexes }) => indexes.length > 0)
    .toSorted((a, b) => a.indexes.length - b.indexes.length);
  const tables = schema.tables.map((table) => (table === busy ? { ...table, liveTraffic: true } : table));
  return { name: `${name}-partly-in-use`, schema: { ...schema, tables } };
}

const readable: NamedSchema = { name: 'one-of-each', schema: clinic };
const hard: NamedSchema = { name: 'stress', schema: stress };

/** The two designs of `npm test`: between them every kind of element, and both ways of migrating. */
export const quickDesigns = (): readonly NamedSchema[] => [partlyInUse(readable), hard];

/** What `--all` runs: hard cases by hand, the examples and every starting point as they are read. */
export const allDesigns = (): readonly NamedSchema[] => [
  readable,
  partlyInUse(readable),
  inUse(readable),
  hard,
  inUse(hard),
  ...examples.map(({ id, text }) => fromBrief(id, text)),
  ...startingPoints.map((text) => fromBrief(text.toLowerCase().replace(/^an? /, '').replaceAll(' ', '-'), text)),
];

/** The design the engine reads out of a text. */
export const fromBrief = (name: string, text: string): NamedSchema => ({
  name,
  schema: design({ text, overrides: [] }).schema,
});
