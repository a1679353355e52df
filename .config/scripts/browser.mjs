// Finds a Chromium that Playwright can drive, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { inRoot, runTool, say } from './lib.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium, installing it when there is none; null, with the reason said, when it cannot be had. */
export async function ensureChromium() {
  return inPath() ?? bundled() ?? (await fromPlaywright()) ?? fromDebian() ?? none();
}

/** The first Chromium on the PATH that answers. */
function inPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
    }
  }
  return null;
}

function bundled() {
  const { chromium } = createRequire(inRoot('package.json'))('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

async function fromPlaywright() {
  say('installing a browser for the tests (once)...');
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const args = ['install', ...(asRoot ? ['--with-deps'] : []), 'chromium'];
  const code = await runTool('@playwright/test/cli.js', args, { stdio: 'ignore', timeout: 300_000 });
  return code === 0 ? bundled() : null;
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 600_000 });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return inPath();
}

function none() {
  say('no Chromium was found and none could be installed: install one and put it on the PATH.');
  return null;
}
