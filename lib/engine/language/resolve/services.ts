import type { Claim } from '../claims';
import { nameKey } from './names';

/** What is done to what people bring, and the noun for it. */
const services: ReadonlyMap<string, string> = new Map(
  [
    'repair repair',
    'fix repair',
    'mend repair',
    'service service',
    'restore restoration',
    'clean cleaning',
    'wash wash',
    'dye dyeing',
    'tune tuning',
    'sharpen sharpening',
    'calibrate calibration',
    'inspect inspection',
    'test test',
    'alter alteration',
    'frame framing',
    'bind binding',
    'groom grooming',
    'treat treatment',
    'upholster upholstery',
    'reupholster upholstery',
  ].map((row) => row.split(' ') as [string, string]),
);

/**
 * "We repair bikes. When somebody brings a bike we write down ...": the intake of a bike is its repair. Who brings
 * something and what they bring is there, though nothing more be told of it.
 */
export function withServices(claims: readonly Claim[]): readonly Claim[] {
  if (!claims.some(isIntake)) return claims;
  const done = new Map<string, string>();
  for (const c of claims) {
    const service = c.kind === 'act' && c.participants.length === 1 ? services.get(c.verb) : undefined;
    if (service !== undefined && c.kind === 'act') done.set(nameKey(c.participants[0] ?? ''), service);
  }
  return claims.flatMap((c) => (isIntake(c) ? [...mentions(c), called(c, done)] : [c]));
}

type Happening = Extract<Claim, { kind: 'event' }>;

const isIntake = (c: Claim): c is Happening => c.kind === 'event' && c.name.endsWith(' intake');

const mentions = ({ pattern, span, participants }: Happening): readonly Claim[] =>
  participants.map(({ name }) => ({ pattern, span, kind: 'mention', name, weight: 1 }));

function called(claim: Happening, done: ReadonlyMap<string, string>): Claim {
  const { pattern, span, participants, items, weight, name } = claim;
  const thing = name.slice(0, -' intake'.length);
  const service = done.get(nameKey(thing));
  return service === undefined
    ? claim
    : { pattern, span, kind: 'event', name: `${thing} ${service}`, participants, items, weight };
}
