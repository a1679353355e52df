import type { Tool } from '../tool';
import { alembic } from './alembic';
import { atlas } from './atlas';
import { dbmate } from './dbmate';
import { django } from './django';
import { drizzle } from './drizzle';
import { flyway } from './flyway';
import { golangMigrate } from './golang-migrate';
import { goose } from './goose';
import { knex } from './knex';
import { kysely } from './kysely';
import { liquibase } from './liquibase';
import { mikroOrm } from './mikro-orm';
import { nodePgMigrate } from './node-pg-migrate';
import { prisma } from './prisma';
import { rails } from './rails';
import { sequelize } from './sequelize';
import { sql } from './sql';
import { sqlMigrate } from './sql-migrate';
import { sqlx } from './sqlx';
import { supabase } from './supabase';
import { typeorm } from './typeorm';

/** How each export target is proved, in the order of the table. Documents have nothing to run and are not here. */
export const tools: readonly Tool[] = [
  sql,
  prisma,
  drizzle,
  typeorm,
  sequelize,
  mikroOrm,
  kysely,
  knex,
  alembic,
  django,
  rails,
  dbmate,
  nodePgMigrate,
  sqlMigrate,
  supabase,
  atlas,
  flyway,
  liquibase,
  golangMigrate,
  goose,
  sqlx,
];
