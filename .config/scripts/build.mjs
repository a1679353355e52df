// npm run build: installs and builds, each only when needed.
import { ensureBuild, ensureDependencies, requireNode } from './lib.mjs';

requireNode();
ensureDependencies();
await ensureBuild();
