import { singular } from '../../model/inflect';
import { remembered } from '../../model/remembered';
import { conceptName } from './concept-name';
import { GuardedRegExp } from './needed-words';

const empty =
  /^(?:the|an?|its|their|his|her|our|my|each|every|any|one|two|all|both|same|given|single|exact|particular|certain|other|another|different|more|than|own|of|these|those|that|this|still|any|existing|corresponding|respective|associated|related|some)$/;

/** A concept's name from the words of a rule: lower-case singular, without articles and words that only point. */
export const ruleName: (words: string) => string = remembered((words) => {
  const kept = words.trim().split(' ').filter(Boolean);
  while (kept.length > 1 && empty.test(kept[0] ?? '')) kept.shift();
  const name = conceptName(kept);
  return empty.test(name) ? '' : singular(name);
});

/** The names in "a, b and c". */
export const ruleNames: (words: string) => readonly string[] = remembered((words) =>
  words
    .split(/,? and |,? or |, | nor | \+ |,|\//)
    .map(ruleName)
    .filter((n) => n !== '' && !/^(?:it|them|they|he|she|itself|themselves|who)$/.test(n)),
);

const hole =
  "(?:(?:the|an?|its|their|his|her|our|my|each|every|any|one|no|all|all of|any of) ){0,2}([a-z][a-z0-9'-]*(?: [a-z0-9'-]+){0,6}?)";
const lists = "(?:(?:the|an?|its|their|his|her|each|every|any|one) )?([a-z][a-z0-9',+-]*(?: [a-z0-9',+-]+){0,12}?)";

/** A regular expression over a whole rule: `_` stands for a name with its article, `@` for several of them, `[must]` for a modal. */
export function ruleShape(body: string): RegExp {
  const source = body
    .replace(
      /\[must\]/g,
      '(?:must|should|can|may|could|will|has to|have to|need to|needs to|is to|are to|is|are|do|does|gets?|be)',
    )
    .replace(/\[not\]/g, '(?:not|never|no longer)')
    .replace(
      /\[cannot\]/g,
      '(?:cannot|can never|must not|must never|may not|may never|should not|should never|is not allowed to|are not allowed to|does not|do not|will not|will never|never|is never|are never|is not|are not|is not to|are not to)',
    )
    .replace(/_/g, hole)
    .replace(/@/g, lists);
  return new GuardedRegExp(`^${source}$`);
}
