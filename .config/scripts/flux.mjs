/**
 * `npm run flux`: the command line from a checkout, with nothing to prepare. Installs what is missing, bundles
 * lib/cli when its sources changed, and runs it in this process. Node built-ins only, until the bundle runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleCli, root } from './bundle-cli.mjs';

if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.error('flux: installing dependencies (npm ci), once.');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    // The command line's standard output is its result; npm talks on standard error.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    console.error('flux: npm ci failed. Run it by hand to see why.');
    process.exit(1);
  }
}

const { main } = await import(pathToFileURL(await bundleCli()).href);
process.exitCode = await main(process.argv.slice(2));
