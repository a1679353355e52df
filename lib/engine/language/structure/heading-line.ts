import type { SourceSpan } from '../../model/origin';
import type { Role } from './blocks';
import { bulletMark, isNote, type Line, leading } from './lines';

interface Heading {
  readonly text: string;
  readonly span: SourceSpan;
  readonly level: number;
}

/** The heading a line is; `next` is the line below it. Undefined for all other lines. */
export function headingOf(line: Line, next: Line | undefined): Heading | undefined {
  const trimmed = line.text.trim();
  const at = line.start + leading(line.text);
  const hash = /^(#{1,6})\s*(.+?)\s*#*$/.exec(trimmed);
  if (hash) return cleaned(hash[2] ?? '', at + (trimmed.indexOf(hash[2] ?? '') || 0), hash[1]?.length ?? 1);
  const bold = /^(?:\*\*|__)([^*_]+?):?(?:\*\*|__):?$/.exec(trimmed);
  if (bold) return cleaned(bold[1] ?? '', at + 2, 3);
  if (next && /^(={3,}|-{3,})$/.test(next.text.trim())) return cleaned(trimmed, at, 1);
  if (trimmed.length > 60 || bulletMark.test(line.text) || isNote(trimmed)) return undefined;
  if (/^(?:as an? [a-z]|i want |so that |given |when |then |and )/i.test(trimmed)) return undefined;
  const colon = /^([\p{L}\p{N}][\p{L}\p{N}\s'’/&(),-]*):$/u.exec(trimmed);
  if (
    colon &&
    !/\b(is|are|has|have|includes?|following|follows|records?|contains?|stores?|tracks?|keeps?|needs?)\b/i.test(trimmed)
  )
    return cleaned(colon[1] ?? '', at, 4);
  if (
    /^(?:queries|lookups|rules|constraints|relationships|relations|entities|tables|reports|searches|access patterns)$/.test(
      trimmed,
    )
  )
    return cleaned(trimmed, at, 4);
  const title = /^[\p{Lu}\p{N}][\p{L}\p{N}\s_'’/&(),.-]*$/u.test(trimmed) && !/[.,;]$|,.*,/.test(trimmed);
  const words = trimmed.split(/\s+/);
  if (
    title &&
    words.length <= 7 &&
    !/\b(is|are|has|have|can|must|may|belongs?)\b/.test(trimmed) &&
    (!next || next.text.trim() === '' || words.length <= 5)
  )
    return cleaned(trimmed, at, 4);
  return undefined;
}

function cleaned(text: string, start: number, level: number): Heading {
  const bare = text.replace(/[:*_]+$/g, '').trim();
  return { text: bare, span: { start, end: start + bare.length }, level };
}

/** What the text below a heading is about; `before` where the heading does not tell. */
export function roleOf(heading: string, before: Role): Role {
  const h = heading.toLowerCase();
  // Questions to be answered, not ways of reading.
  if (/\bfrequently asked\b|\bfaqs?\b|\b(?:questions? (?:and|&) answers?|q ?& ?a)\b/.test(h)) return 'none';
  if (
    /\b(quer|report|search|look ?up|access pattern|what (?:the )?(we|people|they|users|staff|members) (ask|read|need to find|look|do with|need from|want to (see|know|find))|ask(ed|s)? for|questions|lists$|lists (?:we|they|people|users) |reads?\b|screens|dashboards?|lookups?)/.test(
      h,
    )
  )
    return 'queries';
  if (/\b(rule|constraint|invariant|business logic|validation)/.test(h)) return 'rules';
  if (/\b(relat|associat|connect|how they|cardinalit)/.test(h)) return 'relationships';
  if (/\b(entit|table|object|data model|things|what we (store|keep)|concepts|data)\b/.test(h)) return 'entities';
  if (
    /\b(introduction|overview|background|purpose|scope|out of scope|non-?functional|technology|deployment|summary)\b/.test(
      h,
    )
  )
    return 'none';
  return before === 'noise' ? 'none' : before === 'entities' ? 'entities' : 'none';
}
