import type { Answer, Ask } from './protocol';

/** One running worker, or something that behaves like one. */
export interface Channel<Request> {
  readonly post: (ask: Ask<Request>) => void;
  readonly close: () => void;
}

/** Who hears from a channel. `crashed` means no further answer comes from it. */
export interface ChannelEvents<Result> {
  readonly answered: (answer: Answer<Result>) => void;
  readonly crashed: (because: string) => void;
}

/** Starts a worker. Called again after a crash. May throw when none can be started. */
export type OpenChannel<Request, Result> = (events: ChannelEvents<Result>) => Channel<Request>;

/**
 * A channel to a web worker. `start` must hold `new Worker(new URL('./x.worker.ts', import.meta.url), ...)` inline,
 * or the bundler does not see the worker's file.
 */
export function workerChannel<Request, Result>(start: () => Worker): OpenChannel<Request, Result> {
  return (events) => {
    const worker = start();
    worker.onmessage = (event: MessageEvent<Answer<Result>>) => events.answered(event.data);
    worker.onmessageerror = () => events.crashed('Its answer could not be read.');
    worker.onerror = (event) => {
      event.preventDefault();
      events.crashed(event.message || 'It could not be loaded.');
    };
    return { post: (ask) => worker.postMessage(ask), close: () => worker.terminate() };
  };
}

/** A channel that answers in the same thread, in a later microtask; for tests and for browsers without workers. */
export function inProcessChannel<Request, Result>(
  answer: (request: Request) => Result | Promise<Result>,
): OpenChannel<Request, Result> {
  return (events) => {
    let open = true;
    const reply = (message: Answer<Result>) => {
      if (open) events.answered(message);
    };
    return {
      post: ({ id, request }) => {
        Promise.resolve(structuredClone(request))
          .then(answer)
          .then(
            (result) => reply({ id, ok: true, result: structuredClone(result) }),
            (error: unknown) => reply({ id, ok: false, because: messageOf(error) }),
          );
      },
      close: () => {
        open = false;
      },
    };
  };
}

/** What an unknown thrown value says, in one line. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
