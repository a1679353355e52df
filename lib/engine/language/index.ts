import type { ConceptualModel } from '../model/conceptual';
import type { Question } from '../model/design';
import type { Diagnostic } from '../model/diagnostic';
import { describeEntity } from './describe';
import { domainOf } from './domain';
import { findingsOf } from './findings';
import { marksOf } from './marks';
import { queriesOf } from './queries/queries';
import { readSentences } from './read';
import { entityFrom, relationshipFrom, relationshipIds } from './resolve/assemble';
import { resolve } from './resolve/resolve';
import { rulesOf } from './resolve/rules';

/** What the language module made of a text. */
export interface Reading {
  readonly model: ConceptualModel;
  readonly diagnostics: readonly Diagnostic[];
  readonly question?: Question;
}

/** Reads a description of a domain. Never throws; the same text always gives the same reading. */
export function readBrief(text: string): Reading {
  const sentences = readSentences(text);
  const draft = resolve(sentences);
  const idOf = relationshipIds(draft.edges);
  const { queries, findings } = queriesOf(draft, sentences, idOf, text);
  const entities = [...draft.entities.values()].map((e) => entityFrom(e, describeEntity(e, text)));
  const base = {
    domain: domainOf(text, entities[0]?.name),
    entities,
    relationships: draft.edges.filter((e) => !e.dropped).map((e) => relationshipFrom(e, idOf(e))),
    rules: rulesOf(draft, idOf),
    queries,
  };
  const model: ConceptualModel = { ...base, marks: marksOf(sentences, base) };
  return { model, diagnostics: [...findingsOf(text, model), ...findings] };
}
