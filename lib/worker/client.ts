import { type Channel, messageOf, type OpenChannel } from './channel';
import type { Answer } from './protocol';

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
  let channel: Channel<Request> | null = null;
  let running: Question<Request, Result> | null = null;
  let waiting: Question<Request, Result> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const stop = () => {
    channel?.close();
    channel = null;
  };

  const finish = (outcome: Outcome<Result>) => {
    clearTimeout(timer);
    const done = running;
    running = waiting;
    waiting = null;
    done?.settle(outcome);
    if (running) send(running);
  };

  const answered = (answer: Answer<Result>) => {
    if (answer.id !== running?.id) return;
    finish(answer.ok ? { kind: 'done', result: answer.result } : { kind: 'failed', because: answer.because });
  };

  const crashed = (from: Channel<Request> | null, because: string) => {
    if (from !== channel) return;
    stop();
    clearTimeout(timer);
    if (!running) return;
    if (waiting) return finish({ kind: 'superseded' });
    if (running.attempt >= ATTEMPTS) return finish({ kind: 'failed', because });
    running = { ...running, attempt: running.attempt + 1 };
    send(running);
  };

  const start = (): Channel<Request> => {
    const opened: Channel<Request> = open({ answered, crashed: (because) => crashed(opened, because) });
    return opened;
  };

  const send = (question: Question<Request, Result>) => {
    try {
      channel ??= start();
      timer = setTimeout(() => {
        stop();
        finish({ kind: 'failed', because: `No answer within ${Math.round(timeoutMs / 1000)} seconds.` });
      }, timeoutMs);
      channel.post({ id: question.id, request: question.request });
    } catch (error) {
      stop();
      finish({ kind: 'failed', because: messageOf(error) });
    }
  };

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
          send(question);
        }
      }),
    dispose: () => {
      stop();
      clearTimeout(timer);
      const open = [running, waiting];
      running = null;
      waiting = null;
      for (const question of open) question?.settle({ kind: 'superseded' });
    },
  };
}
