/** What is scored. Recall and precision where both make sense, else the share of the facts that hold. */
export type Measure =
  | 'table recall'
  | 'table precision'
  | 'column recall'
  | 'column precision'
  | 'key recall'
  | 'key precision'
  | 'optionality'
  | 'type'
  | 'closed set'
  | 'check'
  | 'unique'
  | 'on delete'
  | 'junction'
  | 'index';

/** Counts, for each measure, how many facts were asked and how many held, and keeps the misses. */
export class Tally {
  private readonly counts = new Map<Measure, { held: number; asked: number }>();
  readonly misses: string[] = [];

  add(measure: Measure, holds: boolean, what: string): void {
    const count = this.counts.get(measure) ?? { held: 0, asked: 0 };
    this.counts.set(measure, { held: count.held + (holds ? 1 : 0), asked: count.asked + 1 });
    if (!holds) this.misses.push(`${measure}: ${what}`);
  }

  merge(other: Tally): void {
    for (const [measure, { held, asked }] of other.counts) {
      const count = this.counts.get(measure) ?? { held: 0, asked: 0 };
      this.counts.set(measure, { held: count.held + held, asked: count.asked + asked });
    }
  }

  /** Share of the facts that hold, 0 to 1; null when none was asked. */
  share(measure: Measure): number | null {
    const count = this.counts.get(measure);
    return count && count.asked > 0 ? count.held / count.asked : null;
  }

  /** Harmonic mean of a recall and a precision, 0 to 1. */
  f1(recall: Measure, precision: Measure): number | null {
    const r = this.share(recall);
    const p = this.share(precision);
    if (r === null || p === null) return null;
    return r + p === 0 ? 0 : (2 * r * p) / (r + p);
  }

  /** Share of all facts but the precisions that hold. */
  facts(): number {
    let held = 0;
    let asked = 0;
    for (const [measure, count] of this.counts) {
      if (measure.endsWith('precision')) continue;
      held += count.held;
      asked += count.asked;
    }
    return asked === 0 ? 0 : held / asked;
  }
}
