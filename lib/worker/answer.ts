import { messageOf } from './channel';
import type { Answer, Ask } from './protocol';

/** The part of a worker's global scope that answering needs. */
export interface WorkerScope<Request, Result> {
  onmessage: ((event: MessageEvent<Ask<Request>>) => void) | null;
  postMessage(message: Answer<Result>): void;
}

/** Makes a worker answer every question with `answer`; what it throws becomes a failed answer. */
export function serve<Request, Result>(
  scope: WorkerScope<Request, Result>,
  answer: (request: Request) => Result | Promise<Result>,
): void {
  scope.onmessage = async ({ data }) => {
    try {
      scope.postMessage({ id: data.id, ok: true, result: await answer(data.request) });
    } catch (error) {
      scope.postMessage({ id: data.id, ok: false, because: messageOf(error) });
    }
  };
}
