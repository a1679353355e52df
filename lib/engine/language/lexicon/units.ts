/** Units of measure: the canonical short name by every way of writing it, and whether values are whole numbers. */
const rows: readonly (readonly [string, boolean, string])[] = [
  ['kg', false, 'kg kilogram kilograms kilo kilos kgs'],
  ['g', false, 'g gram grams'],
  ['mg', false, 'mg milligram milligrams'],
  ['t', false, 'tonne tonnes ton tons'],
  ['lb', false, 'lb lbs pound-weight'],
  ['m', false, 'm metre metres meter meters'],
  ['cm', false, 'cm centimetre centimetres centimeter centimeters'],
  ['mm', false, 'mm millimetre millimetres millimeter millimeters'],
  ['km', false, 'km kilometre kilometres kilometer kilometers kms'],
  ['miles', false, 'mile miles'],
  ['m2', false, 'm2 sqm m² square-metres square-meters'],
  ['ha', false, 'ha hectare hectares'],
  ['acres', false, 'acre acres'],
  ['m3', false, 'm3 cbm m³ cubic-metres cubic-meters'],
  ['ft', false, 'ft foot feet'],
  ['in', false, 'inch inches'],
  ['nmi', false, 'nautical-miles nautical-mile knots-miles'],
  ['kW', false, 'kw kilowatt kilowatts'],
  ['MW', false, 'mw megawatt megawatts'],
  ['W', false, 'watt watts'],
  ['V', false, 'volt volts'],
  ['A', false, 'ampere amperes amps'],
  ['Hz', false, 'hz hertz khz mhz'],
  ['bar', false, 'bar mbar hpa psi'],
  ['dB', false, 'db decibel decibels'],
  ['TEU', true, 'teu'],
  ['°', false, 'degree degrees'],
  ['l', false, 'l litre litres liter liters'],
  ['ml', false, 'ml millilitre millilitres milliliter milliliters'],
  ['seconds', true, 'second seconds sec secs'],
  ['milliseconds', true, 'ms millisecond milliseconds'],
  ['minutes', true, 'minute minutes min mins'],
  ['hours', false, 'hour hours hrs'],
  ['days', true, 'day days'],
  ['weeks', true, 'week weeks'],
  ['months', true, 'month months'],
  ['years', true, 'year years'],
  ['cents', true, 'cent cents pence'],
  ['bytes', true, 'byte bytes kb mb gb kilobytes megabytes gigabytes'],
  ['°C', false, 'celsius °c'],
  ['%', false, '% percent per-cent'],
  ['kWh', false, 'kwh'],
  ['EUR', false, 'euro euros eur €'],
  ['USD', false, 'dollar dollars usd $'],
  ['GBP', false, 'pounds gbp £'],
];

export interface Unit {
  readonly name: string;
  readonly whole: boolean;
}

export const units: ReadonlyMap<string, Unit> = new Map(
  rows.flatMap(([name, whole, forms]) => forms.split(' ').map((form) => [form, { name, whole }] as const)),
);
