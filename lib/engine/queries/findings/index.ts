import type { Diagnostic } from '../../model/diagnostic';
import type { Remark } from '../remark';
import { ambiguousColumn } from './ambiguous-column';
import { conflictWithoutUnique } from './conflict-without-unique';
import { defeatedIndex } from './defeated-index';
import type { Finding } from './finding';
import { leadingWildcard } from './leading-wildcard';
import { missingWhere } from './missing-where';
import { notAQuery } from './not-a-query';
import { notInNullable } from './not-in-nullable';
import { offsetPaging } from './offset-paging';
import { optionalFilter } from './optional-filter';
import { orAcrossTables } from './or-across-tables';
import { typeMismatch } from './type-mismatch';
import { unknownColumn } from './unknown-column';
import { unknownTable } from './unknown-table';
import { unparsed } from './unparsed';

const findings: { readonly [K in Remark['kind']]: Finding<K> } = {
  unparsed,
  unknownTable,
  unknownColumn,
  ambiguousColumn,
  defeatedIndex,
  leadingWildcard,
  typeMismatch,
  notInNullable,
  offsetPaging,
  missingWhere,
  conflictWithoutUnique,
  optionalFilter,
  orAcrossTables,
  notAQuery,
};

/** A remark on a query as a finding, with its place in the queries text. */
export function findingOf(remark: Remark): Diagnostic {
  // Each kind's own finding: the registry's type pairs them, which a lookup by a union loses.
  const finding = findings[remark.kind] as (remark: Remark) => ReturnType<Finding<Remark['kind']>>;
  return { ...finding(remark), spans: [], query: remark.span };
}
