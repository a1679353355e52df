import { recordVerbs } from '../lexicon/verbs';
import { clausesOf } from '../phrases/clauses';
import type { Token } from '../tokens/token';
import { isFact } from './support';

const records = new Set(recordVerbs);

/** "Token management: token generation, verification and expiration processing": what is done, which names no fact. */
export const doings =
  /(?:^| )(?:generation|verification|validation|processing|creation|deletion|modification|addition|removal|management|maintenance|registration|login|logout|query|querying|search|searching|editing|updating|review|approval|submission|import|export|analysis|display|browsing|viewing|retrieval|tracking|monitoring|control|assignment|allocation|cancellation|publishing|handling|recording|release)$/;

/** "managing information about tanks, including ...": what is done, and with what. */
export const tellsAbout = (body: readonly Token[]): boolean =>
  records.has(body[0]?.lemma ?? '') || body[0]?.lemma === 'manage'
    ? body
        .slice(1, 5)
        .some(
          (t, i, near) =>
            /^(?:information|details|data)$/.test(t.lower) && /^(?:about|on)$/.test(near[i + 1]?.lower ?? ''),
        )
    : false;

/** "Tank: each tank needs to record its depth, ...": what stands behind the label has a subject and a verb of its own. */
export function statesItself(body: readonly Token[]): boolean {
  const first = clausesOf(body)[0];
  const subject = first?.subjects[0];
  if (first?.kind !== 'main' || !first.verb || !subject || subject.pronoun || isFact(subject.name)) return false;
  const comma = body.findIndex((t) => t.text === ',');
  return first.lead.length === 0 && (comma < 0 || first.verb.to < comma) && first.rest.length > 1;
}
