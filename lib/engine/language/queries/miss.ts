import type { Diagnostic } from '../../model/diagnostic';
import { article, withArticle } from '../../model/inflect';
import type { SourceSpan } from '../../model/origin';

/** The finding on a way of reading, or on a word of it, that names nothing the design knows. */
export function missOf(name: string | undefined, entity: string | undefined, span: SourceSpan): Diagnostic {
  const base = { severity: 'info' as const, spans: [span] };
  if (name === undefined || entity === undefined)
    return {
      ...base,
      code: 'language/query-unread',
      message: 'This way of reading the data was not understood, so no index serves it.',
      hint: 'Name what is read and by what: “List orders of a customer, newest first.”',
    };
  return {
    ...base,
    code: 'language/query-unknown',
    message: `“${name}” is not a known fact of ${entity}, so this way of reading leaves it out.`,
    hint: `Say where it belongs, for example: “${withArticle(entity)} has ${article(name)} ${name}.”`,
  };
}
