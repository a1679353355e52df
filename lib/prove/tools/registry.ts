import type { Tool } from '../tool';
import { alembic } from './alembic';
import { dbmate } from './dbmate';
import { drizzle } from './drizzle';
import { knex } from './knex';
import { kysely } from './kysely';
import { nodePgMigrate } from './node-pg-migrate';
import { prisma } from './prisma';
import { sql } from './sql';
import { sqlMigrate } from './sql-migrate';
import { supabase } from './supabase';

/** How each export target is proved. */
export const tools: readonly Tool[] = [
  sql,
  prisma,
  drizzle,
  kysely,
  knex,
  alembic,
  dbmate,
  sqlMigrate,
  nodePgMigrate,
  supabase,
];
