import { actorFacts } from './actor-facts';
import { actsAs } from './acts-as';
import { allBut } from './all-but';
import { allowedDoing } from './allowed-doing';
import { amountPerPair } from './amount-per-pair';
import { andOthers } from './and-others';
import { assignedAtEach } from './assigned-at-each';
import { assignedByUs } from './assigned-by-us';
import { assignedThing } from './assigned-thing';
import { beginsWhen } from './begins-when';
import { relationshipBetween } from './between';
import { chooseRule } from './choose-rule';
import { classifiedInto } from './classified-into';
import { colonList } from './colon-list';
import { comesWith } from './comes-with';
import { compareRule } from './compare-rule';
import { createdWhen } from './created-when';
import { decided } from './decided';
import { deedRecord } from './deed-record';
import { definedAs } from './defined-as';
import { definition } from './definition';
import { designatedAs } from './designated-as';
import { differRule } from './differ-rule';
import { dottedField } from './dotted-field';
import { mutual } from './each-other';
import { eachTime } from './each-time';
import { exchanged } from './exchanged';
import { factRule } from './fact-rule';
import { fixedOrder } from './fixed-order';
import { flagStatement } from './flag-statement';
import { forEachKind } from './for-each-kind';
import { forEachUsed } from './for-each-used';
import { forPeriod } from './for-period';
import { fragmentList } from './fragment-list';
import { fromOne } from './from-one';
import { fromTo } from './from-to';
import { generatedWhen } from './generated-when';
import { happensAt } from './happens-at';
import { hasList } from './has-list';
import { heldThing } from './held-thing';
import { inWhichCase } from './in-which-case';
import { isFacts } from './is-facts';
import { itemByItem } from './item-by-item';
import { keptOfDeed } from './kept-of-deed';
import { keptParts } from './kept-parts';
import { keyTo } from './key-to';
import { kindsJoined } from './kinds-joined';
import { kindsOrValues } from './kinds-or-values';
import { kindsStated } from './kinds-stated';
import { labelList } from './label-list';
import { labelledDoing } from './labelled-doing';
import { labelledHappening } from './labelled-happening';
import { labelledStatement } from './labelled-statement';
import { lifecycle } from './lifecycle';
import { listedOn } from './listed-on';
import { loggedIn } from './logged-in';
import { looseList } from './loose-list';
import { madeByUs } from './made-by-us';
import { manyToMany } from './many-to-many';
import { measuredVerb } from './measured-verb';
import { nested } from './nested';
import { noOverlap } from './no-overlap';
import { notEvery } from './not-every';
import { notedByDoer } from './noted-by-doer';
import { notedWhich } from './noted-which';
import { numberedWithin } from './numbered-within';
import { objectWith } from './object-with';
import { oncePer } from './once-per';
import { oneForEach } from './one-for-each';
import { oneIsThe } from './one-is-the';
import { oneOfWhich } from './one-of-which';
import { oneOpen } from './one-open';
import { outAndBack } from './out-and-back';
import { overPeriod } from './over-period';
import { ownList } from './own-list';
import { paidBy } from './paid-by';
import { partOfOne } from './part-of-one';
import { passiveRecord } from './passive-record';
import type { Pattern, SentencePattern } from './pattern';
import { onePer } from './per-fragment';
import { playedRole } from './played-role';
import { priceHistory } from './price-history';
import { putInto } from './put-into';
import { querySentence } from './query-sentence';
import { recordList } from './record-list';
import { recordedIf } from './recorded-if';
import { recordedLink } from './recorded-link';
import { relation } from './relation';
import { relationshipLine } from './relationship-line';
import { reportedDaily } from './reported-daily';
import { requiredWhenRule } from './required-when';
import { returned } from './returned';
import { roleAside } from './role-aside';
import { scenario } from './scenario';
import { schemaLine } from './schema-line';
import { scoredBy } from './scored-by';
import { selfReference } from './self-reference';
import { signsIn } from './signs-in';
import { skew } from './skew';
import { someOfThem } from './some-of-them';
import { staffKeeps } from './staff-keeps';
import { stateBecomes } from './state-becomes';
import { statePath } from './state-path';
import { tenancy } from './tenancy';
import { thereIs } from './there-is';
import { topicFact } from './topic-fact';
import { traitRule } from './trait-rule';
import { twoDoers } from './two-doers';
import { uniqueRule } from './unique-rule';
import { uniqueTuple } from './unique-tuple';
import { userStory } from './user-story';
import { validFrom } from './valid-from';
import { whichOfEach } from './which-of-each';
import { whichOfWhich } from './which-of-which';
import { whoDidWhich } from './who-did-which';
import { whoTookPart } from './who-took-part';
import { without } from './without-one';
import { writtenWhen } from './written-when';

/** Patterns over whole sentences, in the order they are tried; a final one that matches ends the reading of the sentence. */
export const sentencePatterns: readonly SentencePattern[] = [
  tenancy,
  definition,
  definedAs,
  roleAside,
  inWhichCase,
  andOthers,
  oncePer,
  oneOfWhich,
  oneIsThe,
  oneForEach,
  listedOn,
  partOfOne,
  kindsStated,
  kindsJoined,
  skew,
  relationshipLine,
  schemaLine,
  dottedField,
  userStory,
  scenario,
  oneOpen,
  noOverlap,
  traitRule,
  nested,
  lifecycle,
  numberedWithin,
  uniqueTuple,
  uniqueRule,
  differRule,
  compareRule,
  assignedThing,
  chooseRule,
  requiredWhenRule,
  onePer,
  allBut,
  outAndBack,
  factRule,
  someOfThem,
  notEvery,
  fixedOrder,
  decided,
  returned,
  recordedIf,
  generatedWhen,
  eachTime,
  itemByItem,
  amountPerPair,
  manyToMany,
  loggedIn,
  forEachUsed,
  forEachKind,
  recordedLink,
  whichOfWhich,
  whoDidWhich,
  whoTookPart,
  reportedDaily,
  whichOfEach,
  relationshipBetween,
  priceHistory,
  twoDoers,
  fromOne,
  forPeriod,
  overPeriod,
  fromTo,
  labelledHappening,
  happensAt,
  statePath,
  stateBecomes,
  ownList,
  deedRecord,
  keptParts,
  allowedDoing,
  notedByDoer,
  querySentence,
  notedWhich,
  keptOfDeed,
  labelledDoing,
  labelledStatement,
  beginsWhen,
  createdWhen,
  writtenWhen,
  labelList,
  colonList,
  looseList,
];

/** Patterns over clauses: the first that matches reads the clause. */
export const clausePatterns: readonly Pattern[] = [
  fragmentList,
  exchanged,
  selfReference,
  thereIs,
  topicFact,
  flagStatement,
  isFacts,
  validFrom,
  designatedAs,
  keyTo,
  classifiedInto,
  kindsOrValues,
  paidBy,
  scoredBy,
  measuredVerb,
  signsIn,
  actorFacts,
  passiveRecord,
  heldThing,
  hasList,
  comesWith,
  madeByUs,
  recordList,
  objectWith,
  mutual,
  without,
  playedRole,
  putInto,
  staffKeeps,
  assignedByUs,
  assignedAtEach,
  actsAs,
  relation,
];
