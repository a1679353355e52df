import type { DraftEntity } from './resolve/draft';

/** A short purpose for the table's comment; empty when the text says nothing that reads well. */
export function describeEntity(entity: DraftEntity, text: string): string {
  for (const span of entity.spans) {
    const sentence = text.slice(span.start, Math.min(span.end, span.start + 200));
    const m = /^(?:an?|the|each|every) ([\w -]+?) is (an? [^.;]{3,90})$/i.exec(sentence.replace(/\.$/, ''));
    if (m && m[1]?.toLowerCase().trim() === entity.name && m[2]) return m[2].toLowerCase();
  }
  return '';
}
