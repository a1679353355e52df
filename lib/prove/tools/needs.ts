import type { DebianNeed } from '../tool';

/** What the ways down of tools without one of their own are run with. */
export const psql: DebianNeed = { packages: ['postgresql-client'], present: 'psql --version' };
