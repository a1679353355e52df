import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { shell } from './shell';
import type { DebianNeed, Tool } from './tool';

/** Where a tool's packages are, and the environment its commands run in. */
export interface Installed {
  /** The folder with the tool's `node_modules`; undefined without packages from npm. */
  readonly packages?: string;
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
}

/** Why a tool cannot run on this machine. */
export interface Missing {
  readonly reason: string;
}

/** Makes a tool ready to run: its npm packages in a cache of their own, its Debian packages when this machine can. */
export async function install(tool: Tool, root: string): Promise<Installed | Missing> {
  for (const need of tool.needs.debian ?? []) {
    const reason = await ensureDebian(need);
    if (reason !== undefined) return { reason };
  }
  const packages = tool.needs.npm ? join(root, '.prove', 'packages', tool.target) : undefined;
  if (packages !== undefined) {
    const reason = await ensureNpm(join(root, 'lib', 'prove', 'tools', tool.target), packages);
    if (reason !== undefined) return { reason };
  }
  const env = environment(tool, packages);
  return { env, version: await versionOf(tool, packages, env), ...(packages !== undefined && { packages }) };
}

/** The tool's own programs come first, Debian's before any other version of Python or Ruby. */
function environment(tool: Tool, packages: string | undefined): NodeJS.ProcessEnv {
  const own = packages === undefined ? [] : [join(packages, 'node_modules', '.bin')];
  const path = [...own, dirname(process.execPath), '/usr/bin', '/bin', process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, ...quiet, ...tool.env, PATH: path };
}

/** Nothing is sent home, nothing is coloured. */
const quiet = {
  CI: '1',
  DO_NOT_TRACK: '1',
  NO_COLOR: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  PYTHONDONTWRITEBYTECODE: '1',
};

async function ensureNpm(from: string, to: string): Promise<string | undefined> {
  const lock = readFileSync(join(from, 'package-lock.json'));
  const want = createHash('sha256').update(lock).digest('hex');
  const stamp = join(to, 'stamp');
  const done = readText(stamp) === want;
  mkdirSync(to, { recursive: true });
  // Helpers of a tool that resolve its packages stand beside them.
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  if (done) return undefined;
  // The npm that started us, so that no shell look-up is needed.
  const cli = process.env.npm_execpath;
  const npm = cli ? `"${process.execPath}" "${cli}"` : 'npm';
  // Not `npm ci`: some tools' programs are not in every registry for every platform, and ci then refuses them all.
  const result = await shell(`${npm} install --ignore-scripts --no-audit --no-fund --loglevel=error`, to);
  if (!result.ok) return `npm could not install it: ${lastLine(result.output)}`;
  writeFileSync(stamp, want);
  return undefined;
}

let updated: Promise<unknown> | undefined;

async function ensureDebian({ packages, present }: DebianNeed): Promise<string | undefined> {
  if ((await shell(present, '/')).ok) return undefined;
  const names = packages.join(', ');
  if (process.getuid?.() !== 0) return `needs Debian's ${names}; installing them needs root`;
  if (!(await shell('command -v apt-get', '/')).ok) return `needs Debian's ${names}; there is no apt-get`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = 'apt-get -qq -o DPkg::Lock::Timeout=120';
  updated ??= shell(`${apt} update`, '/', env);
  await updated;
  const result = await shell(`${apt} install -y --no-install-recommends ${packages.join(' ')}`, '/', env);
  if (!result.ok) return `apt-get could not install ${names}: ${lastLine(result.output)}`;
  return (await shell(present, '/')).ok ? undefined : `${names} are installed, but "${present}" fails`;
}

async function versionOf({ version }: Tool, packages: string | undefined, env: NodeJS.ProcessEnv): Promise<string> {
  if ('format' in version) return 'format';
  if ('command' in version) {
    const { output } = await shell(version.command, '/', env);
    return /\d\S*/.exec(output)?.[0] ?? 'unknown';
  }
  const text = readText(join(packages ?? '', 'node_modules', version.npm, 'package.json'));
  return text === undefined ? 'unknown' : (JSON.parse(text) as { version: string }).version;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const lastLine = (output: string): string => output.trim().split('\n').at(-1) ?? '';
