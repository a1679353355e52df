import type { ElementId, ProofFailure, ProofPhase, Verification } from '@/lib/engine';
import type { Comparison } from './catalog/element';
import { type Connection, serverMessage } from './connection';
import type { MigrationBatch } from './migration';

/** A proof under way: runs its phases and collects what came out of each. Stop at the first that gives false. */
export class ProofRun {
  readonly #phases: { phase: ProofPhase; ok: boolean; detail: string }[] = [];
  #statements = 0;
  #failure: ProofFailure | undefined;

  constructor(
    readonly db: Connection,
    readonly where: string,
    readonly engine: string,
  ) {}

  /** Runs batches statement by statement; false when one failed. */
  async migrate(phase: ProofPhase, batches: readonly MigrationBatch[]): Promise<boolean> {
    let count = 0;
    for (const batch of batches) {
      if (batch.transactional) await this.db.exec('BEGIN');
      for (const { sql, subject } of batch.statements) {
        try {
          await this.db.exec(sql);
        } catch (error) {
          if (batch.transactional) await this.db.exec('ROLLBACK');
          return this.#fail(phase, { message: serverMessage(error), statement: sql, ...withSubject(subject) });
        }
        count++;
        this.#statements++;
      }
      if (batch.transactional) {
        const message = await this.#commit();
        if (message !== undefined) return this.#fail(phase, { message });
      }
    }
    this.#phases.push({ phase, ok: true, detail: `${count} ${count === 1 ? 'statement' : 'statements'} applied` });
    return true;
  }

  /** Deferred constraints speak up only here. */
  async #commit(): Promise<string | undefined> {
    try {
      await this.db.exec('COMMIT');
      return undefined;
    } catch (error) {
      return serverMessage(error);
    }
  }

  /** Records a comparison of catalogs; false when it found differences. */
  async compare(phase: ProofPhase, compare: () => Promise<Comparison>): Promise<boolean> {
    let comparison: Comparison;
    try {
      comparison = await compare();
    } catch (error) {
      return this.#fail(phase, {
        message: `The server cannot read the design's own expressions: ${serverMessage(error)}`,
      });
    }
    const { differences, compared } = comparison;
    const [first] = differences;
    if (first) {
      const { what, expected, found } = first;
      return this.#fail(phase, {
        message: `${headline(phase, differences.length)}: ${what}: expected ${expected}, found ${found}.`,
        differences: differences.map(({ what, expected, found }) => ({ what, expected, found })),
        ...withSubject(differences.find((difference) => difference.subject !== undefined)?.subject),
      });
    }
    const last = this.#phases.at(-1);
    const detail = detailOf(phase, compared);
    if (last?.phase === phase) this.#phases.splice(-1, 1, { ...last, detail: `${last.detail}; ${detail}` });
    else this.#phases.push({ phase, ok: true, detail });
    return true;
  }

  result(): Verification {
    return {
      engine: this.engine,
      where: this.where,
      status: this.#failure ? 'failed' : 'proved',
      phases: this.#phases,
      statements: this.#statements,
      ...(this.#failure && { failure: this.#failure }),
    };
  }

  #fail(phase: ProofPhase, failure: Omit<ProofFailure, 'phase'>): false {
    if (this.#phases.at(-1)?.phase === phase) this.#phases.pop();
    this.#phases.push({ phase, ok: false, detail: failure.message });
    this.#failure = { phase, ...failure };
    return false;
  }
}

const withSubject = (subject: ElementId | undefined) => (subject === undefined ? {} : { subject });

function headline(phase: ProofPhase, count: number): string {
  const differences = count === 1 ? '1 difference' : `${count} differences`;
  if (phase === 'clean') return `After the rollback the database is not as it was, ${differences}`;
  if (phase === 'upAgain') return `The second run did not give what the first one gave, ${differences}`;
  return `The database is not what the design says, ${differences}`;
}

function detailOf(phase: ProofPhase, compared: number): string {
  if (phase === 'clean') return 'nothing is left behind';
  if (phase === 'upAgain') return 'the result equals the first run';
  return `${compared} elements equal the design`;
}
