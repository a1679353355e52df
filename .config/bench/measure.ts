/** The best of `runs` times of some work, in milliseconds: the least disturbed one. */
export async function best(runs: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Prints one measurement beside its budget, if it has one. */
export function row(what: string, value: number, unit: string, budget?: number): void {
  const figure = value >= 100 ? value.toFixed(0) : value.toFixed(1);
  const verdict = budget === undefined ? '' : `budget ${budget} ${unit}${value > budget ? '  OVER' : ''}`;
  process.stdout.write(`${what.padEnd(52)} ${figure.padStart(8)} ${unit.padEnd(6)} ${verdict}`.trimEnd().concat('\n'));
}
