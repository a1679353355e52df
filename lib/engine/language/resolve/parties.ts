import type { Claim } from '../claims';
import { namesPerson } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { nameKey } from './names';

/** What makes those who do it party to a deal. */
const dealing =
  /^(?:book|borrow|buy|hire|lease|make|order|own|place|purchase|rent|reserve|sell|sign|submit|file|subscribe|donate|pay|lend|bid)$/;
/** Whoever runs the thing, or only uses the software, is nobody to keep. */
export const usersOfIt =
  /^(?:user|staff|employee|admin|administrator|manager|person|people|operator|clerk|agent|receptionist)$/;

/** "Customers make bookings", "every tenant signs a lease": who is party to a deal is somebody to keep. */
export const isParty = ({ left, verb }: Extract<Claim, { kind: 'relate' }>): boolean =>
  (left.plural || left.count?.each === true) &&
  dealing.test(verb) &&
  namesPerson(nameKey(left.name)) &&
  !usersOfIt.test(headOf(nameKey(left.name)));
