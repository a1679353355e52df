import { vi } from 'vitest';
import { type AccessPattern, design, layered, placeNew, type Schema, type Verification } from '@/lib/engine';
import { emptyContent } from '@/lib/share/empty-content';
import type { Outcome } from '@/lib/worker/client';
import type { DesignRequest, DesignResult } from '@/lib/worker/protocol';
import type { DocumentServices } from '../services';
import { createDocument, type OpenDocument } from '../store';

/** A document on the real engine, with readings that take `readMs` and a proof that only counts. Fake timers must be on. */
export interface TestDocument extends OpenDocument {
  /** Lets every timer run out: the design has settled. */
  readonly settle: () => Promise<void>;
  readonly readings: DesignRequest[];
  readonly proved: Schema[];
  /** The access patterns whose plans were asked for, each time. */
  readonly planned: (readonly AccessPattern[])[];
}

const proved: Verification = {
  engine: 'PostgreSQL 18',
  where: 'a test',
  status: 'proved',
  phases: [],
  statements: 0,
};

export function openTestDocument(given: Partial<DocumentServices> = {}, readMs = 20): TestDocument {
  const readings: DesignRequest[] = [];
  const provedSchemas: Schema[] = [];
  const planned: (readonly AccessPattern[])[] = [];
  let ids = 0;
  const document = createDocument({
    read: async (request): Promise<Outcome<DesignResult>> => {
      readings.push(request);
      const answer = design(request.brief, request.edits);
      await new Promise((done) => setTimeout(done, readMs));
      return { kind: 'done', result: structuredClone(answer) };
    },
    arrange: async (schema) => ({ kind: 'done', result: layered(schema) }),
    prove: async (schema) => {
      provedSchemas.push(schema);
      return proved;
    },
    provePlans: async (_schema, patterns) => {
      planned.push(patterns);
      return { engine: 'PostgreSQL 18', patterns: [], unused: [] };
    },
    stopPlans: () => {},
    place: placeNew,
    now: () => Date.now(),
    newId: () => `design-${++ids}`,
    idle: async () => {},
    ...given,
  });
  document.load('test', emptyContent);
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(5000);
  };
  return { ...document, settle, readings, proved: provedSchemas, planned };
}

/** The table of that name. */
export function tableOf(schema: Schema, name: string) {
  const table = schema.tables.find((t) => t.name === name);
  if (!table) throw new Error(`no table ${name} among ${schema.tables.map((t) => t.name).join(', ')}`);
  return table;
}

/** The column of that path, e.g. `orders.total`. */
export function columnOf(schema: Schema, path: string) {
  const [table = '', name = ''] = path.split('.');
  const column = tableOf(schema, table).columns.find((c) => c.name === name);
  if (!column) throw new Error(`no column ${path}`);
  return column;
}
