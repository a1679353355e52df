import { dbml } from './dbml';
import { sql } from './sql';
import type { Target } from './target';

/** Every export target, in the order the picker shows them. The first is the default. */
export const targets: readonly Target[] = [sql, dbml];
