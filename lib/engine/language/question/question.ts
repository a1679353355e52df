import type { Question } from '../../model/design';
import type { Draft } from '../resolve/draft';
import type { Candidate } from './candidate';
import { cardinality } from './cardinality';
import { deletion } from './deletion';
import { identity } from './identity';

/** A description with more words than this says enough of itself. */
const THIN = 160;

/** Uncertainty times effect below which a question is not worth the person's time. */
const WORTH = 1;

const kinds: readonly ((draft: Draft) => readonly Candidate[])[] = [cardinality, identity, deletion];

/** The one question worth asking about a thin description; undefined when there is none. */
export function questionOf(draft: Draft, text: string): Question | undefined {
  const words = text.split(/\s+/, THIN + 1).filter((word) => word !== '').length;
  if (words > THIN || draft.entities.size === 0) return undefined;
  const said = plain(text);
  let best: Candidate | undefined;
  for (const candidate of kinds.flatMap((kind) => kind(draft))) {
    if (candidate.uncertainty * candidate.effect < WORTH) continue;
    if (candidate.question.answers.some(({ sentence }) => said.includes(plain(sentence)))) continue;
    if (!best || candidate.uncertainty * candidate.effect > best.uncertainty * best.effect) best = candidate;
  }
  return best?.question;
}

/** An answer that stands in the text already is not asked for again, however it is spaced. */
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
