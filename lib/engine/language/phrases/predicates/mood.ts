/** The verb with its helpers taken off: what they permit, demand or deny, and what is left. */
export interface Mood {
  readonly denied: boolean;
  readonly permitted: boolean;
  readonly demanded: boolean;
  /** "not always", "need not": some have none. */
  readonly partly: boolean;
  readonly rest: string;
}

const helper =
  /^(?:must|should|may|might|can|could|will|would|cannot|has to|have to|had to|needs? to|need|is to|are to|(?:is|are) allowed to|(?:is|are) supposed to|do|does|did|is|are|was|were|be|been|being|not|never|also|still|simply|just|even|either|then|however|of course|currently|yet|itself|have|has|stays?|remains?|kept|keeps?|gets?|got|becomes?|looks?)(?: |$)/;
const frequency =
  /^(?:always|often|usually|sometimes|normally|generally|typically|mostly|occasionally|frequently|necessarily|rarely|seldom|only sometimes|possibly|maybe|perhaps|initially|at first|by default|originally|in the beginning)(?: |$)/;

/** The mood of a predicate: the words behind a name. Linear; at most nine helpers are taken off. */
export function moodOf(words: string): Mood {
  let rest = words.trim();
  let denied = false;
  let permitted = false;
  let demanded = false;
  let partly = false;
  for (let n = 0; n < 9; n++) {
    const m = helper.exec(rest) ?? frequency.exec(rest);
    if (!m) break;
    const word = m[0].trim();
    if (/^(?:not|never|cannot)$/.test(word)) denied = true;
    else if (/^(?:may|might|can|could|(?:is|are) allowed to)$/.test(word)) permitted = true;
    else if (/^(?:must|should|has to|have to|had to|needs? to|need|is to|are to|will|always)$/.test(word))
      demanded = true;
    else if (frequency.test(word) && !/^(?:initially|at first|by default|originally|in the beginning)$/.test(word))
      partly = true;
    if (word === 'always' && denied) partly = true;
    if (/^(?:initially|at first|by default|originally|in the beginning)$/.test(word)) break;
    rest = rest.slice(m[0].length).trim();
  }
  if (denied && demanded && /^(?:not|never)? ?(?:need|have|has|needs|do|does)\b/.test(words)) partly = true;
  return { denied, permitted, demanded, partly, rest };
}
