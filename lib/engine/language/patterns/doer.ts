/** Verbs whose doer ends in -or. */
const latin =
  /^(?:supervise|inspect|assess|edit|audit|translate|operate|moderate|coordinate|instruct|direct|create|administrate|contribute|invest|counsel)$/;

/** reviewer of review, approver of approve, inspector of inspect. */
export function agentOf(verb: string): string {
  // A verb that is in no list is known by its participle: "moderated".
  const lemma =
    /[^e]ed$/.test(verb) && verb.length > 6 ? verb.replace(/(?<=at|[cgsuvz])ed$/, 'e').replace(/ed$/, '') : verb;
  if (latin.test(lemma)) return `${lemma.replace(/e$/, '')}or`;
  return lemma.endsWith('e') ? `${lemma}r` : `${lemma}er`;
}
