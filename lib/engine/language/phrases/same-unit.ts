import type { Facets } from './facets';

/** Units of one kind by how many of the smallest each is. A megabyte is 1,048,576 bytes: a limit then turns nothing away. */
const families: readonly Readonly<Record<string, number>>[] = [
  { bytes: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 },
  { mg: 1, g: 1000, kg: 1e6, t: 1e9 },
  { mm: 1, cm: 10, m: 1000, km: 1e6 },
  { ml: 1, l: 1000 },
  { milliseconds: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 },
  { months: 1, years: 12 },
  { W: 1, kW: 1000, MW: 1e6 },
];

/** How many of unit `to` one of unit `from` is; undefined where they measure different things. */
function factorBetween(from: string, to: string): number | undefined {
  const family = families.find((f) => f[from] !== undefined && f[to] !== undefined);
  return family && (family[from] as number) / (family[to] as number);
}

/** The bounds and the default of `facets`, which are told in its unit or in `given`, in another unit of the same kind: "in bytes (at most 10 MB)". */
export function inUnit(facets: Facets, to: string | undefined, given = facets.unit): Facets {
  const factor = to === undefined || given === undefined || given === to ? undefined : factorBetween(given, to);
  if (factor === undefined || to === undefined) return facets;
  const { min, max } = facets;
  return {
    ...facets,
    ...(min && { min: { ...min, value: min.value * factor } }),
    ...(max && { max: { ...max, value: max.value * factor } }),
    ...(typeof facets.default === 'number' && { default: facets.default * factor }),
    unit: to,
  };
}
