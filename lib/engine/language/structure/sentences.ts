import type { SourceSpan } from '../../model/origin';
import { nounVerbs, verbForms } from '../lexicon/verbs';
import { promises } from './lines';

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|no|nr|approx|incl|mr|mrs|ms|dr|st|max|min|cf|resp)\.$/i;

/** No sentence is longer: what goes on without a full stop is cut here, so that reading stays linear. */
const LONGEST = 1500;

/** The sentences of a stretch of text, cut at full stops, question marks, semicolons and line ends that finish one. */
export function sentencesIn(text: string, span: SourceSpan): readonly SourceSpan[] {
  const out: SourceSpan[] = [];
  let start = span.start;
  let depth = 0;
  for (let i = span.start; i < span.end; i++) {
    const c = text[i] as string;
    if (c === '(' || c === '[') depth = Math.min(depth + 1, 3);
    else if (c === ')' || c === ']') depth = Math.max(0, depth - 1);
    if (!ends(text, i, span, depth, start) && !(i - start > LONGEST && /[\s,]/.test(c))) continue;
    const quoted = c === '.' && /^["”’)]/.test(text.slice(i + 1, i + 2)) ? 1 : 0;
    push(out, text, start, i + (c === '\n' ? 0 : 1) + quoted);
    start = i + 1 + quoted;
    depth = 0;
  }
  push(out, text, start, span.end);
  return out;
}

function ends(text: string, i: number, span: SourceSpan, depth: number, start: number): boolean {
  const c = text[i] as string;
  const next = text[i + 1] ?? ' ';
  if (c === ';' && goesOn(text.slice(start, Math.min(i, start + 60)), text.slice(i + 1, i + 80))) return false;
  if (c === ';' || c === '；' || c === '。') return depth === 0;
  if (c === ':')
    return (
      (depth === 0 && saysOn.test(text.slice(i + 1, i + 40)) && /\S \S+ \S/.test(text.slice(start, i).trim())) ||
      (depth === 0 &&
        /^ (?:it|they) [a-z]+s? (?:an?|one|the|its|two) /.test(text.slice(i + 1, i + 40)) &&
        stated.test(text.slice(start, i))) ||
      (depth === 0 && /^ for (?:each|every) /.test(text.slice(i + 1, i + 12)) && stated.test(text.slice(start, i))) ||
      (depth === 0 &&
        /\b(?:as follows?|following|below|described)\b[^.:;]{0,40}$/i.test(text.slice(Math.max(start, i - 60), i)) &&
        /^\s+\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(text.slice(i + 1, i + 40)))
    );
  if (dashes.test(c))
    return depth === 0 && /\s/.test(text[i - 1] ?? '') && statesOn(text.slice(i + 1, i + 160), text.slice(start, i));
  if (c === '?' && /^\s*(?:[,;(/|)\n]|$)/.test(text.slice(i + 1, i + 4))) return false;
  if (c === '!' || c === '?') return /\s/.test(next);
  if (c === '\n') return endsLine(text, i, span, start);
  if (c !== '.' || (!/[\s)"”]/.test(next) && !(/\p{Lu}/u.test(next) && /\p{Ll}/u.test(text[i - 1] ?? ''))))
    return false;
  if (depth > 0 && i - start < 400 && text.slice(i, i + 200).includes(')')) return false;
  if (!abbreviation.test(text.slice(Math.max(0, i - 8), i + 1))) return true;
  return /etc\.$/i.test(text.slice(i - 3, i + 1)) && /^\s+\p{Lu}/u.test(text.slice(i + 1, i + 6));
}

/** "Riders own bikes: each has a colour": what follows a colon is a statement about what stands before it. */
const saysOn =
  /^\s+(?:each(?: one)?(?: of (?:them|these|which|whom))?|every one|they|it|all of them|these|both) (?:has|have|is|are|can|may|must|consists?|belongs?|contains?|carries|holds?|comes?|gets?|shows?|needs?)\b/i;

/** "Riders may own bikes: for each bike the colour is kept": a statement stands in front of the colon, and another behind it. */
const stated = /^\s*\S+ [^:]*\b(?:is|are|was|were|has|have|may|can|must|hold|holds|lists?) [^:]*\S$/;

const dashes = /[-–—]/;

const weKeep =
  /^\s+(?:(?:and|so|here|there) )?we (?:also |always |just |only )*(?:store|keep|record|note|hold|file|log|track|register|save|write down|know|have|need|want|publish|save|enter)\b/i;

/** "Guides are freelancers - we keep their name": a dash that no other follows, and a statement behind it. */
const statesOn = (after: string, before: string): boolean =>
  (saysOn.test(after) || weKeep.test(after)) &&
  !/\s[-–—]\s/.test(/^[^.;]*/.exec(after)?.[0] ?? '') &&
  !/\s[-–—]\s/.test(before);

/** "members attend meetings": many do something to many. */
const doing = ([who, verb, what, ...more]: readonly string[]): boolean =>
  more.length === 0 &&
  /[^s]s$/.test(who ?? '') &&
  verbForms.get(verb ?? '')?.form === 'base' &&
  !nounVerbs.has(verb ?? '') &&
  /s$/.test(what ?? '');

/** "invoice: number, unique; amount; paid on": a label's list whose entries are split by semicolons. */
const goesOn = (before: string, after: string): boolean => {
  const entry = /^[^;.:\n]*/.exec(after)?.[0] ?? '';
  return (
    /^\s*[\p{L}][\p{L}\p{N}_' ]{0,30}(?::| [-–—=]) /u.test(before) &&
    entry.trim().split(/\s+/).length <= 4 &&
    !doing(entry.trim().toLowerCase().split(/\s+/)) &&
    !/^\s*(?:unique|index|primary key|foreign key|check)\s*\(/i.test(entry) &&
    !/\b(?:is|are|has|have|must|may|can|cannot|when|deleted|removed|per|many|several|both|not|never|no|every|each|one)\b/i.test(
      entry,
    )
  );
};

/** "Dear Sir or Madam,", "Hi Peter,", "Cheers,": a line of its own, whatever letter the next begins with. */
const addressed =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings)\b[^,.:;]{0,40}|(?:many |best |kind |warm )?(?:thanks|regards|wishes|cheers))[,!]$/i;

/** A line end inside a block ends a sentence unless the line was only broken for width. */
function endsLine(text: string, i: number, span: SourceSpan, start: number): boolean {
  const after = text.slice(i + 1, Math.min(span.end, i + 60)).trimStart();
  const before = text.slice(start, start + 12).trimStart();
  // Stories and scenarios, a line each: "As a guest / I want to book / So that ...", "Given ... / When ... / Then ...".
  if (
    /^(?:i want|i need|i can|i would|so that|in order to|when|then)\b/i.test(after) &&
    /^(?:as an? |given |when )/i.test(before)
  )
    return false;
  if (/^and\b/i.test(after) && /^(?:given |then |and )/i.test(before)) return true;
  if (addressed.test(text.slice(start, i).trim())) return true;
  if (/^[\p{Ll}\d(]/u.test(after)) return false;
  if (promises.test(text.slice(Math.max(start, i - 14), i).trimEnd()) && /^[^.:]*,/.test(after)) return false;
  if (/^\p{Lu}\p{L}*(?: \p{L}+){0,3}: /u.test(after)) return true;
  return i - start < 60 || /[.:;]\s*$/.test(text.slice(Math.max(start, i - 3), i));
}

/** "**Story 3.**", "Acceptance criteria:": labels that say where a sentence stands. */
const marker =
  /^(?:[*_]{1,2}(?:user story|story|us|epic|feature|requirement|req|rule|scenario|use case|uc|article|section|step)[ -_#]{0,2}\d+(?:\.\d+)*[.:)]?[*_]{1,2}|(?:user story|story|us|scenario|use case)[ -_#]{0,2}\d+[.:)]?(?= [–—:-] )|(?:epic|feature|user story|story|scenario|theme): (?=\p{L})|(?:[*_]{1,2})?acceptance(?: criteri(?:a|on))?:(?:[*_]{1,2})?)\s*(?:[–—:-]\s+)?/iu;

/** "§ 2 (1)", "Article 3.", "(a)" in front of a sentence. */
const numbering =
  /^(?:(?:§+\s*\d+[a-z]?\.?|\((?:\d{1,3}|[a-z]|[ivx]{1,4})\)|(?:article|art\.?|section|sec\.?|clause|para(?:graph)?|req|requirement|rule|r|story|note)[ -]?\d+[.:)]|(?:n?fr|fr|br|srs|srd|req|us|uc|rq|rule|r|ac)[-_ ]?\d+(?:\.\d+)*[.:)]?(?=\s+\p{Lu})|\d+(?:\.\d+)+\.?|[*•])\s+)+/iu;

function push(out: SourceSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  const opening = text.slice(start, Math.min(end, start + 40));
  const mark = marker.exec(opening) ?? numbering.exec(opening);
  if (mark && start + mark[0].length < end) start += mark[0].length;
  if (
    end > start &&
    /[\p{L}\p{N}]/u.test(text.slice(start, end)) &&
    !/^(?:article|section|§)\s*\d+\.?$/i.test(text.slice(start, end))
  )
    out.push({ start, end });
}
