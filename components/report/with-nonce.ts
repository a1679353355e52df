/**
 * The report with the page's nonce on its own style and script elements. A frame made from text inherits the page's
 * content policy, which runs nothing without it. Names in the report are escaped, so these elements are the report's.
 */
export const withNonce = (html: string, nonce: string): string =>
  nonce === '' ? html : html.replace(/<(script|style)(?=[\s>])/g, `<$1 nonce="${nonce}"`);

/** The nonce of this page's scripts; empty when there is none. */
export const pageNonce = (): string => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
