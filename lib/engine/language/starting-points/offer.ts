import type { ConceptualModel, Mark } from '../../model/conceptual';
import type { Question } from '../../model/design';
import type { Diagnostic } from '../../model/diagnostic';
import type { Origin } from '../../model/origin';
import type { StartingPoint } from './starting-point';

/** The sentence that declines a starting point; it says nothing about the domain. */
const DECLINED = 'Start empty.';

/** The marks of a text in which the person declined a starting point: that sentence is understood. */
export function withDeclined(marks: readonly Mark[], text: string): readonly Mark[] {
  const at = text.lastIndexOf(DECLINED);
  if (at < 0) return marks;
  return marks.map((mark) =>
    mark.kind === 'unread' && mark.span.start === at
      ? { ...mark, kind: 'ignored', why: 'Declines the starting point.' }
      : mark,
  );
}

/** The starting point's model with every element marked as assumed, since the person said none of it. */
export function assumedModel(model: ConceptualModel, point: StartingPoint, text: string): ConceptualModel {
  const origin: Origin = {
    kind: 'assumption',
    because: `taken from the starting point for ${named(point)}`,
    spans: [],
  };
  return {
    domain: model.domain,
    entities: model.entities.map((e) => ({
      ...e,
      attributes: e.attributes.map((a) => ({ ...a, origin })),
      origin,
    })),
    relationships: model.relationships.map((r) => ({
      ...r,
      ...(r.attributes && { attributes: r.attributes.map((a) => ({ ...a, origin })) }),
      ...(r.onDelete && { onDelete: { ...r.onDelete, origin } }),
      origin,
    })),
    rules: model.rules.map((rule) => ({ ...rule, origin })),
    queries: model.queries.map((query) => ({ ...query, assumed: true, origin })),
    marks: [
      {
        span: { start: 0, end: text.trimEnd().length },
        kind: 'ignored',
        refs: [],
        why: `Names a kind of application; the design is the starting point for ${named(point)}.`,
      },
    ],
  };
}

export const startingPointFinding = (point: StartingPoint, text: string): Diagnostic => ({
  code: 'language/starting-point',
  severity: 'info',
  message: `The text only names a kind of application, so the design is a starting point for ${named(point)}.`,
  hint: 'Use it as your brief and change it, or describe your own: “A customer has a name and a unique email.”',
  spans: [{ start: 0, end: text.trimEnd().length }],
});

export const startingPointQuestion = (point: StartingPoint): Question => ({
  text: `This is a starting point for ${named(point)}. Use it as your brief?`,
  answers: [
    { label: 'Use it', sentence: point.text, replaces: true },
    { label: 'Start empty', sentence: DECLINED },
  ],
  assumed: 0,
});

const massNouns = /^(?:booking|invoicing|chat|inventory)$/;
const named = ({ name }: StartingPoint): string => (massNouns.test(name) ? name : `a ${name}`);
