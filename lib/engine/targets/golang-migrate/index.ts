import { sqlTarget } from '../shared/sql-target';
import { upDownPair } from '../shared/up-down';

/**
 * golang-migrate, as its `migrate create` names files. It sends a file as it is, so a transaction is written out; what
 * must run outside one stands alone in its file.
 */
export const golangMigrate = sqlTarget({
  id: 'golang-migrate',
  name: 'golang-migrate',
  summary: 'Pairs of .up.sql and .down.sql under migrations, for the migrate command and Go programs.',
  run: {
    up: 'migrate -path migrations -database "$DATABASE_URL" up',
    down: 'migrate -path migrations -database "$DATABASE_URL" down 1   # once for each pair',
  },
  files: (migration) =>
    upDownPair(
      `${migration.root}migrations/${migration.stamp.digits}_${migration.name}`,
      migration,
      migration.transactional ? (sql) => `BEGIN;\n\n${sql}\nCOMMIT;\n` : undefined,
    ),
});
