import { ruleShape } from '../phrases/rule-shape';
import { gone, remove, removing } from './deletion-words';

/** Ways of saying what a deletion does to the rest, and the plain way of saying the same: `$1` and `$2` are the names. */
export const followedWordings: readonly (readonly [RegExp, string])[] = [
  [
    ruleShape(
      `_ (?:belongs?|belonging) to (?:exactly |only |just |always )*(?:one |an? )?_,? and (?:is|are|must be|will be) ${gone} (?:together |along )?with (?:it|them)`,
    ),
    'the $1 is deleted with the $2',
  ],
  [
    ruleShape(
      `@ (?:is|are|must be|will be) ${gone} (?:together |along )?with (?:its|their|his|her|the) _ (?:as long as|so long as|while|if|unless|until|when) .+`,
    ),
    'the $1 are deleted with the $2',
  ],
  [
    ruleShape(
      `(?:when|if|once) _ (?:leaves?|goes|quits?|retires?|is ${gone})(?: (?:the |our |us)[a-z ]*?)?,? everything (?:about|of|in|under|belonging to|that belongs to|on) (?:its|their|his|her) @ (?:goes|is ${gone}|disappears)(?: (?:away|too|as well|with it|with them))*`,
    ),
    'deleting the $1 deletes the $2',
  ],
  [
    ruleShape(
      `${removing} _ (?:also |automatically )*(?:deletes?|removes?|erases?|drops?|takes?) (?:its|their|the|all|all its|all the|all of its) @ (?:as well|too|along|with it|automatically)`,
    ),
    'deleting the $1 deletes the $2',
  ],
  [
    ruleShape(
      `${removing} _ (?:also |automatically )+(?:deletes?|removes?|erases?|drops?) (?:its|their|the|all|all its|all the|all of its) @`,
    ),
    'deleting the $1 deletes the $2',
  ],
  [
    ruleShape(
      `(?:upon|on|with|at|after|following) (?:the )?(?:deletion|removal|erasure|dissolution|closure|death|departure) of _(?:,|(?= (?:its|their|his|her|all|the|any|every|each) )) ?(.+)`,
    ),
    'when the $1 is deleted, $2',
  ],
  [
    ruleShape(
      `${removing} (?:the account of )?_ (?:must |should |will )?(?:leaves?|keeps?|preserves?) (?:its|their|his|her|the|all|any) @ (?:(?:in place|untouched|alone|intact|behind|there|alive) )?(?:but )?(?:without|with no) .+`,
    ),
    'when the $1 is deleted, the $2 become unassigned',
  ],
  [
    ruleShape(
      `${removing} _ (?:must |should |will )?(?:leaves?|keeps?|preserves?) (?:its|their|his|her|the|all|any) @(?: (?:in place|untouched|alone|intact|behind|as they are|where they are))?`,
    ),
    'when the $1 is deleted, the $2 stay',
  ],
  [
    ruleShape(
      `_(?:'s|s') @ (?:also )?(?:disappears?|vanish(?:es)?|goe?s?|(?:is|are) ${gone}) (?:together |along )?with (?:it|them|him|her)`,
    ),
    'when the $1 is deleted, the $2 are deleted',
  ],
  [ruleShape(`_ (?:deletions?|removals?) (?:cascades?|extends?|propagates?) to @`), 'deleting the $1 deletes the $2'],
  [ruleShape(`${removing} _ (?:cascades?|extends?|propagates?|spreads?) to @`), 'deleting the $1 deletes the $2'],
  [
    ruleShape(`@ (?:survives?|outlives?|outlasts?) (?:the )?(?:(?:deletion|removal|end|death) of )?_`),
    'when the $2 is deleted, the $1 stay',
  ],
  [
    ruleShape(
      `@ (?:(?:must|should|will) )?(?:stays?|remains?|(?:is|are|be) kept|(?:is|are|be) preserved|(?:is|are|be) retained|continues? to exist|keeps? existing|lives? on)(?: .*?)? (?:when|if|after|once|even if|even when|even after) _ (?:(?:is|are|was|were|has been|have been) ${gone}|(?:has |have )?(?:leaves?|left|goes|gone|quits?|resigns?|retires?|dies?|died)(?: (?:us|the [a-z]+))?)`,
    ),
    'when the $2 is deleted, the $1 stay',
  ],
  [
    ruleShape(
      `(?!(?:when|if|once|upon|after|as soon as|should|whenever) )@ (?:to|for|on|in|at|of|with) (?:which|whom) .*? (?:must |should |will )?(?:stays?|remains?|lives? on|be left|are left|is left) without (?!(?:them|it|him|her|one|any|that|this)\\b)(?:an? |any |its |their |the )?_`,
    ),
    'when the $2 is deleted, the $1 become unassigned',
  ],
  [
    ruleShape(
      `(?!(?:when|if|once|upon|after|as soon as|should|whenever) )(?:in the (?:system|database|register),? )?@ (?:must |should |will )?(?:then |simply )?(?:stays?|remains?|lives? on|be left),? without (?!(?:them|it|him|her|one|any|that|this)\\b)(?:an? |any |its |their |the )?_`,
    ),
    'when the $2 is deleted, the $1 become unassigned',
  ],
  [
    ruleShape(
      `(?:then )?(?:we|you|they) (?:also )?${remove} _ (?:together |along )?with (?:all )?(?:of )?(?:its|their|his|her|the) @`,
    ),
    'deleting the $1 deletes the $2',
  ],
  [ruleShape(`without _,? there (?:is|are|can be|must be) no @`), 'the $2 cannot exist without the $1'],
  [
    ruleShape(
      `@ (?:is|are) (?:an? )?(?:integral )?parts? of _ and (?:cannot|do not|does not|never) (?:exist|live|stand|survive)(?: alone)? (?:without|outside) (?:it|them)`,
    ),
    'the $1 cannot exist without the $2',
  ],
  [
    ruleShape(
      `(?:on )?(?:delete|remove|drop|kill|erase|scrap|get rid of|close|bin|trash|ditch|chuck)(?: of)? _(?: (?:->|=>|→|:|and|then)|,(?: and| then)?)+ (.+)`,
    ),
    'when the $1 is deleted, $2',
  ],
  [
    ruleShape(
      `(?:if|when|once) (?:you|we|somebody|someone|i|they) (?:ever )?(?:delete|remove|drop|kill|erase|bin|trash|ditch|chuck) _(?:,| then|(?= (?:its|their|his|her|all|the|any|every|each) ))+ ?(.+)`,
    ),
    'when the $1 is deleted, $2',
  ],
];
