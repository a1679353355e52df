import { ruleShape } from '../phrases/rule-shape';
import { toldWordings } from './deletion-told';

const gone =
  '(?:deleted|removed|erased|dropped|purged|destroyed|discarded|scrapped|eliminated|closed|struck off(?: the [a-z]+)?)';
const remove =
  '(?:delete|remove|erase|drop|purge|destroy|discard|scrap|close|kill|get rid of|throw away|throw out|wipe)';
const removing =
  '(?:deleting|removing|erasing|dropping|purging|closing|cancelling|canceling|withdrawing|dissolving|(?:the )?(?:deletion|removal|erasure) of)';
const still = '(?:still |any |open |active |existing |some )*';
const has =
  '(?:with|having|holding|(?:that|which|who|if|while|when|as long as|so long as|until|once) (?:(?:it|they|he|she|there) )?(?:still )?(?:has|have|had|is|are|holds?|owns?|contains?))';
const forbidden =
  '(?:blocked|refused|forbidden|prohibited|rejected|prevented|denied|disallowed|restricted|not allowed|not possible|not permitted|impossible|an error)';
const nobody =
  '(?:it (?:is|must|should|shall|will)(?: be)? (?:not|never|no longer)(?: be)? (?:possible|allowed|permitted)(?: for [a-z ]+?)? to|it (?:is|must be|should be) (?:forbidden|impossible|prohibited)(?: for [a-z ]+?)? to|(?:nobody|no one|no user) (?:can|may|must|should|is allowed to)|(?:you|we|users?|one|they|he|she|people|somebody|anyone) (?:cannot|must not|may not|should not|can never|must never|may never|are not allowed to|is not allowed to))';

const undeletable = `(?:(?:is|are) not to|(?:is|are) never to|cannot|must not|may not|can never|must never|may never|should not|is never|are never|is not|are not) (?:be )?(?:allowed to be )?${gone}`;

/** Ways of speaking of a deletion, and the plain way of saying the same: `$1` and `$2` are the names. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [
    ruleShape(
      `_ (?:against|for|to|by|of|with|in|on|at|from) (?:whom|which) (?:any |an? )?@ (?:has|have|is|are|was|were) (?:been )?[a-z]+ (?:cannot|must not|may not|can never|must never|may never|should not) be ${gone}`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(`(?:never|do not|please do not|you never|we never) (?:ever )?${remove} _ ${has} ${still}@`),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:(?:that|which|who) (?:is|are) )?(?:still )?(?:referenced|referred to|pointed to|used|needed|mentioned|booked|assigned|listed|taken) (?:from|by|in|on|for|to) @ ${undeletable}`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:(?:that|which|who) (?:is|are) )?(?:still |currently )?(?:in use|being used|used|in place) ${undeletable}`,
    ),
    '$1 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:cannot|must not|may not|can never|must never|may never|should not|is not) (?:be )?${gone} (?:once|after|when|if|as soon as)(?: (?:it|they|he|she) (?:is|are|was|were|has been|have been))? [a-z]+(?:ed|en|t)?`,
    ),
    '$1 cannot be deleted',
  ],
  [ruleShape(`_ whose @ (?:have|has|are|is|were) (?:[a-z]+ ?){1,4}? ${undeletable}`), '$1 with $2 cannot be deleted'],
  [
    ruleShape(`(?:we|you) (?:do not|never|must not|cannot) (?:ever )?${remove} _ ${has} ${still}@`),
    '$1 with $2 cannot be deleted',
  ],
  [ruleShape(`${nobody} (?:ever )?${remove} _ ${has} ${still}@`), '$1 with $2 cannot be deleted'],
  [
    ruleShape(
      `${removing} _ (?:(?:is|are|must be|should be|will be|can be|gets?) )?(?:blocked|prevented|refused|stopped|prohibited|forbidden|rejected) by (?:its |their |any |existing |open )*@`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `${removing} _ (?:(?:is|are|must be|should be|will be) )?${forbidden} (?:once|after|when|if|as soon as) (?:any |some )?@ (?:has|have|is|are|was|were)(?: been)? [a-z]+(?: .*)?`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(`${removing} _ (?:(?:is|are|must be|should be|will be) )?(?:never |always )?${forbidden}`),
    '$1 cannot be deleted',
  ],
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
      `(?:when|if|once|before) _ (?:is|are|gets?) (?:${gone}|dissolved|given up|sold),? (?:its|their|all its|the) @ (?:must|have to|has to|need to|needs to) (?:first )?(?:be |have been )?(?:moved|transferred|reassigned|deleted|removed|closed|settled|paid|returned|emptied)(?: first| before(?:hand)?| elsewhere)*`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `(?:when|if|once) _ (?:leaves?|goes|quits?|retires?|is ${gone})(?: (?:the |our |us)[a-z ]*?)?,? everything (?:about|of|in|under|belonging to|that belongs to|on) (?:its|their|his|her) @ (?:goes|is ${gone}|disappears)(?: (?:away|too|as well|with it|with them))*`,
    ),
    'deleting the $1 deletes the $2',
  ],
  [
    ruleShape(
      `_ (?:we |that we |which we |you |to which we )(?:still )?(?:have|hold) ${still}@ (?:with |for |on |from |of )?(?:cannot|must not|may not|can never|must never) be ${gone}`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:that|which|who) (?:leaves?|left|have left|has left|quits?|retires?)(?: [a-z ]+?)? (?:is|are|must|should|may|will)(?: be)? (?:not|never)(?: be)? ${gone}`,
    ),
    '$1 cannot be deleted',
  ],
  [
    ruleShape(
      `${removing} _ (?:never|does not|must not|will not|should not) (?:deletes?|removes?|erases?|affects?) (?:its|their|the|any) @`,
    ),
    '$1 with $2 cannot be deleted',
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
      `_ (?:${gone} )?and (?:its|their|his|her) (?:own )?@ (?:(?:may|must|can|should) (?:not|never) be|are never|cannot be|must never be) ${gone}`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(`${removing} _ ${has} ${still}@ (?:is|are|must be|should be|will be) ${forbidden}`),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `${removing} _ (?:(?:is|are|must be|should be|will be|must|should) )*${forbidden} (?:while|if|when|as long as|so long as|until|once|because)(?: (?:there (?:are|is)|(?:it|he|she) (?:still )?(?:has|owns|holds)|they (?:still )?(?:have|own|hold)))? ${still}@(?: (?:exists?|remains?|refers?|belongs?|hangs?|are|is|left|still|use|point)(?: .*)?)?`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:can|may|must|should) (?:only|just) (?:ever )?be ${gone} (?:if|when|once|after|as soon as) (?:it|they|there|he|she) (?:has|have|is|are|holds?) (?:no|not any|no more|no longer any) @`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:can|may|must|should) (?:only|just) (?:ever )?be ${gone} (?:if|when|once|after|as soon as) (?:all )?(?:of )?(?:its|their|his|her|the) @ (?:is|are|has|have) (?:.+)`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `no _ (?:can|may|must|should|will|is to)(?: ever)? be ${gone}(?: from [a-z ]+?)? (?:while|so long as|as long as|if|when|that|which|before|unless) (?:it (?:still )?(?:has|is)|there (?:is|are))? ?${still}@(?: (?:is|are|exists?|remains?|refers?|hangs?|has|have) .*)?`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:that|which|who) still (?:has|have) ${still}@ ((?:cannot|must not|may not|can never|must never|may never|should not) be ${gone})`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `(?:upon|on|with|at|after|following) (?:the )?(?:deletion|removal|erasure|dissolution|closure|death|departure) of _(?:,|(?= (?:its|their|his|her|all|the|any|every|each) )) ?(.+)`,
    ),
    'when the $1 is deleted, $2',
  ],
  [
    ruleShape(
      `_ (?:with|having) ${still}@ (?:must|has to|have to|needs? to|should) (?:stay|remain|be kept|be preserved|be retained)(?: in .+)?`,
    ),
    '$1 with $2 cannot be deleted',
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
      `_ (?:cannot|must not|may not|should not|can never|must never) be ${gone} (?:if|when|while|as long as) ${still}@ (?:is|are|exists?|remains?)(?: still)?(?: there| existing| left| on it| in it| recorded| given)?`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:can|may|must|should) only be ${gone} (?:if|when|once|after|as soon as) (?:there (?:is|are) )?no (?:more )?@(?: (?:is|are|exists?|remains?)(?: still| any more| anymore)?(?: there| existing| left)?)?`,
    ),
    '$1 with $2 cannot be deleted',
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
  [
    ruleShape(
      `no (?:deleting|removing|dropping|deletion of|removal of) _ (?:with|having|that (?:has|have)|which (?:has|have)|while (?:it|they) (?:has|have)) @`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:used|referenced|listed|needed) (?:in|by|on|from) @ ?[:=-]? (?:no (?:delete|deleting|deletion|removal)|never (?:delete|deleted)|not deletable|undeletable)`,
    ),
    '$1 with $2 cannot be deleted',
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

const allWordings = [...toldWordings, ...wordings];

/** The same rule in the plain words the lifecycle pattern reads, or the words as they are. */
export function plainDeletion(text: string): string {
  const said = text.replace(
    /,? once (?:it is |they are )?(?:done|made|taken|given|created|entered|saved|booked),? (?=(?:should|must|can|may|shall|is|are)\b)/,
    ' ',
  );
  for (const [shape, plain] of allWordings) {
    const m = shape.exec(said);
    if (m) return plain.replace('$1', (m[1] ?? '').trim()).replace('$2', (m[2] ?? '').trim());
  }
  return said;
}
