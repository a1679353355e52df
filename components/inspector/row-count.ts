/** "1,000,000", "10M" and "20k" as numbers; null for none; undefined when it is not a number of rows. */
export function parseRows(text: string): number | null | undefined {
  if (text === '') return null;
  const match = /^(\d+(?:\.\d+)?)\s*([kmb]?)$/i.exec(text.replace(/[,_\s](?=\d)/g, ''));
  if (!match) return undefined;
  const factor = { '': 1, k: 1e3, m: 1e6, b: 1e9 }[match[2]?.toLowerCase() ?? ''] ?? 1;
  const rows = Math.round(Number(match[1]) * factor);
  return Number.isSafeInteger(rows) ? rows : undefined;
}
