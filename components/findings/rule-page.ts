/** Where the rule that made a finding is explained; null for findings on the text and on merges, which explain themselves. */
export const rulePage = (code: string): string | null =>
  /^(lint|design)\/[a-z-]+$/.test(code) ? `/rules/${code.replace('/', '-')}` : null;
