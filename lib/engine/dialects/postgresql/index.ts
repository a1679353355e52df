import { MAX_IDENTIFIER_BYTES } from '../../model/names';
import type { Dialect } from '../dialect';
import { literalSql, quoteIdentifier } from './lexical';
import { columnDefaultSql, columnTypeSql } from './types';

/** PostgreSQL 15 to 18. */
export const postgresql: Dialect = {
  id: 'postgresql',
  capabilities: {
    transactionalDdl: true,
    concurrentIndexes: true,
    notValidConstraints: true,
    partialIndexes: true,
    enumTypes: true,
    commentStatements: true,
  },
  maxIdentifierBytes: MAX_IDENTIFIER_BYTES,
  quote: quoteIdentifier,
  literal: literalSql,
  columnType: columnTypeSql,
  columnDefault: columnDefaultSql,
  characterCount: (sql) => `char_length(${sql})`,
  matches: (sql, pattern) => `${sql} ~ ${literalSql(pattern)}`,
  countSet: (sql) => `num_nonnulls(${sql.join(', ')})`,
};
