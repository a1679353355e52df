// Shared by the scripts below. Node built-ins only: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const inRoot = (...parts) => join(root, ...parts);
export const say = (text) => process.stderr.write(`flux: ${text}\n`);

const MIN_NODE = 20;

/** Ends the process with a clear message when Node is too old. */
export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= MIN_NODE) return;
  say(`Node ${process.versions.node} is too old: install Node ${MIN_NODE} or newer.`);
  process.exit(1);
}

/** Runs a command to its end with its output shown; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', (error) => {
      say(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs one of the project's own Node tools by its path below node_modules. */
export const runTool = (path, args, options) => run(process.execPath, [inRoot('node_modules', path), ...args], options);

const npmEnv = { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false', npm_config_loglevel: 'error' };

function npm(args) {
  // The npm that started us, so that no shell or PATH look-up is needed; its output goes to stderr.
  const cli = process.env.npm_execpath;
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, env: npmEnv, stdio: ['ignore', 2, 2] }).status ?? 1;
}

/** Installs exactly the locked packages, unless they are already there. */
export function ensureDependencies() {
  const stamp = inRoot('node_modules', '.flux-stamp');
  const want = hashFiles([inRoot('package-lock.json')]);
  if (readText(stamp) === want) return;
  say('installing packages (once; about a minute)...');
  const code = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    say('npm ci failed: see its message above. Is the npm registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, want);
}

const buildInputs = [
  'app',
  'components',
  'lib',
  'public',
  '.config/scripts',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
const notBuildInput = /(\.test\.tsx?$|[\\/]public[\\/]generated[\\/]|[\\/]testing[\\/]|[\\/]golden[\\/])/;

/** Builds the product, unless the build there is of these very sources. */
export async function ensureBuild() {
  const stamp = inRoot('.next', 'flux-stamp');
  const want = hashFiles(buildInputs.flatMap((path) => filesUnder(inRoot(path))).filter((f) => !notBuildInput.test(f)));
  if (readText(stamp) === want && existsSync(inRoot('.next', 'BUILD_ID'))) return;
  say('building (once for each change; about a minute)...');
  const assets = await run(process.execPath, [inRoot('.config', 'scripts', 'make-pglite-assets.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (assets !== 0) process.exit(assets);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const code = await runTool('next/dist/bin/next', ['build'], { env, stdio: ['ignore', 2, 2] });
  if (code !== 0) {
    say('the build failed: see its message above.');
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, want);
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  const entries = readEntries(path);
  if (!entries) return [path];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
}

function readEntries(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return null;
  }
}

function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(relative(root, file).split(sep).join('/'));
    hash.update('\0');
    hash.update(readFileSync(file));
  }
  return `${hash.digest('hex')} node ${process.versions.node.split('.')[0]}`;
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
