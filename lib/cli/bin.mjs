#!/usr/bin/env node
/** The published command: runs the bundle made by `npm run flux`. */
let cli;
try {
  cli = await import('../../dist/flux/cli.mjs');
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(
    'flux-schema: the command line is not built (dist/flux/cli.mjs is missing). Run: npm run flux -- --help',
  );
  process.exit(2);
}
process.exitCode = await cli.main(process.argv.slice(2));
