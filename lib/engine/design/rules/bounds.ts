import type { Attribute } from '../../model/conceptual';
import { ruleOrigin } from '../../model/decide';
import type { Diagnostic } from '../../model/diagnostic';
import { constraintIdOf } from '../../model/ids';
import { spansOf } from '../../model/origin';
import type { Predicate } from '../../model/predicate';
import type { CheckConstraint, Column } from '../../model/schema';
import { edited, TableEdits } from '../draft';
import type { DesignRule } from '../rule';
import { isNumeric } from '../shared/column-type';
import { columnLabel, placedAttributes } from '../shared/placed';

const code = 'design/bounds';

/**
 * Numbers are kept inside the bounds the description states, and inside those their meaning implies: money, counts
 * and measures are not negative, percentages run from 0 to 100, coordinates stay on the globe.
 */
export const bounds: DesignRule = {
  code,
  title: 'Numbers are kept inside their stated or natural bounds.',
  why: 'A price below zero or a percentage of 300 is a fault in a program, and the database is the last one to see it.',
  example: 'A product has a price, a stock quantity and a discount between 0 and 50 percent.',
  apply: (draft, given) => {
    const edits = new TableEdits();
    const diagnostics: Diagnostic[] = [];
    for (const { attribute, table, column } of placedAttributes(draft, given)) {
      if (!isNumeric(column.type)) continue;
      const { min, max } = boundsOf(attribute);
      if (min && max && isEmpty(min, max)) {
        diagnostics.push(impossible(attribute, columnLabel(table, column), column));
        continue;
      }
      const predicate = within(column, min, max);
      if (predicate === undefined) continue;
      const check: CheckConstraint = {
        id: constraintIdOf(table.id, 'chk', `${attribute.id}:bounds`),
        name: '',
        predicate,
        origin: ruleOrigin(code, attribute.origin),
      };
      edits.add(table.id, (t) => ({ ...t, checks: [...t.checks, check] }));
    }
    return edited(draft, { tables: edits.all, diagnostics });
  },
};

interface Bound {
  readonly value: number;
  readonly inclusive: boolean;
}

interface Bounds {
  readonly min: Bound | undefined;
  readonly max: Bound | undefined;
}

/** Exported for the default rule: a default outside the bounds would fail every insert that relies on it. */
export function boundsOf(attribute: Attribute): Bounds {
  const natural = naturalBounds(attribute);
  const min = finite(attribute.min) ?? natural.min;
  const max = finite(attribute.max) ?? natural.max;
  const clash = min !== undefined && max !== undefined && isEmpty(min, max);
  return clash ? { min: finite(attribute.min), max: finite(attribute.max) } : { min, max };
}

export const inBounds = (value: number, { min, max }: Bounds): boolean =>
  (min === undefined || value > min.value || (min.inclusive && value === min.value)) &&
  (max === undefined || value < max.value || (max.inclusive && value === max.value));

const finite = (bound: Bound | undefined): Bound | undefined =>
  bound && Number.isFinite(bound.value) ? bound : undefined;

const isEmpty = (min: Bound, max: Bound): boolean =>
  min.value > max.value || (min.value === max.value && !(min.inclusive && max.inclusive));

const at = (value: number): Bound => ({ value, inclusive: true });
const anything: Bounds = { min: undefined, max: undefined };
const notNegative: Bounds = { min: at(0), max: undefined };

/** Words for amounts that may go below zero. */
const signed =
  /\b(balance|delta|difference|change|adjustment|offset|temperature|score|profit|margin|variance|net|altitude|elevation|movement|correction|deviation)\b/;
const counted =
  /\b(quantity|count|number of|capacity|stock|seats|age|points|position|duration|size|total|length|width|height|depth|weight|distance|area|volume|mileage|speed|pages|copies|floors|rooms|beds|hours|minutes|days|employees|population)\b/;

function naturalBounds(attribute: Attribute): Bounds {
  const negative = signed.test(attribute.name);
  switch (attribute.type) {
    case 'money':
      return negative ? anything : notNegative;
    case 'percentage':
      return negative ? anything : { min: at(0), max: at(100) };
    case 'rating':
      return { min: at(1), max: at(5) };
    case 'latitude':
      return { min: at(-90), max: at(90) };
    case 'longitude':
      return { min: at(-180), max: at(180) };
    case 'duration':
      return notNegative;
    case 'integer':
    case 'bigint':
    case 'decimal':
      return !negative && (counted.test(attribute.name) || attribute.unit !== undefined) ? notNegative : anything;
    default:
      return anything;
  }
}

function within(column: Column, min: Bound | undefined, max: Bound | undefined): Predicate | undefined {
  const low: Predicate | undefined = min && {
    kind: 'compare',
    column: column.id,
    op: min.inclusive ? '>=' : '>',
    value: min.value,
  };
  const high: Predicate | undefined = max && {
    kind: 'compare',
    column: column.id,
    op: max.inclusive ? '<=' : '<',
    value: max.value,
  };
  if (min?.inclusive && max?.inclusive) return { kind: 'between', column: column.id, min: min.value, max: max.value };
  return low && high ? { kind: 'and', all: [low, high] } : (low ?? high);
}

const impossible = (attribute: Attribute, label: string, column: Column): Diagnostic => ({
  code,
  severity: 'warning',
  message: `No value of ${label} can satisfy both bounds.`,
  hint: 'State a lower bound that is below the upper one.',
  subject: column.id,
  spans: spansOf(attribute.origin),
});
