// npm start: installs, builds and serves, each only when needed. PORT is honoured.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { ensureBuild, ensureDependencies, inRoot, requireNode, root, say } from './lib.mjs';

requireNode();
const port = readPort(process.env.PORT);
await requireFreePort(port);
ensureDependencies();
await ensureBuild();
serve(port);

function readPort(text) {
  if (text === undefined || text === '') return 3000;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  say(`PORT is "${text}": give a number from 1 to 65535.`);
  process.exit(1);
}

function requireFreePort(number) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
      say(`port ${number} ${why}. Stop that program, or choose another port: PORT=${number + 1} npm start`);
      process.exit(1);
    });
    probe.listen(number, () => probe.close(resolve));
  });
}

function serve(number) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const args = [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'start', '-p', String(number)];
  // next is started directly, not through npx, so that a signal ends the server and not only a wrapper.
  const server = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  server.on('close', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
}
