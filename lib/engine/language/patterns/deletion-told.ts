import { ruleShape } from '../phrases/rule-shape';
import { deleted, still } from './deletion-words';

const gone = `(?:${deleted}|withdrawn|decommissioned|demolished)`;
const removing =
  '(?:deleting|removing|erasing|dropping|closing|withdrawing|dissolving|scrapping|(?:the )?(?:deletion|removal|erasure) of)';
const leaves = '(?:leaves?|quits?|retires?|resigns?|goes|go|dies?|moves? away)(?: (?:us|the [a-z]+))?';
const cannot =
  '(?:cannot|must not|may not|can never|must never|may never|should not|is never|are never|is not|are not)';
const refers = '(?:uses?|is|are|refers?|has|have|belongs?|exists?|depends?|points?|needs?|mentions?|contains?)';

/** More ways of speaking of a deletion: with a condition, of those who leave, of what still holds something. */
export const toldWordings: readonly (readonly [RegExp, string])[] = [
  [
    ruleShape(
      `_ (?:can|may|must|should) be ${gone}(?: on request| at any time| at once)? ?[:;,] (?:and |then )?(?:its|their|his|her) @ (?:go|goes|disappear|disappears|(?:is|are) ${gone})(?: (?:too|as well|away|with (?:it|them|him|her)))*`,
    ),
    'when the $1 is deleted, the $2 are deleted',
  ],
  [
    ruleShape(`_ (?:who|that|which) ${leaves} (?:is|are|gets?) (?:then )?${gone},? (?:and|but|while) (.+)`),
    'when the $1 is deleted, $2',
  ],
  [
    ruleShape(
      `_ (?:who|that|which) (?:still )?(?:appears?|occurs?|figures?|features?|(?:is|are) (?:still )?(?:used|listed|part|shown|assigned|booked|referenced|planned|included|sold|contained)) (?:on|in|by|at|to|of|for|with) ${still}@ ${cannot} be ${gone}`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:who|that|which) (?:still )?(?:contains?|holds?|owns?|includes?|houses?|hosts?|uses?|employs?) ${still}@ ${cannot} be ${gone}`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `${removing} _ (?:is|are) (?:only )?(?:possible|allowed|permitted) (?:only )?(?:if|when|as long as|while|once) (?:it has |there (?:is|are) )?no (?:more |longer any )?@(?: ${refers}(?: .*)?)?`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ ?,? ?(?:however ?,? )?(?:can|may|must|should) (?:only|just) be ${gone} (?:if|when|once|while) no (?:more )?@ ${refers}(?: .*)?`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `_ (?:who|that|which) ${leaves} (?:is|are) (?:kept|recorded|retained|preserved|archived)(?: [a-z]+){0,3} ?,? (?:since|because|as) (?:its|their|his|her|the) @ (?:still )?${refers.replace('?:', '?:refer|point|')}(?: .*)?`,
    ),
    '$1 with $2 cannot be deleted',
  ],
  [
    ruleShape(
      `(?:retired|former|sold|scrapped|old|departed|decommissioned) _ (?:is|are) ${gone}(?: from (?:the )?[a-z]+)? ?,? and (.+)`,
    ),
    'when the $1 is deleted, $2',
  ],
  [
    ruleShape(`${removing} _ (?:deletes?|removes?|erases?|takes?) (?:its|their|the|all its) @ but (?:never|not) .+`),
    'deleting the $1 deletes the $2',
  ],
  [
    ruleShape(
      `(?:when|if|once) _ (?:ends?|expires?|finishes|closes|is over|leaves?) and (?:is|are|gets?) ${gone} ?,? (.+)`,
    ),
    'when the $1 is deleted, $2',
  ],
];
