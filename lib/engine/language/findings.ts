import type { ConceptualModel } from '../model/conceptual';
import type { Diagnostic } from '../model/diagnostic';

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
    const said = text.slice(mark.span.start, Math.min(mark.span.end, mark.span.start + 60)).replace(/\s+/g, ' ');
    out.push({
      code: 'language/unread',
      severity: 'info',
      message: `“${said}${mark.span.end - mark.span.start > 60 ? '…' : ''}” was not understood.`,
      hint: 'Put it as “An X has a, b and c”, “An X belongs to one Y”, or “List Xs by y, newest first”.',
      spans: [mark.span],
    });
  }
  return out;
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
