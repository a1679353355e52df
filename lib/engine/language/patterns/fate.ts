import { wordsIn } from '../lexicon/phrase-words';
import { ruleName, ruleNames } from '../phrases/rule-shape';

/** What becomes of a thing when another goes; kept: it stays, without the other where it can. */
export type Action = 'cascade' | 'restrict' | 'setNull' | 'kept';

const verbs =
  '(?:is|are|must|shall|should|will|go|goes|stays?|remains?|becomes?|disappears?|vanish(?:es)?|have|has|can|cannot|gets?|keeps?|retains?|loses?|lose|simply|just|too|also|gone|deleted|removed|come|live|survive|may|continue|die|dies|null|cascade|cascades|lapse|lapses|end|ends|expire|expires|cease|ceases|orphaned|unassigned|blocked)';
const subjectFirst = new RegExp(`^(?:then )?(?:all (?:of )?)?(.+?),? (${verbs}\\b.*)$`);
const nounThenVerb = new RegExp(
  `^(?:then )?(?:all (?:of )?)?((?:its|their|his|her|the|all|any|every|each|of) .*?[a-z]),? (${verbs}\\b.*)$`,
);

/** "reservations of the borrower", where the borrower is the one who goes. */
export const withoutOf = (child: string, parent: string): string =>
  child.endsWith(` ${parent}`) && / of (?:the |that |this |such |its |an? )?/.test(child)
    ? ruleName(child.replace(/ of .*$/, ''))
    : child;

/** What becomes of which things: "its stays go too", "so are its lines", "the inspections remain, with no warden". */
export function fate(words: string): { readonly children: readonly string[]; readonly action: Action } | undefined {
  const so = /^so (?:are|is|do|does|must|will|should) (?:all )?(?:of )?(.+)$/.exec(words);
  if (so) return { children: ruleNames(so[1] ?? ''), action: 'cascade' };
  const everything =
    /^(?:everything|all) (?:that )?(?:hangs on|belongs to|in|on|under|of|about|attached to|linked to|inside) (?:it|them|him|her)\b/.test(
      words,
    );
  if (everything) return { children: [], action: 'cascade' };
  const m = subjectFirst.exec(words) ?? undefined;
  const again = m && pointsOnly.test(m[1] ?? '') ? nounThenVerb.exec(words) : null;
  const [subject, tail] = again ? [again[1], again[2]] : [m?.[1], m?.[2]];
  const whose = / of (?:the |its |their |an? )?([a-z -]+)$/.exec(subject ?? '')?.[1];
  const children = ruleNames(
    (whose !== undefined && /null|clear|empty|blank|unset/.test(tail ?? '') ? whose : (subject ?? ''))
      .replace(/^(?:also|then|likewise) /, '')
      .replace(/ of (?:him|her|it|them)$| in the (?:past|future)$/, '')
      .replace(/ of (?:that|such|this) (?=[a-z])/, ' of the ')
      .replace(/^(?:.*\bof )?(?:it|them) /, '')
      .replace(/ (?:that|which|who|he|she|they|it) .*$/, ''),
  );
  const action = actionOf(tail ?? '');
  if (action && children.length > 0 && children.every((c) => pointer.test(c))) return { children: [], action };
  return action && children.length > 0 && children.every((c) => wordsIn(c) < 5) ? { children, action } : undefined;
}

/** What refers, rather than who: "the reference is cleared". */
const pointer = /^(?:reference|link|field|value|column|assignment|relation|relationship|pointer|connection)$/;

/** A noun that is a verb as well was taken for the verb: "its stays go too". */
const pointsOnly = /^(?:(?:all|the|its|their|his|her|of|any|every|each)(?: |$))+$/;

function actionOf(tail: string): Action | undefined {
  if (
    /unassigned|unowned|unset|unlinked|without|(?:with|in|on|at|of|under) no |set to null|to null|empty|blank|orphan|no longer (?:has|have|belongs?|refers?|points?|names?|any)|have no |has no |retains? no |keeps? no |lose|cleared|detached|nobody|none|come free|just have no|no [a-z ]+ on (?:it|them)|null/.test(
      tail,
    )
  )
    return 'setNull';
  if (/not (?:be )?(?:deleted|removed)|must be moved/.test(tail)) return 'restrict';
  if (/kept|keep|remain|stay|preserved|retained|survive|continue|untouched/.test(tail)) return 'kept';
  if (
    /delete|remove|\bgo\b|goes|gone|disappear|erase|vanish|\bdies?\b|too|as well|also|thrown|cascade|lapse|ceases?\b|expires?\b|\bends?\b/.test(
      tail,
    )
  )
    return 'cascade';
  return undefined;
}
