import type { RawToken } from './tokenize';

const small = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ones = 'one two three four five six seven eight nine'.split(' ');

/** Words for numbers above ten, also in compounds, by what they are worth. */
const worth: ReadonlyMap<string, number> = new Map([
  ...small.map((word, i) => [word, i + 11] as const),
  ...tens.flatMap((word, i) => [
    [word, (i + 2) * 10] as const,
    ...ones.map((one, k) => [`${word}-${one}`, (i + 2) * 10 + k + 1] as const),
  ]),
]);
const large: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);
const times: ReadonlyMap<string, number> = new Map([['a', 1], ...ones.map((one, i) => [one, i + 1] as const)]);

/** "eighteen", "twenty-four", "two hundred", "eleven-digit" with their numbers in digits. */
export function numberWords(t: readonly RawToken[]): readonly RawToken[] {
  if (!t.some((x) => x.kind === 'word' && (large.has(x.lower) || worth.has(firstOf(x.lower))))) return t;
  const out: RawToken[] = [];
  for (const x of t) {
    const scale = x.kind === 'word' ? large.get(x.lower) : undefined;
    const before = out[out.length - 1];
    const factor = scale === undefined ? undefined : times.get(before?.lower ?? '');
    if (scale !== undefined && factor !== undefined && before) {
      out[out.length - 1] = { ...x, lower: `${scale * factor}`, start: before.start, kind: 'number' };
      continue;
    }
    out.push(x.kind === 'word' ? inDigits(x) : x);
  }
  return out;
}

/** The word up to a hyphen: "twenty" of "twenty-four", "eleven" of "eleven-digit". */
function firstOf(word: string): string {
  const hyphen = word.indexOf('-');
  return hyphen < 0 ? word : word.slice(0, hyphen);
}

function inDigits(x: RawToken): RawToken {
  const whole = worth.get(x.lower);
  if (whole !== undefined) return { ...x, lower: `${whole}`, kind: 'number' };
  const unit = /^(.+)-([a-z]+)$/.exec(x.lower);
  const number = unit && worth.get(unit[1] ?? '');
  return number === undefined || number === null ? x : { ...x, lower: `${number}-${unit?.[2]}` };
}
