import type { Target } from './target';

/** Every export target, in the order the picker shows them. */
export const targets: readonly Target[] = [];
