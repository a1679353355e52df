import type { Side } from '../claims';
import { happeningOf, nominalOf } from '../lexicon/nominals';
import { namesPerson } from '../lexicon/nouns';
import type { Item } from '../phrases/item';
import { nounPhraseAt } from '../phrases/noun-phrase';
import { isParticle, lowerOf, type Token } from '../tokens/token';

/** "Each time a round is made": what happens again and again is a thing, whatever its word says elsewhere. */
export const afresh = /^(?:each time|every time|whenever) /;

/** "somebody brings a bike", "a customer drops off a watch": each is taken in once and again. */
function broughtIn(lead: readonly Token[], participants: readonly Side[]): string | undefined {
  const at = lead.findIndex((x) => /^(?:bring|drop|hand|leave)$/.test(x.lemma ?? ''));
  const what = at < 1 ? undefined : nounPhraseAt(lead, isParticle(lead[at + 1]?.lower ?? '') ? at + 2 : at + 1);
  const thing = what && participants.find((p) => p.name === what.name && !namesPerson(p.name));
  return thing && at > 1 ? `${thing.name} intake` : undefined;
}

/** "When a badge is handed out": again and again, each time to somebody. */
function handedOut(lead: readonly Token[], [thing, other]: readonly Side[]): string | undefined {
  const out = lead.some((x, i) => isParticle(x.lower) && /^(?:handed|given)$/.test(lead[i - 1]?.lower ?? ''));
  return thing && !other && out ? `${thing.name} handover` : undefined;
}

/** Verbs that say nothing of what happens. */
const plainly = /^(?:be|have|do|happen|occur|take|go|come|get|make)$/;

/** Named after the first word its facts share or start with, else after what it happens to. */
export function eventName(lead: readonly Token[], items: readonly Item[], participants: readonly Side[]): string {
  const intake = broughtIn(lead, participants);
  if (intake !== undefined) return intake;
  const handover = handedOut(lead, participants);
  if (handover !== undefined) return handover;
  const firsts = items
    .filter((i) => !i.name.endsWith(' by'))
    .map((i) => i.name.split(' '))
    .filter((w) => w.length > 1)
    .map((w) => w[0] as string);
  const verbs = lead.filter((x) => x.lemma !== undefined).map((x) => x.lemma as string);
  const named =
    firsts.find((w) => verbs.some((v) => w.slice(0, 4) === v.slice(0, 4))) ??
    firsts.find((w, i) => firsts.indexOf(w) !== i);
  if (named !== undefined)
    return /^(?:start|end|first|last|actual|date|total)$/.test(named)
      ? `${participants[participants.length - 1]?.name ?? 'event'} record`
      : `${named} record`;
  const undergone = lead.some((x, i) => x.form === 'participle' && lead[i - 1]?.tag === 'be');
  const doing = participants.length > 1 || undergone ? verbs.map(nominalOf).find((n) => n !== undefined) : undefined;
  if (doing !== undefined && participants.every((p) => p.name !== doing)) return doing;
  const done = lead.find((x) => x.form === 'participle')?.lemma;
  const said = done !== undefined && items.some((i) => i.name.split(' ').includes(done));
  const [one, other] = participants;
  const verb = verbs[verbs.length - 1];
  if (
    one &&
    !other &&
    !said &&
    verb !== undefined &&
    !plainly.test(verb) &&
    afresh.test(`${lowerOf(lead.slice(0, 2))} `)
  )
    return `${one.name} ${happeningOf(verb)}`;
  return said ? done : `${participants[participants.length - 1]?.name ?? 'event'} record`;
}
