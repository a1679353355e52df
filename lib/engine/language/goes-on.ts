import { opensWithDegree } from './claims-between';
import { lowerOf, type Token } from './tokens/token';

/** A statement behind a semicolon tells more of the link that the one before it made: "; for each lot ...", "; the fee is set per lot". */
export const goesOn = (t: readonly Token[]): boolean => opensWithEach(t) || opensWithDegree(t) || t.some(isPer);

/** "; for each lot ...", "; and for each of them ...". */
const opensWithEach = (t: readonly Token[]): boolean => /^(?:and )?for (?:each|every)\b/.test(lowerOf(t.slice(0, 3)));

const isPer = (t: Token): boolean => t.lower === 'per';
