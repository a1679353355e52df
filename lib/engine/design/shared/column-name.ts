import type { Attribute } from '../../model/conceptual';
import { fitIdentifier, toSnake } from '../../model/names';

/** Names PostgreSQL keeps for itself in every table. */
const systemColumns = new Set(['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid']);

/**
 * The column name for an attribute: the person's words in snake_case, with `_at` for a moment and `_on` for a day named
 * by a participle ("issued"), `is_` for a flag named by one adjective ("available") and the unit at the end (`weight_kg`). A prefix or
 * suffix that is there already is not repeated. Never empty.
 */
export function columnName(attribute: Attribute): string {
  const words = toSnake(attribute.name) || 'unnamed';
  const named = withUnit(byType(words, attribute), attribute.unit);
  return fitIdentifier(systemColumns.has(named) ? `${named}_value` : named);
}

function byType(words: string, attribute: Attribute): string {
  if (attribute.type === 'timestamp') return moment(words);
  if (attribute.type === 'date' && isParticiple(words)) return `${words}_on`;
  if (attribute.type === 'boolean') return flag(words);
  return words;
}

/** Words for a moment that are no name; "time" and "timestamp" are the person's own. */
const bareMoments = new Set(['datetime', 'date_time', 'date_and_time', 'moment']);
const irregularParticiples = new Set(
  'seen sent lent paid due born sold begun done gone taken given made read written shown left won lost built met held'.split(
    ' ',
  ),
);
const isParticiple = (word: string): boolean => /..ed$/.test(word) || irregularParticiples.has(word);

function moment(words: string): string {
  if (bareMoments.has(words)) return 'occurred_at';
  if (words === 'start' || words === 'end') return `${words}s_at`;
  const stripped = words.replace(/_(date_and_time|date_time|datetime|timestamp|time|date)$/, '');
  return isParticiple(stripped.slice(stripped.lastIndexOf('_') + 1)) ? `${stripped}_at` : words;
}

const flagStart =
  /^(is|has|have|had|can|was|were|are|should|must|may|will|does|do|did|allow|allows|need|needs|require|requires|accept|accepts|include|includes|support|supports|want|wants|cancel|send|show|hide|use|auto)_/;
const adjective =
  /(able|ible|ed|ive|al|ent|ant|ic|ful|ous|ary|less)$|^(done|open|paid|sold|free|new|main|valid|hidden|broken|taken|correct|default|current|online|offline|spam|final|private|read|sent|visible|overdue|urgent|secret|fragile|taxfree|male|female)$/;

function flag(words: string): string {
  const plain = words.replace(/(.)_(flag|indicator)$/, '$1');
  if (flagStart.test(plain)) return plain;
  return !plain.includes('_') && adjective.test(plain) ? `is_${plain}` : plain;
}

const unitWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['kg', ['kg', 'kilogram', 'kilograms', 'kilo', 'kilos', 'kgs']],
  ['g', ['g', 'gram', 'grams']],
  ['km', ['km', 'kilometer', 'kilometers', 'kilometre', 'kilometres']],
  ['m', ['m', 'meter', 'meters', 'metre', 'metres']],
  ['cm', ['cm', 'centimeter', 'centimeters', 'centimetre', 'centimetres']],
  ['mm', ['mm', 'millimeter', 'millimeters', 'millimetre', 'millimetres']],
  ['minutes', ['minutes', 'minute', 'min', 'mins']],
  ['seconds', ['seconds', 'second', 'sec', 'secs']],
  ['hours', ['hours', 'hour', 'hrs']],
  ['days', ['days', 'day']],
  ['percent', ['percent', 'percentage', '%', 'pct']],
  ['cents', ['cents', 'cent']],
]);

/** The usual short form of a unit: "kilograms" is `kg`. */
export function unitSuffix(unit: string): string {
  const word = unit.trim().toLowerCase();
  for (const [short, forms] of unitWords) if (forms.includes(word)) return short;
  return toSnake(word);
}

function withUnit(name: string, unit: string | undefined): string {
  const suffix = unit === undefined ? '' : unitSuffix(unit);
  if (suffix === '') return name;
  const forms = unitWords.get(suffix) ?? [suffix];
  for (const form of forms) {
    if (name === form || name.endsWith(`_${form}`)) {
      const base = name.slice(0, -form.length).replace(/_(in_)?$/, '');
      return base === '' || suffix === 'percent' ? name : `${base}_${suffix}`;
    }
    if (name.startsWith(`${form}_`)) return name;
  }
  return `${name}_${suffix}`;
}
