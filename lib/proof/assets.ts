/** The files of the proof in the browser, made by .config/scripts/make-pglite-assets.mjs; gzip but for the extensions. */
export const assets = {
  /** Below the site's origin and below `public`. */
  folder: '/generated/pglite/',
  wasm: 'pglite.wasm.gz',
  fsBundle: 'pglite.data.gz',
  seed: 'seed.tar.gz',
} as const;
