import type { ConceptualModel } from '../model/conceptual';
import type { Diagnostic } from '../model/diagnostic';
import type { SourceSpan } from '../model/origin';

/** What the person should know about the reading. */
export function findingsOf(text: string, model: ConceptualModel): readonly Diagnostic[] {
  if (text.trim() === '')
    return [
      {
        code: 'language/empty',
        severity: 'info',
        message: 'There is no description yet.',
        hint: 'Describe the things you keep and their facts, for example: “A customer has a name and an email.”',
        spans: [],
      },
    ];
  if (model.entities.length === 0) {
    return [
      {
        code: 'language/no-entity',
        severity: 'critical',
        message: 'Nothing in this text names a thing with facts to store.',
        hint: 'Say what you keep, for example: “A customer has a name and a unique email. A customer places orders.”',
        spans: [{ start: 0, end: text.length }],
      },
    ];
  }
  const out: Diagnostic[] = [];
  for (const mark of model.marks) {
    if (mark.kind !== 'unread' || out.length >= 50) continue;
    out.push({
      code: 'language/unread',
      severity: 'info',
      message: `“${quoted(text, mark.span, 60)}” was not understood.`,
      hint: 'Put it as “An X has a, b and c”, “An X belongs to one Y”, or “List Xs by y, newest first”.',
      spans: [mark.span],
    });
  }
  return out;
}

/** What stands at a place of the text, on one line and no longer than `most` characters. */
export function quoted(text: string, { start, end }: SourceSpan, most: number): string {
  const said = text
    .slice(start, Math.min(end, start + most))
    .replace(/\s+/g, ' ')
    .trim();
  return end - start > most ? `${said}…` : said;
}

/** A text longer than what is read. */
export function tooLong(all: string, read: string): readonly Diagnostic[] {
  if (all.length === read.length) return [];
  return [
    {
      code: 'language/too-long',
      severity: 'warning',
      message: `Only the first ${read.length} of ${all.length} characters were read.`,
      hint: 'Split the description, or leave out what does not say which data is kept.',
      spans: [{ start: read.length, end: all.length }],
    },
  ];
}
