import { alembic } from './alembic';
import { atlas } from './atlas';
import { dataDictionary } from './data-dictionary';
import { dbmate } from './dbmate';
import { dbml } from './dbml';
import { django } from './django';
import { drizzle } from './drizzle';
import { flyway } from './flyway';
import { golangMigrate } from './golang-migrate';
import { goose } from './goose';
import { jsonSchema } from './json-schema';
import { knex } from './knex';
import { kysely } from './kysely';
import { liquibase } from './liquibase';
import { mermaid } from './mermaid';
import { mikroOrm } from './mikro-orm';
import { nodePgMigrate } from './node-pg-migrate';
import { prisma } from './prisma';
import { rails } from './rails';
import { sequelize } from './sequelize';
import { sql } from './sql';
import { sqlMigrate } from './sql-migrate';
import { sqlx } from './sqlx';
import { supabase } from './supabase';
import type { Target } from './target';
import { typeorm } from './typeorm';

/** Every export target, in the order the picker shows them. The first is the default. */
export const targets: readonly Target[] = [
  sql,
  prisma,
  drizzle,
  typeorm,
  mikroOrm,
  sequelize,
  kysely,
  knex,
  alembic,
  django,
  rails,
  dbmate,
  flyway,
  liquibase,
  golangMigrate,
  goose,
  sqlMigrate,
  sqlx,
  nodePgMigrate,
  supabase,
  atlas,
  dbml,
  mermaid,
  dataDictionary,
  jsonSchema,
];
