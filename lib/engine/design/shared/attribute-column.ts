import type { Attribute } from '../../model/conceptual';
import { columnIdOf, type TableId } from '../../model/ids';
import type { Column } from '../../model/schema';
import { columnTypeOf } from './column-type';
import { cleanText } from './value';

/** The column for one value of the attribute in the table, before constraints and defaults. */
export function attributeColumn(attribute: Attribute, table: TableId, name: string): Column {
  const comment = cleanText(attribute.description ?? '');
  return {
    id: columnIdOf(table, attribute.id),
    name,
    type: columnTypeOf(attribute),
    nullable: !attribute.required,
    ...(comment !== '' && { comment }),
    origin: attribute.origin,
  };
}
