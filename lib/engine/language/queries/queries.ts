import type { ConceptualQuery } from '../../model/conceptual';
import type { Diagnostic } from '../../model/diagnostic';
import type { SourceSpan } from '../../model/origin';
import type { ReadSentence } from '../read';
import type { Draft } from '../resolve/draft';
import { lowerOf, type Token } from '../tokens/token';
import { missOf } from './miss';
import { partsOf } from './parts';
import type { RelationshipId } from './paths';
import { readQuery } from './read-query';

/** The ways of reading a text states, and what of them could not be told. */
export interface Queries {
  readonly queries: readonly ConceptualQuery[];
  readonly findings: readonly Diagnostic[];
}

/** Every way of reading the text states, in text order; a sentence that joins several gives one each. */
export function queriesOf(
  draft: Draft,
  sentences: readonly ReadSentence[],
  idOf: RelationshipId,
  text: string,
): Queries {
  const queries: ConceptualQuery[] = [];
  const findings: Diagnostic[] = [];
  for (const sentence of sentences) {
    if (!sentence.claims.some((c) => c.kind === 'query')) continue;
    let subject: readonly Token[] = [];
    let read = false;
    for (const part of partsOf(draft, sentence.tokens)) {
      const span = spanOf(part);
      if (!span) continue;
      const n = queries.length + 1;
      const alone = readQuery(draft, part, span, idOf, n, text);
      const result =
        alone.query || subject.length === 0 ? alone : readQuery(draft, [...subject, ...part], span, idOf, n, text);
      if (result.query) queries.push(...eachKeyAlone(result.query, part));
      read ||= result.query !== undefined;
      for (const name of result.unknown) findings.push(missOf(name, result.entity, span));
      subject = part.slice(0, 2);
    }
    if (!read && findings.length < 50) findings.push(missOf(undefined, undefined, sentence.span));
  }
  return { queries, findings };
}

function spanOf(part: readonly Token[]): SourceSpan | undefined {
  const first = part[0];
  const last = part[part.length - 1];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** "Searched by name and number" is a search by either; "by name or number" always is. */
function eachKeyAlone(query: ConceptualQuery, part: readonly Token[]): readonly ConceptualQuery[] {
  const words = lowerOf(part);
  const keys = query.by.filter((b) => b.how !== 'range' && 'attribute' in (b.path[b.path.length - 1] ?? {}));
  const alone = / or /.test(words) || /\b(?:search(?:es|ed)?|look(?:s|ed)? up)\b/.test(words);
  const apart = alone && keys.every((b) => b.how !== 'fullText');
  if (!apart || keys.length < 2 || keys.length !== query.by.length || query.where.length > 0) return [query];
  return keys.map((key, i) => ({ ...query, id: `${query.id}_${i + 1}`, by: [key] }));
}
