/** The program of libpg-query, as Emscripten makes it: the package types only its wrapper. */
declare module 'libpg-query/wasm/libpg-query.js' {
  const start: (options?: { readonly locateFile?: (name: string) => string }) => Promise<never>;
  export default start;
}
