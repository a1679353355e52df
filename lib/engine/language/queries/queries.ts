import type { ConceptualQuery } from '../../model/conceptual';
import type { ReadSentence } from '../read';
import type { Draft } from '../resolve/draft';
import { lowerOf, type Token } from '../tokens/token';
import type { RelationshipId } from './paths';
import { readQuery } from './read-query';

/** Every way of reading the text states, in text order; a sentence that joins several gives one each. */
export function queriesOf(
  draft: Draft,
  sentences: readonly ReadSentence[],
  idOf: RelationshipId,
  text: string,
): readonly ConceptualQuery[] {
  const out: ConceptualQuery[] = [];
  for (const sentence of sentences) {
    if (!sentence.claims.some((c) => c.kind === 'query')) continue;
    let subject: readonly Token[] = [];
    for (const part of partsOf(sentence.tokens)) {
      const first = part[0];
      const last = part[part.length - 1];
      if (!first || !last) continue;
      const span = { start: first.start, end: last.end };
      const query: ConceptualQuery | undefined =
        readQuery(draft, part, span, idOf, out.length + 1, text) ??
        (subject.length > 0 ? readQuery(draft, [...subject, ...part], span, idOf, out.length + 1, text) : undefined);
      if (query) out.push(...eachKeyAlone(query, part));
      subject = part.slice(0, 2);
    }
  }
  return out;
}

/** "Searched by name and number" is a search by either; "by name or number" always is. */
function eachKeyAlone(query: ConceptualQuery, part: readonly Token[]): readonly ConceptualQuery[] {
  const words = lowerOf(part);
  const keys = query.by.filter((b) => b.how !== 'range' && b.path.length === 1 && 'attribute' in (b.path[0] ?? {}));
  const alone = / or /.test(words) || /\b(?:search(?:es|ed)?|look(?:s|ed)? up)\b/.test(words);
  if (!alone || keys.length < 2 || keys.length !== query.by.length || query.where.length > 0) return [query];
  return keys.map((key, i) => ({ ...query, id: `${query.id}_${i + 1}`, by: [key] }));
}

/** "lists X by a, and looks up Y by b": two ways of reading. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const out: Token[][] = [[]];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    const next = tokens[i + 1];
    const verbNext =
      next &&
      /^(?:look|looks|search|searches|retrieve|retrieves|fetch|fetches|find|finds|lists|browse|browses|prints|watches|sees)$/.test(
        next.lower,
      );
    const another = t.lower === 'and' && tokens[i - 1]?.lower === ',' && next?.lower === 'the';
    const cut =
      ((t.lower === 'and' || t.lower === ',') && verbNext && (out[out.length - 1]?.length ?? 0) > 2) || another;
    if (cut || t.lower === ';') out.push([]);
    else out[out.length - 1]?.push(t);
  }
  return out.filter((p) => p.length > 0);
}
