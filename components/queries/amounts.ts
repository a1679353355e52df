/** A planner's cost as people read it: "8.3", "1,204". */
export const costText = (cost: number): string =>
  cost.toLocaleString('en', { maximumFractionDigits: cost < 100 ? 1 : 0 });

/** "12 rows", "1 row", "1,204 rows". */
export const rowsText = (rows: number): string => `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;

/** A share of 0 to 1 as percent without the sign, at most one decimal: "90", "99.5". */
export const percentText = (share: number): string => String(Math.round(share * 1000) / 10);

/** "90", "90 %" or "99,5%" as a share of 0 to 1; null for none; undefined when it is not a share. */
export function parsePercent(text: string): number | null | undefined {
  if (text === '') return null;
  const match = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text);
  if (!match) return undefined;
  const share = Number(match[1]?.replace(',', '.')) / 100;
  return share <= 1 ? share : undefined;
}

/** How many times cheaper a plan became, in words; null where the difference is not worth a word. */
export function fasterText(before: number, after: number): string | null {
  if (after <= 0 || before / after < 1.5) return null;
  const times = before / after;
  return `${times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString('en')}× cheaper`;
}
