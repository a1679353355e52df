/** Verbs whose doer ends in -or. */
const latin =
  /^(?:supervise|inspect|assess|edit|audit|translate|operate|moderate|coordinate|instruct|direct|create|administrate|contribute|invest|counsel)$/;

/** reviewer of review, approver of approve, inspector of inspect. */
export function agentOf(lemma: string): string {
  if (latin.test(lemma)) return `${lemma.replace(/e$/, '')}or`;
  return lemma.endsWith('e') ? `${lemma}r` : `${lemma}er`;
}
