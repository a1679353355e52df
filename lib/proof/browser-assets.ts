/** What .config/scripts/make-pglite-assets.mjs needs, in one bundle. */
export { assets } from './assets';
export { pgliteExtensions } from './pglite-extensions';
export { pgliteFolder, pgliteSeed } from './pglite-seed';
