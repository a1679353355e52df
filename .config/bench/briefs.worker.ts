import { timeOf, type Work } from './briefs';

/** One measurement asked of the worker. */
export interface Measurement {
  readonly work: Work;
  readonly text: string;
  readonly runs: number;
}

const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: Measurement }) => void;
  readonly postMessage: (ms: number) => void;
};
scope.onmessage = ({ data: { work, text, runs } }) => void timeOf(work, text, runs).then((ms) => scope.postMessage(ms));
