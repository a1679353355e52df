/*
 * Words for a deletion, as parts of regular expressions.
 */

export const deleted = 'deleted|removed|erased|dropped|purged|destroyed|discarded|scrapped|eliminated|closed';
/** What was done to something that is no longer there. */
export const gone = `(?:${deleted}|struck off(?: the [a-z]+)?)`;
/** To delete something. */
export const remove =
  '(?:delete|remove|erase|drop|purge|destroy|discard|scrap|close|kill|get rid of|throw away|throw out|wipe)';
/** Its deletion, in front of what is deleted. */
export const removing =
  '(?:deleting|removing|erasing|dropping|purging|closing|cancelling|canceling|withdrawing|dissolving|(?:the )?(?:deletion|removal|erasure) of)';
/** What still belongs to it, or is still there. */
export const still = '(?:still |any |open |active |existing |some )*';
/** Having something: of what is held, or while it is. */
export const has =
  '(?:with|having|holding|(?:that|which|who|if|while|when|as long as|so long as|until|once) (?:(?:it|they|he|she|there) )?(?:still )?(?:has|have|had|is|are|holds?|owns?|contains?))';
/** Is not to be done. */
export const forbidden =
  '(?:blocked|refused|forbidden|prohibited|rejected|prevented|denied|disallowed|restricted|not allowed|not possible|not permitted|impossible|an error)';
/** That nobody is allowed to, in front of what is not allowed. */
export const nobody =
  '(?:it (?:is|must|should|shall|will)(?: be)? (?:not|never|no longer)(?: be)? (?:possible|allowed|permitted)(?: for [a-z ]+?)? to|it (?:is|must be|should be) (?:forbidden|impossible|prohibited)(?: for [a-z ]+?)? to|(?:nobody|no one|no user) (?:can|may|must|should|is allowed to)|(?:you|we|users?|one|they|he|she|people|somebody|anyone) (?:cannot|must not|may not|should not|can never|must never|may never|are not allowed to|is not allowed to))';

/** Is not to be deleted, behind what is not. */
export const undeletable = `(?:(?:is|are) not to|(?:is|are) never to|cannot|must not|may not|can never|must never|may never|should not|is never|are never|is not|are not) (?:be )?(?:allowed to be )?${gone}`;
