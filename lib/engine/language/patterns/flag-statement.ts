import type { Claim } from '../claims';
import type { Clause } from '../phrases/clauses';
import type { NounPhrase } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { Pattern } from './pattern';
import { couldBeThing, isFact, made, sideOf } from './support';

/** States that somebody puts a thing in and that stay until they are taken back. */
const lasting =
  /^(?:switched off|switched on|turned off|turned on|paused|enabled|activated|approved|anonymised|anonymized|blocked|banned|suspended|archived|disabled|locked|hidden|deactivated|featured|pinned|muted|frozen|verified|bookmarked|starred|favourited|blacklisted|retired|withdrawn from sale|out of service|out of order|sold out)$/;

/** What a thing is or is not by itself. */
const yesOrNo =
  /^(?:collaborative|recurring|urgent|confidential|anonymous|mandatory|virtual|temporary|exclusive|interactive|refundable|taxable|returnable|transferable|reusable|renewable|private|public|perishable|fragile|hazardous|flammable|wheelchair-accessible|accessible|vegetarian|vegan)$/;

export const flagStatement: Pattern = {
  id: 'flag-statement',
  doc: '"A screening is marked as a premiere or not", "an ambulance is out of service or not", "clients can be blocked": a yes-or-no fact.',
  needs: /\b(?:not|can|may|must|has|have|needs?|flagged|marked|highlighted)\b/,
  examples: [
    { text: 'A screening is marked as a premiere or not.', reads: ['screening: premiere (boolean)'] },
    { text: 'An ambulance is out of service or not.', reads: ['ambulance: out of service (boolean)'] },
    { text: 'Clients can be blocked.', reads: ['client: blocked (boolean)'] },
    { text: 'A seller can be muted or banned by an admin.', reads: ['seller: muted (boolean), banned (boolean)'] },
    { text: 'Meetings can be virtual.', reads: ['meeting: virtual (boolean)'] },
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
    const states = flagsIn(clause.tokens);
    if (states.length === 0) return undefined;
    const items = states.map((name) => ({
      name,
      plural: false,
      facets: { type: 'boolean' as const },
      span: clause.span,
    }));
    return [{ ...made(this.id, clause), kind: 'facts', owner, items, weight: 1 }];
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

/** The state behind "is", in front of "or not", or those that it "can be" put in. */
function flagsIn(t: readonly Token[]): readonly string[] {
  const text = lowerOf(withoutStop(t));
  const either =
    /(?: is| are| can be| may be) (?:either )?(?:(?:marked|flagged|tagged|classed|known) as (?:being )?)?(?:an? |the )?([a-z-]+(?: [a-z-]+){0,2}) or (?:is |are )?not(?: an? [a-z]+)?$/.exec(
      text,
    );
  if (either?.[1]) return [either[1]];
  const able =
    /(?:^|^and | )(?:can|may) (?:also )?be ([a-z]+(?: [a-z]+){0,2}?(?: or [a-z]+(?: [a-z]+)?)?)(?: by [a-z ]+)?$/.exec(
      text,
    );
  const states = able?.[1]?.split(' or ') ?? [];
  if (states.length > 0 && states.every((state) => lasting.test(state))) return states;
  const so = /(?:^|^and | )(?:can|may) (?:also )?be ([a-z-]+)$/.exec(text)?.[1];
  if (so !== undefined && yesOrNo.test(so)) return [so];
  const needed =
    / (?:must|has to|have to|needs? to) (?:first )?be (approved|confirmed|verified|moderated)(?: (?:first|before .+))?$/.exec(
      text,
    )?.[1];
  return needed === undefined ? [] : [needed];
}
