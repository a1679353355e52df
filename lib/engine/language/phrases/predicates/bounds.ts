import { numberWords } from '../../lexicon/closed';
import { units } from '../../lexicon/units';
import type { Facets } from '../facets';
import type { Mood } from './mood';

const num =
  '(?:[$€£] ?)?(-?\\d[\\d,]*(?:\\.\\d+)?%?|zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a hundred|one hundred|a thousand)';
const words: ReadonlyMap<string, number> = new Map([
  ...numberWords,
  ['nought', 0],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
  ['a hundred', 100],
  ['one hundred', 100],
  ['a thousand', 1000],
]);
const toNumber = (text: string): number => words.get(text) ?? Number(text.replace(/[,%]/g, ''));
/** What may stand behind a bound: a unit, or what is counted in the fact. */
const unit =
  '(?: ?([a-z°²³%€$£]+(?: [a-z]+)?))?(?: each| long| old| in total| at a time| inclusive| both included| or so)?';

type Bound = Pick<Facets, 'min' | 'max'>;
const incl = (value: number) => ({ value, inclusive: true });
const excl = (value: number) => ({ value, inclusive: false });
const above = (n: number, denied: boolean): Bound => (denied ? { max: incl(n) } : { min: excl(n) });
const below = (n: number, denied: boolean): Bound => (denied ? { min: incl(n) } : { max: excl(n) });

const more =
  '(?:exceeds?|exceeding|more than|greater than|larger than|bigger than|higher than|longer than|above|over|beyond|past|surpass(?:es)?|older than|heavier than|go(?:es)? (?:above|over|beyond)|rises? above|>)';
const less =
  '(?:less than|fewer than|lower than|smaller than|shorter than|below|under|beneath|(?:fall|drop|go|sink|dip)(?:s|es)? (?:below|under)|younger than|lighter than|<)';
const least =
  '(?:at least|a minimum of|minimum(?: of)?|no (?:less|fewer|lower|smaller|shorter|younger) than|not (?:less|fewer|lower|earlier) than|not before|no earlier than|>=|greater than or equal to|equal to or greater than|starting (?:at|from)|starts? (?:at|from)|from)';
const most =
  '(?:at most|at the most|a maximum of|maximum(?: of)?|up to|no (?:more|greater|higher|larger|longer|older|bigger) than|not (?:more|greater|higher|over|above|longer) than|<=|less than or equal to|equal to or less than|limited to|capped at|restricted to|max\\.?)';

/** Each way of bounding a number, with the bound it states and where its unit stands. */
const boundShapes: readonly (readonly [RegExp, (m: RegExpExecArray, denied: boolean) => Bound | undefined, number])[] =
  [
    [
      new RegExp(
        `^(?:a |an )?(?:whole number |number |integer |value |figure )?(?:between|from|in the range(?: of| from)?|ranges? (?:from|between)|ranging from|lies? between|falls? between|runs? from|goes? from|within|somewhere between) ${num}(?: ?[a-z%°]+)? ?(?:and|to|-|–|through|up to) ${num}${unit}$`,
      ),
      (m, denied) => (denied ? undefined : { min: incl(toNumber(m[1] ?? '')), max: incl(toNumber(m[2] ?? '')) }),
      3,
    ],
    [
      new RegExp(`^${num} ?(?:to|-|–) ?${num}${unit}$`),
      (m) => ({ min: incl(toNumber(m[1] ?? '')), max: incl(toNumber(m[2] ?? '')) }),
      3,
    ],
    [
      new RegExp(`^${least} ${num}${unit} (?:and|but|,) ?(?:and )?${most} ${num}${unit}$`),
      (m, denied) => (denied ? undefined : { min: incl(toNumber(m[1] ?? '')), max: incl(toNumber(m[3] ?? '')) }),
      4,
    ],
    [
      new RegExp(`^${least} ${num}${unit}$`),
      (m, denied) => (denied ? { max: excl(toNumber(m[1] ?? '')) } : { min: incl(toNumber(m[1] ?? '')) }),
      2,
    ],
    [
      new RegExp(`^${most} ${num}${unit}$`),
      (m, denied) => (denied ? undefined : { max: incl(toNumber(m[1] ?? '')) }),
      2,
    ],
    [new RegExp(`^${more} ${num}${unit}$`), (m, denied) => above(toNumber(m[1] ?? ''), denied), 2],
    [new RegExp(`^${less} ${num}${unit}$`), (m, denied) => below(toNumber(m[1] ?? ''), denied), 2],
    [
      new RegExp(`^${num}${unit} or (?:more|higher|greater|above|over|up|upwards|older|longer)$`),
      (m, denied) => (denied ? { max: excl(toNumber(m[1] ?? '')) } : { min: incl(toNumber(m[1] ?? '')) }),
      2,
    ],
    [
      new RegExp(`^${num}${unit} or (?:less|fewer|lower|below|under|smaller|younger|shorter|negative)$`),
      (m, denied) => (denied ? { min: excl(toNumber(m[1] ?? '')) } : { max: incl(toNumber(m[1] ?? '')) }),
      2,
    ],
    [new RegExp(`^${num}${unit} at (?:the )?(?:most|maximum)$`), (m) => ({ max: incl(toNumber(m[1] ?? '')) }), 2],
    [new RegExp(`^${num}${unit} at (?:the )?(?:least|minimum)$`), (m) => ({ min: incl(toNumber(m[1] ?? '')) }), 2],
    [
      /^(?:a )?(?:strictly )?positive(?: (?:number|integer|amount|value))?$/,
      (_m, denied) => (denied ? undefined : { min: excl(0) }),
      9,
    ],
    [/^(?:a )?negative(?: (?:number|amount|value))?$/, (_m, denied) => (denied ? { min: incl(0) } : undefined), 9],
    [/^(?:non-?negative|zero or (?:more|greater|positive|higher|above))$/, () => ({ min: incl(0) }), 9],
    [/^(?:zero)$/, (_m, denied) => (denied ? { min: excl(0) } : undefined), 9],
  ];

/** "must not exceed 30 kg", "is between 1 and 5", "can never be negative", "has at most 20 characters". */
export function bounds({ denied, permitted, demanded, rest }: Mood): Facets | undefined {
  // "may go below zero" bounds nothing.
  if (permitted && !denied && !demanded && new RegExp(`^(?:${less}|${more}) `).test(rest)) return undefined;
  for (const [shape, read, unitAt] of boundShapes) {
    const m = shape.exec(rest);
    const bound = m ? read(m, denied) : undefined;
    if (!m || !bound) continue;
    const said = m[unitAt];
    if (said === undefined) return /\d%/.test(rest) ? { ...bound, unit: '%' } : bound;
    if (textUnit.test(said))
      return { length: { ...(bound.min && { min: bound.min.value }), ...(bound.max && { max: bound.max.value }) } };
    const known = units.get(said) ?? units.get(said.split(' ')[0] ?? '');
    if (known) return { ...bound, unit: known.name, whole: known.whole };
    if (
      /^(?:stars?|points?|inclusive|persons?|people|items?|pieces?|times|levels?|marks?|copies|seats|places|degrees?|%)$/.test(
        said,
      )
    )
      return bound;
  }
  return undefined;
}

const textUnit = /^(?:characters?|letters?|digits?|chars?|signs?|symbols?)(?: long)?$/;
const exact = new RegExp(
  `^(?:exactly |always |precisely |consists? of |made (?:up )?of |have )?(?:exactly )?${num}[ -](?:characters?|letters?|digits?|chars?|digit|letter)(?: (?:long|number|code|in length|string))?$`,
);

/** "has exactly 10 digits", "is 3 letters long". */
export function lengths({ denied, rest }: Mood): Facets | undefined {
  const m = denied ? null : exact.exec(rest.replace(/^an? /, ''));
  return m ? { length: { min: toNumber(m[1] ?? ''), max: toNumber(m[1] ?? '') } } : undefined;
}
