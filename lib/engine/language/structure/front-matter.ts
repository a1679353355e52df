/** A line of a document's head: who wrote it when, or which version it is. */
const entry =
  /^(?:[*_]{0,2})(?:status|date|dated|authors?|written by|prepared (?:by|for)|version|revision|rev|last (?:updated?|changed?|modified|reviewed)|updated|created|reviewers?|deciders?|approved by|stakeholders?|ticket|labels|tags|to|from|cc|bcc|subject|sent|re|fwd|attachments?|document|doc(?:ument)? no\.?|classification)(?:[*_]{0,2})\s*:(?:[*_]{0,2})\s*\S/i;

/** What a title says of the text below it rather than of the domain. */
const ofTheText =
  /\b(?:data ?model|database|schema|what (?:to|we|i) (?:need to |want to |have to )?(?:store|keep|record|track|save|need|want)|requirements?|specification|spec|design (?:notes?|doc(?:ument)?|record)|adr|rfc|notes|draft|brief|proposal|overview|interview|transcript|faq|questions (?:and|&) answers|terms|minutes|memo|frequently asked|change request|v\d)\b/i;

/** How many lines at the head of a text may be its title and its metadata. */
export const FRONT_LINES = 10;

/**
 * Whether a line in front of everything else is metadata of the document or its title: "Status: accepted",
 * "ADR-012: data model for the harbour". `more` says that other text follows; a text of one line has no title.
 */
export function isFrontMatter(line: string, more: boolean): boolean {
  const text = line.replace(/^#+\s*/, '').trim();
  if (!more || text.length > 100 || /[;|]/.test(text)) return false;
  if (entry.test(text)) return (text.match(/,/g) ?? []).length < 2 && !/[{(=]/.test(text);
  return (
    ofTheText.test(text) && !/[.!?,]$|: .*,.*,/.test(text) && !sentence.test(text) && text.split(/\s+/).length < 16
  );
}

const sentence =
  /\b(?:is|are|has|have|had|must|should|shall|may|can|was|were|will|records|stores|tracks|keeps|belongs|contains|wants|manages|(?<!what )(?:i|we))\b/i;

/** Headings that name a part of a document, whatever it is about. */
const section =
  /^(?:context|consequences?|decision|rationale|definitions?|interpretation|glossary|terminology|background|motivation|deletions?|retention|removals?|(?:requested |proposed |wanted )?changes|current (?:situation|state|behaviou?r)|effects|impact|not part of (?:this|the) (?:request|change)|reasons?|description of (?:the )?change|assumptions?|non-?goals?|alternatives?(?: considered)?|appendix|annex|preamble|recitals|miscellaneous|general(?: provisions)?|open (?:points|issues|questions)|next steps|out of scope|limitations?|remarks?|hints?|privacy|lifecycle|life cycle|integrity|cardinalities|invariants?|validations?|lookups?|reads|fields|columns|attributes|housekeeping rules)$/;

/** Headings of stories: "Story 3", "Epic: lockers", "Acceptance criteria". */
const story =
  /^(?:(?:user )?stor(?:y|ies)|epics?|scenarios?|acceptance(?: criteri(?:a|on))?|acs?|definition of done|(?:user story|story|us|epic|feature|scenario|task|ticket|requirement|use case)[ -]?#?\d.*|(?:epic|feature|scenario|user story|story) [–—:-].*)$/;

/** Whether a heading names a part of the document rather than a thing of the domain. */
export function isSection(heading: string): boolean {
  const text = heading
    .toLowerCase()
    .replace(/[*_`]/g, '')
    .replace(/^(?:the |our |\d+[.)]? )/, '')
    .trim();
  return section.test(text.replace(/:/g, '').trim()) || story.test(text.replace(/:$/, '').replace(/:/, ' :'));
}
