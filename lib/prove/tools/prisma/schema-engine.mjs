#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is a download: the same engine as WebAssembly, over the driver
// adapter for pg. Speaks what Prisma's command line expects of the binary: JSON-RPC, a message a line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';

const { values, positionals } = parseArgs({
  options: {
    datamodels: { type: 'string', multiple: true, short: 'd' },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean', short: 'V' },
  },
  allowPositionals: true,
});
const engineFolder = new URL('./', pathToFileURL(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')));

const { Character, CharacterArray } = ColumnTypeEnum;

/** PostgreSQL's "char" and its array, from pg_type.dat. */
const oid = { char: 18, chars: 1002 };

// Where the two differ in a name.
const renamed = { getDatabaseVersion: 'version' };

if (values.version) {
  process.stdout.write('schema-engine WebAssembly\n');
} else if (positionals[0] === 'cli') {
  // can-connect-to-database, create-database: the prover's database is there.
  process.stderr.write('\n');
} else {
  await serve();
}

async function serve() {
  const engine = await startEngine();
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue;
    send({ id, jsonrpc: '2.0', ...(await answer(engine, method, params)) });
  }
  process.exit(0);
}

async function startEngine() {
  // Where the engine leaves the words of a panic; the binary logs them.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      process.stderr.write(`${JSON.stringify({ level: 'ERROR', fields: { message } })}\n`);
    },
  };
  const bindings = await import(new URL('schema_engine_bg.js', engineFolder).href);
  const module = new WebAssembly.Module(readFileSync(new URL('schema_engine_bg.wasm', engineFolder)));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = values.datamodels?.map((path) => [path, readFileSync(path, 'utf8')]);
  const { url } = JSON.parse(values.datasource ?? '{}');
  const adapter = bindMigrationAwareSqlAdapterFactory(asBinary(new PrismaPg({ connectionString: url })));
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/**
 * The adapter for pg, made to do as the binary does: it would cut scripts at every semicolon, and it
 * knows the arrays of the catalogs' type "char" only.
 */
function asBinary(factory) {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await adapter.client.query(script).catch((error) => adapter.onError(error));
    };
    const performIO = adapter.performIO.bind(adapter);
    adapter.performIO = async (query) => {
      const result = await performIO(query);
      for (const field of result.fields ?? []) if (field.dataTypeID === oid.char) field.dataTypeID = oid.chars;
      return result;
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const isList = (i) => result.rows.some((row) => Array.isArray(row[i]));
      const columnTypes = result.columnTypes.map((type, i) =>
        type === CharacterArray && !isList(i) ? Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}

async function answer(engine, method, params) {
  try {
    const result = (await engine[renamed[method] ?? method](params)) ?? null;
    // The binary prints what it found through its caller; the WebAssembly one gives it back.
    if (method === 'diff' && result?.stdout)
      send({ id: 0, jsonrpc: '2.0', method: 'print', params: { content: result.stdout } });
    return { result };
  } catch (error) {
    return {
      error: {
        code: 4466,
        message: String(error?.message ?? error),
        data: { is_panic: false, message: String(error?.message ?? error) },
      },
    };
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
