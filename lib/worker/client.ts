import { type Channel, messageOf, type OpenChannel } from './channel';
import type { Answer, Ask } from './protocol';

/** How a question ended. `superseded`: a later question took its place before the worker got to it. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly because: string };

/** Asks a worker; the latest question wins. */
export interface LatestClient<Request, Result> {
  /** Never rejects. At most one question is with the worker and one waits; a later one replaces the one that waits. */
  readonly ask: (request: Request) => Promise<Outcome<Result>>;
  /** Ends the worker; questions still open end as superseded. The next question starts a new one. */
  readonly dispose: () => void;
}

interface Question<Request, Result> {
  readonly id: number;
  readonly request: Request;
  readonly settle: (outcome: Outcome<Result>) => void;
  readonly attempt: number;
}

/** A worker that crashes on a question is started again and asked once more. */
const ATTEMPTS = 2;

/**
 * A client for one worker. The worker is started by the first question, ended and started afresh when it crashes or
 * gives no answer within `timeoutMs`; a question that timed out is not asked again.
 */
export function createLatestClient<Request, Result>(
  open: OpenChannel<Request, Result>,
  timeoutMs: number,
): LatestClient<Request, Result> {
  let running: Question<Request, Result> | null = null;
  let waiting: Question<Request, Result> | null = null;
  let lastId = 0;

  const finish = (outcome: Outcome<Result>) => {
    worker.rest();
    const done = running;
    running = waiting;
    waiting = null;
    done?.settle(outcome);
    if (running) worker.ask(running);
  };
  const worker = supervise(open, timeoutMs, {
    answered: (answer) => {
      if (answer.id !== running?.id) return;
      finish(answer.ok ? { kind: 'done', result: answer.result } : { kind: 'failed', because: answer.because });
    },
    failed: (because) => finish({ kind: 'failed', because }),
    crashed: (because) => {
      if (!running) return;
      if (waiting) return finish({ kind: 'superseded' });
      if (running.attempt >= ATTEMPTS) return finish({ kind: 'failed', because });
      running = { ...running, attempt: running.attempt + 1 };
      worker.ask(running);
    },
  });

  return {
    ask: (request) =>
      new Promise((settle) => {
        lastId += 1;
        const question = { id: lastId, request, settle, attempt: 1 };
        if (running) {
          waiting?.settle({ kind: 'superseded' });
          waiting = question;
        } else {
          running = question;
          worker.ask(question);
        }
      }),
    dispose: () => {
      worker.stop();
      const open = [running, waiting];
      running = null;
      waiting = null;
      for (const question of open) question?.settle({ kind: 'superseded' });
    },
  };
}

/** A worker under watch: there when it is asked, gone when it crashed or takes too long. */
interface Supervised<Request> {
  readonly ask: (ask: Ask<Request>) => void;
  /** The question is settled: nobody waits for an answer any more. */
  readonly rest: () => void;
  readonly stop: () => void;
}

interface Reports<Result> {
  readonly answered: (answer: Answer<Result>) => void;
  /** The worker is gone; another is started by the next question. */
  readonly crashed: (because: string) => void;
  /** There will be no answer: it took too long, or could not be asked. */
  readonly failed: (because: string) => void;
}

function supervise<Request, Result>(
  open: OpenChannel<Request, Result>,
  timeoutMs: number,
  reports: Reports<Result>,
): Supervised<Request> {
  let channel: Channel<Request> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(timer);
    channel?.close();
    channel = null;
  };
  const gaveUp = (because: string) => {
    stop();
    reports.failed(because);
  };
  const start = (): Channel<Request> => {
    const crashed = (because: string) => {
      if (opened !== channel) return;
      stop();
      reports.crashed(because);
    };
    const opened: Channel<Request> = open({ answered: reports.answered, crashed });
    return opened;
  };
  return {
    ask: ({ id, request }) => {
      try {
        channel ??= start();
        timer = setTimeout(() => gaveUp(`No answer within ${Math.round(timeoutMs / 1000)} seconds.`), timeoutMs);
        channel.post({ id, request });
      } catch (error) {
        gaveUp(messageOf(error));
      }
    },
    rest: () => clearTimeout(timer),
    stop,
  };
}
