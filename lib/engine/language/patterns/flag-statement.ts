import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, sideOf } from './support';

/** States that somebody puts a thing in and that stay until they are taken back. */
const lasting =
  /^(?:switched off|switched on|turned off|turned on|paused|enabled|activated|approved|anonymised|anonymized|blocked|banned|suspended|archived|disabled|locked|hidden|deactivated|featured|pinned|muted|frozen|blacklisted|retired|withdrawn from sale|out of service|out of order|sold out)$/;

export const flagStatement: Pattern = {
  id: 'flag-statement',
  doc: '"A screening is marked as a premiere or not", "an ambulance is out of service or not", "clients can be blocked": a yes-or-no fact.',
  needs: /\b(?:not|can|may|must|has|have|needs?)\b/,
  examples: [
    { text: 'A screening is marked as a premiere or not.', reads: ['screening: premiere (boolean)'] },
    { text: 'An ambulance is out of service or not.', reads: ['ambulance: out of service (boolean)'] },
    { text: 'Clients can be blocked.', reads: ['client: blocked (boolean)'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    if (clause.kind !== 'main' || !verb || verb.negated || clause.subjects.length !== 1 || !subject) return undefined;
    const owner = sideOf(subject, context)?.name;
    if (owner === undefined || isFact(owner) || !couldBeThing(owner)) return undefined;
    const words = flagIn(clause.tokens);
    if (words === undefined) return undefined;
    const item = { name: words, plural: false, facets: { type: 'boolean' as const }, span: clause.span };
    return [{ ...made(this.id, clause), kind: 'facts', owner, items: [item], weight: 1 }];
  },
};

/** The state behind "is", in front of "or not", or one that "can be". */
function flagIn(t: readonly Token[]): string | undefined {
  const text = lowerOf(withoutStop(t));
  const either =
    /(?: is| are| can be| may be) (?:either )?(?:(?:marked|flagged|tagged|classed|known) as (?:being )?)?(?:an? |the )?([a-z-]+(?: [a-z-]+){0,2}) or (?:is |are )?not(?: an? [a-z]+)?$/.exec(
      text,
    );
  if (either?.[1]) return either[1];
  const able = /(?: can| may) (?:also )?be ([a-z]+(?: [a-z]+){0,2})$/.exec(text);
  if (able?.[1] && lasting.test(able[1])) return able[1];
  return / (?:must|has to|have to|needs? to) (?:first )?be (approved|confirmed|verified|moderated)(?: (?:first|before .+))?$/.exec(
    text,
  )?.[1];
}
