import type { ConceptualModel } from '../model/conceptual';
import type { Question } from '../model/design';
import type { Diagnostic } from '../model/diagnostic';

/** What the language module made of a text. */
export interface Reading {
  readonly model: ConceptualModel;
  readonly diagnostics: readonly Diagnostic[];
  readonly question?: Question;
}

/** Reads a description of a domain. Never throws; the same text always gives the same reading. */
export function readBrief(_text: string): Reading {
  return {
    model: { domain: 'design', entities: [], relationships: [], rules: [], queries: [], marks: [] },
    diagnostics: [],
  };
}
