import type { ConceptualModel } from '../model/conceptual';
import type { Question } from '../model/design';
import type { Diagnostic } from '../model/diagnostic';
import { describeEntity } from './describe';
import { domainOf } from './domain';
import { findingsOf, tooLong } from './findings';
import { marksOf } from './marks';
import type { ReadingMemory } from './memory';
import { queriesOf } from './queries/queries';
import { questionOf } from './question/question';
import { readSentences } from './read';
import { entityFrom, relationshipFrom, relationshipIds } from './resolve/assemble';
import { resolve } from './resolve/resolve';
import { rulesMissed } from './resolve/rule-miss';
import { rulesOf } from './resolve/rules';
import { tenancyIn } from './resolve/tenancy';
import { startingPointFor } from './starting-points/match';
import { assumedModel, startingPointFinding, startingPointQuestion, withDeclined } from './starting-points/offer';
import type { StartingPoint } from './starting-points/starting-point';

export { emptyMemory, type ReadingMemory } from './memory';

/** What the language module made of a text. */
export interface Reading {
  readonly model: ConceptualModel;
  readonly diagnostics: readonly Diagnostic[];
  readonly question?: Question;
  /** Where the text only names a kind of application: the brief the model was read from instead. */
  readonly startingPoint?: { readonly name: string; readonly text: string };
}

/**
 * Reads a description of a domain. Never throws; the same text always gives the same reading. With a memory of the text
 * before, sentences that have not changed are not read again.
 */
export function readBrief(text: string, memory?: ReadingMemory): Reading {
  const point = startingPointFor(text);
  return point ? offered(point, text) : readOwn(text, memory);
}

/** A text that only names a kind of application is answered with that kind's starting point, all of it assumed. */
function offered(point: StartingPoint, text: string): Reading {
  return {
    model: assumedModel(readOwn(point.text).model, point, text),
    diagnostics: [startingPointFinding(point, text)],
    question: startingPointQuestion(point),
    startingPoint: { name: point.name, text: point.text },
  };
}

/** Characters read of a text; the rest of a longer one is left, with a finding. More than a thousand tables' worth. */
const LONGEST = 250_000;

/** The text up to the last line or word end within the limit. */
function readable(text: string): string {
  if (text.length <= LONGEST) return text;
  const line = text.lastIndexOf('\n', LONGEST);
  const cut = line > LONGEST / 2 ? line : Math.max(text.lastIndexOf(' ', LONGEST), LONGEST / 2);
  return text.slice(0, cut);
}

function readOwn(all: string, memory?: ReadingMemory): Reading {
  const text = readable(all);
  const sentences = readSentences(text, memory);
  const draft = resolve(sentences);
  const idOf = relationshipIds(draft.edges);
  const { queries, findings } = queriesOf(draft, sentences, idOf, text);
  const entities = [...draft.entities.values()].map((e) => entityFrom(e, describeEntity(e, text)));
  const tenancy = tenancyIn(draft);
  const rules = rulesOf(draft, idOf);
  const base = {
    domain: domainOf(text, entities[0]?.name),
    entities,
    relationships: draft.edges.filter((e) => !e.dropped).map((e) => relationshipFrom(e, idOf(e))),
    rules,
    queries,
    ...(tenancy && { tenancy }),
  };
  const model: ConceptualModel = { ...base, marks: withDeclined(marksOf(sentences, base), text) };
  const question = questionOf(draft, text);
  return {
    model,
    diagnostics: [...tooLong(all, text), ...findingsOf(text, model), ...findings, ...rulesMissed(draft, rules, text)],
    ...(question && { question }),
  };
}
