/** Room for the migrations of a baseline, before the first of the others. */
const baselineSeconds = 3600;

/**
 * A migration's place in time, in UTC: the moment of export and one second more for each migration before it, so that
 * every tool sorts them as they run. Those of a baseline come an hour earlier: no two are ever the same.
 */
export function stampOf({ at, position, existing }: { at: string; position: number; existing: boolean }): Stamp {
  const start = Date.parse(at);
  const seconds = position - 1 - (existing ? baselineSeconds : 0);
  const time = new Date((Number.isFinite(start) ? start : 0) + seconds * 1000);
  return { digits: time.toISOString().replace(/\D/g, '').slice(0, 14), milliseconds: time.getTime() };
}

export interface Stamp {
  /** `20260131235959`. */
  readonly digits: string;
  /** Since 1970. */
  readonly milliseconds: number;
}
