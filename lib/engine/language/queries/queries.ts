import type { ConceptualQuery } from '../../model/conceptual';
import type { ReadSentence } from '../read';
import type { Draft } from '../resolve/draft';
import type { Token } from '../tokens/token';
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
      const query =
        readQuery(draft, part, span, idOf, out.length + 1, text) ??
        (subject.length > 0 ? readQuery(draft, [...subject, ...part], span, idOf, out.length + 1, text) : undefined);
      if (query) out.push(query);
      subject = part.slice(0, 2);
    }
  }
  return out;
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
