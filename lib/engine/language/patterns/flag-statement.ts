import type { Claim } from '../claims';
import type { Clause } from '../phrases/clauses';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, sideOf } from './support';

/** States that somebody puts a thing in and that stay until they are taken back. */
const lasting =
  /^(?:switched off|switched on|turned off|turned on|paused|enabled|activated|approved|anonymised|anonymized|blocked|banned|suspended|archived|disabled|locked|hidden|deactivated|featured|pinned|muted|frozen|blacklisted|retired|withdrawn from sale|out of service|out of order|sold out)$/;

export const flagStatement: Pattern = {
  id: 'flag-statement',
  doc: '"A screening is marked as a premiere or not", "an ambulance is out of service or not", "clients can be blocked": a yes-or-no fact.',
  needs: /\b(?:not|can|may|must|has|have|needs?|flagged|marked|highlighted)\b/,
  examples: [
    { text: 'A screening is marked as a premiere or not.', reads: ['screening: premiere (boolean)'] },
    { text: 'An ambulance is out of service or not.', reads: ['ambulance: out of service (boolean)'] },
    { text: 'Clients can be blocked.', reads: ['client: blocked (boolean)'] },
    { text: 'Urgent orders are marked as such.', reads: ['order: urgent (boolean)'] },
  ],
  match(clause, context) {
    const { verb } = clause;
    const subject = clause.subjects[0];
    if (clause.kind !== 'main' || !verb || verb.negated || clause.subjects.length !== 1 || !subject) return undefined;
    const owner = sideOf(subject, context)?.name;
    const flagged = flaggedAs(clause, subject);
    if (flagged) return [{ ...made(this.id, clause), ...flagged }];
    if (owner === undefined || isFact(owner) || !couldBeThing(owner)) return undefined;
    const words = flagIn(clause.tokens);
    if (words === undefined) return undefined;
    const item = { name: words, plural: false, facets: { type: 'boolean' as const }, span: clause.span };
    return [{ ...made(this.id, clause), kind: 'facts', owner, items: [item], weight: 1 }];
  },
};

/** "Implausible readings are flagged", "urgent orders are marked as such": a yes-or-no fact of each. */
function flaggedAs({ verb, rest, span, tokens, lead }: Clause, subject: NounPhrase): FlagFacts | undefined {
  if (!verb?.passive || !/^(?:flag|flagged|mark|highlight)$/.test(verb.lemma) || !subject.plural) return undefined;
  const behind = lowerOf(withoutStop(rest));
  const adjective = lead.length === 0 && tokens[0] && describes(tokens[0]) ? tokens[0].lower : undefined;
  if (adjective === undefined || !/^(?:|as such|specially|in red|accordingly)$/.test(behind)) return undefined;
  const owner = subject.name.startsWith(`${adjective} `) ? subject.name.slice(adjective.length + 1) : subject.name;
  if (!couldBeThing(owner)) return undefined;
  const item = { name: adjective, plural: false, facets: { type: 'boolean' as const }, span };
  return { kind: 'facts', owner, items: [item], weight: 1 };
}

const describes = (t: Token): boolean => t.tag === 'adj' || /(?:ible|able|ous|ful|ive|less)$/.test(t.lower);

type FlagFacts = Omit<Extract<Claim, { kind: 'facts' }>, 'pattern' | 'span'>;

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
