import type { Block } from './structure/blocks';
import { sentencesIn } from './structure/sentences';

/** What ways of reading are told with. */
const reads =
  /\b(?:look(?:s|ed|ing)? (?:up|at|for|through)|looks? (?:[a-z]+ ){1,4}up|(?:is|are) (?:listed|shown|printed|found|displayed|wanted|called up|pulled|chased|looked)|in order of|goes? over|chases?|totals|adds? up|tracks?|scans?|follows?|once an? (?:day|week|month|year)|every (?:morning|evening|night|day|week|month)|search\w*|retriev\w+|fetch\w*|finds?|lists?|brows\w+|prints?|opens?|shows?|sees?|views?|displays?|pulls?|brings? up|calls? up|goes? through|works? through|checks?|watch(?:es)?|reviews?|monitors?|enters?|types? in|asks? for|wants?|needs?|gets?|scrolls?|sort(?:s|ed)|ordered by|newest|latest|oldest|most recent|highest|lowest|cheapest|top \d+|upcoming|overdue|today|tonight|tomorrow|this week|next week|reports?|dashboards?|filter\w*|looked up|by (?:name|number|date|code|phone|e-?mail|city|month|day))\b/i;
/** What structure is told with. */
const states =
  /\b(?:belongs? to|includes?|contains?|consists? of|(?:must|may|can|can(?:not|'t)) (?:be|have|only|never|not)|must|unique|has an?|have an?|there(?:'s| is| are)|is deleted|are deleted|is removed|are removed|each has|are recorded|is recorded|(?:to )?(?:record|store|keep|note|register|maintain)s?|the (?:system|platform|application|database|app))\b/i;

/**
 * Whether a paragraph that ends a text of several tells how the data is read: most of its sentences look things up, and
 * none tells what there is. Then all of them do, also those whose verb alone does not say so.
 */
export function endsWithReading(text: string, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  if (at !== blocks.length - 1 || at < 2 || block.kind !== 'paragraph' || block.role !== 'none') return false;
  if (blocks.some((b) => b.kind === 'heading' && b.role === 'queries')) return false;
  const spans = sentencesIn(text, block.span);
  const said = spans.map((s) => text.slice(s.start, s.end));
  const asked = said.filter((s) => reads.test(s) && !states.test(s)).length;
  const stated = said.filter((s) => states.test(s) && !/\b(?:who|which|that|whose)\b/i.test(s)).length;
  return asked > 0 && asked * 2 >= said.length && stated === 0;
}
