import type { Attribute } from '../../model/conceptual';
import { ruleOrigin } from '../../model/decide';
import { constraintIdOf } from '../../model/ids';
import type { Predicate } from '../../model/predicate';
import type { Column } from '../../model/schema';
import { edited, TableEdits } from '../draft';
import type { DesignRule } from '../rule';
import { isText } from '../shared/column-type';
import { placedAttributes } from '../shared/placed';

const code = 'design/text-formats';

/** Text keeps the length the description states; country and currency codes are capital letters of the ISO length. */
export const textFormats: DesignRule = {
  code,
  title: 'Text keeps its stated length; country and currency codes keep their ISO form.',
  why: 'text is as fast as varchar; a length is a rule of the business and can be changed as one.',
  example: 'A country has a name of at most 80 characters and a country code.',
  apply: (draft, given) => {
    const edits = new TableEdits();
    for (const { attribute, table, column } of placedAttributes(draft, given)) {
      if (!isText(column.type)) continue;
      for (const [key, predicate] of formatsOf(attribute, column)) {
        const check = {
          id: constraintIdOf(table.id, 'chk', `${attribute.id}:${key}`),
          name: '',
          predicate,
          origin: ruleOrigin(code, attribute.origin),
        };
        edits.add(table.id, (t) => ({ ...t, checks: [...t.checks, check] }));
      }
    }
    return edited(draft, { tables: edits.all });
  },
};

function formatsOf(attribute: Attribute, column: Column): readonly (readonly [string, Predicate])[] {
  if (attribute.values?.closed && attribute.values.list.length > 0) return [];
  const length = lengthOf(attribute, column);
  return [...isoCode(attribute, column), ...(length ? [['length', length] as const] : [])];
}

function isoCode(attribute: Attribute, column: Column): readonly (readonly [string, Predicate])[] {
  if (column.type.kind !== 'char') return [];
  const pattern = `^[A-Z]{${column.type.length}}$`;
  return attribute.type === 'countryCode' || attribute.type === 'currencyCode'
    ? [['format', { kind: 'matches', column: column.id, pattern }]]
    : [];
}

function lengthOf(attribute: Attribute, column: Column): Predicate | undefined {
  if (column.type.kind === 'char' || attribute.length === undefined) return undefined;
  const min = whole(attribute.length.min);
  const max = whole(attribute.length.max);
  const low = min === undefined ? undefined : lengthIs(column, '>=', min);
  const high = max === undefined ? undefined : lengthIs(column, '<=', max);
  if (min !== undefined && min === max) return lengthIs(column, '=', min);
  if (low && high)
    return min !== undefined && max !== undefined && min > max ? undefined : { kind: 'and', all: [low, high] };
  return low ?? high;
}

const whole = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isSafeInteger(value) && value > 0 && value < 1_000_000_000 ? value : undefined;

const lengthIs = (column: Column, op: '=' | '<=' | '>=', value: number): Predicate => ({
  kind: 'length',
  column: column.id,
  op,
  value,
});
