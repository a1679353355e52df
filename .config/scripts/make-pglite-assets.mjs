// The files with which PGlite proves designs in the browser, made once into public/generated/pglite.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';
import { ensureDependencies, inRoot, say } from './lib.mjs';

ensureDependencies();
const made = await bundle('lib/proof/browser-assets.ts', 'dist/flux/browser-assets.mjs');
const { assets, pgliteExtensions, pgliteFolder, pgliteSeed } = await import(pathToFileURL(made).href);

const folder = inRoot('public', assets.folder);
const stamp = join(folder, 'stamp');
const want = createHash('sha256')
  .update(readFileSync(join(pgliteFolder, '..', 'package.json')))
  // Without its first line, which changes with every source of the product.
  .update(readFileSync(made, 'utf8').replace(/^.*\n/, ''))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== want) {
  say('preparing PostgreSQL for the browser...');
  // Made aside and moved into place, so that a half-made folder is never served.
  const temporary = `${folder.replace(/[\\/]$/, '')}.${process.pid}.tmp`;
  mkdirSync(temporary, { recursive: true });
  const write = (name, data) => writeFileSync(join(temporary, name), data);
  const file = (name) => readFileSync(join(pgliteFolder, name));
  const packed = (data) => gzipSync(data, { level: 9 });
  write(assets.wasm, packed(file('pglite.wasm')));
  write(assets.fsBundle, packed(file('pglite.data')));
  write(assets.seed, packed(Buffer.from(await (await pgliteSeed()).arrayBuffer())));
  for (const name of pgliteExtensions) write(`${name}.tar.gz`, file(`${name}.tar.gz`));
  write('stamp', want);
  rmSync(folder, { recursive: true, force: true });
  renameSync(temporary, folder);
}
