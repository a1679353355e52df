import type { ColumnType } from '../model/column-type';
import { typeLabel } from '../model/describe';
import type { Diagnostic } from '../model/diagnostic';
import type { ElementId } from '../model/ids';
import { type Origin, spansOf } from '../model/origin';
import type { EnumType } from '../model/schema';
import type { FieldClash } from './three-way';

/** The person and the text changed the same field differently; the person's stays. */
export function clashFinding(
  called: string,
  element: { readonly id: ElementId; readonly origin?: Origin },
  clash: FieldClash,
  enums: readonly EnumType[],
): Diagnostic {
  const say = (value: unknown) => fieldValue(clash.field, value, enums);
  return {
    code: 'merge/clash',
    severity: 'warning',
    message: `${called}: you changed the ${fieldName(clash.field)} to ${say(clash.hand)}, the text now says ${say(clash.text)}. Your change stays.`,
    hint: 'Change the text, or undo your change to follow it.',
    subject: element.id,
    spans: element.origin ? spansOf(element.origin) : [],
  };
}

/** The text no longer mentions something the person worked on. */
export const keptFinding = (called: string, subject: ElementId): Diagnostic => ({
  code: 'merge/kept',
  severity: 'info',
  message: `The text no longer mentions ${called}. It is kept because of your edits.`,
  hint: 'Delete it if you do not need it.',
  subject,
  spans: [],
});

/** Something stood on an element that is gone. */
export const droppedFinding = (called: string, because: string, subject: ElementId): Diagnostic => ({
  code: 'merge/dropped',
  severity: 'warning',
  message: `${called} was left out: ${because}.`,
  hint: 'Add it again by hand, or bring back what it needs.',
  subject,
  spans: [],
});

/** The person and the text have different things of one name. */
export const renamedFinding = (called: string, to: string, subject: ElementId, origin: Origin): Diagnostic => ({
  code: 'merge/same-name',
  severity: 'warning',
  message: `There are two things called ${called}, one made by hand. The one from the text is called ${to} here.`,
  hint: 'Delete or rename one of them.',
  subject,
  spans: spansOf(origin),
});

const fieldNames: Readonly<Record<string, string>> = {
  nullable: 'optionality',
  purpose: 'description',
  onDelete: 'ON DELETE action',
  onUpdate: 'ON UPDATE action',
  liveTraffic: 'live-traffic mark',
  expectedRows: 'expected number of rows',
  predicate: 'condition',
  nullsNotDistinct: 'treatment of NULL',
  touchedOnUpdate: 'time-of-change mark',
  refTable: 'table it refers to',
  refColumns: 'columns it refers to',
};

const fieldName = (field: string): string => fieldNames[field] ?? field;

function fieldValue(field: string, value: unknown, enums: readonly EnumType[]): string {
  if (value === undefined) return 'none';
  if (field === 'type') return typeLabel(value as ColumnType, enums);
  if (field === 'nullable') return value ? 'optional' : 'required';
  if (field === 'name') return `“${String(value)}”`;
  if (field === 'default') return defaultText(value);
  return typeof value === 'object' ? 'something else' : String(value);
}

function defaultText(value: unknown): string {
  const given = value as { readonly kind: string; readonly value?: unknown; readonly sql?: string };
  return given.kind === 'literal' ? String(given.value) : (given.sql ?? given.kind);
}
