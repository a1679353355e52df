import { ruleShape } from '../phrases/rule-shape';
import { forbidden, gone, has, nobody, remove, removing, still, undeletable } from './deletion-words';

/** Ways of saying that something cannot be deleted, and the plain way of saying the same: `$1` and `$2` are the names. */
export const refusedWordings: readonly (readonly [RegExp, string])[] = [
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
  [
    ruleShape(
      `_ ${undeletable} (?:while|as long as|so long as) (?:any |some |there are )?@ (?:still )?(?:refers?|points?|belongs?|relates?|exists?) ?(?:to|for)? (?:it|them)`,
    ),
    '$1 with $2 cannot be deleted',
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
      `(?:when|if|once|before) _ (?:is|are|gets?) (?:${gone}|dissolved|given up|sold),? (?:its|their|all its|the) @ (?:must|have to|has to|need to|needs to) (?:first )?(?:be |have been )?(?:moved|transferred|reassigned|deleted|removed|closed|settled|paid|returned|emptied)(?: first| before(?:hand)?| elsewhere)*`,
    ),
    '$1 with $2 cannot be deleted',
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
      `_ (?:with|having) ${still}@ (?:must|has to|have to|needs? to|should) (?:stay|remain|be kept|be preserved|be retained)(?: in .+)?`,
    ),
    '$1 with $2 cannot be deleted',
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
];
