import type { ConceptualQuery, MemberPath } from '../../model/conceptual';
import { attributeIdOf } from '../../model/conceptual';
import { singular } from '../../model/inflect';
import type { DraftAttribute, DraftEntity } from '../resolve/draft';
import { nameKey } from '../resolve/names';
import { isMoment } from './paths';
import { NUMBER, sameStem } from './words';

type Key = ConceptualQuery['by'][number];

const unit = '(?:minute|hour|day|night|week|weekend|month|quarter|season|semester|term|year)s?';
const period = new RegExp(
  [
    `\\b(?:this|next|last|past|coming|previous|current|following|the|each|given|certain|particular|specific|one|a|per|every|by) (?:(?:${NUMBER}|few|calendar|given|certain|particular|specific|business|coming|next|last|past) )*${unit}\\b`,
    `\\bin (?:the )?(?:last|next|past|coming)\\b`,
    `\\b(?:today|tonight|tomorrow|yesterday|upcoming|overdue|past due|past-due|monthly|weekly|daily|expiring|expired)\\b`,
    `\\b(?:between (?:two|the|given|any)|from one \\S+ to another|date range|range of (?:dates|days|times)|time (?:range|span|window|frame)|period|dates)\\b`,
    `\\b(?:falling|fall|falls|coming|come|comes|become|becoming|is|are) due\\b|\\bdue (?:on|in|by|within|before|soon|next)\\b|\\bdue (?:this|today|tomorrow)`,
    `\\b(?:before|after|since|until|on|for) (?:a|the|some|any|given)? ?(?:given |certain |particular |specific )*(?:date|day|time|moment)\\b`,
    `\\b(?:about to|soon to|going to) (?:expire|end|start|begin)\\b|\\b(?:expire|end|run out|start) soon\\b`,
    `\\b(?:day|week|month|year) by (?:day|week|month|year)\\b`,
    `\\bfrom now on\\b|\\bin the future\\b|\\bstill to come\\b|\\bwithin (?:a|the|two|three|${NUMBER})\\b`,
  ].join('|'),
);

const ahead =
  /\b(?:due|falling|upcoming|next|expir\w*|overdue|past-due|tomorrow|coming|future|soon|to come|end within|run out|ends?)\b/;

/** A stretch of time given with the question, on the moment the words mean. */
export function rangesOf(entity: DraftEntity, words: string): readonly Key[] {
  if (!period.test(words)) return [];
  const path = timeFor(entity, words);
  return path ? [{ path, how: 'range' }] : [];
}

/** The date or time the words mean: one they name, one that lies ahead where they look ahead, else when it happened. */
export function timeFor(entity: DraftEntity, words: string): MemberPath | undefined {
  const times = [...entity.attributes.values()].filter(isMoment);
  const itself = entity.name.split(' ');
  const said = words.split(/[^a-z]+/).filter((w) => w.length > 2 && !dull.test(w) && !itself.includes(singular(w)));
  const named = times.find((a) =>
    nameKey(a.name)
      .split(' ')
      .some((w) => w.length > 2 && !dull.test(w) && said.some((x) => x === w || sameStem(x, w))),
  );
  const coming = ahead.test(words) ? aheadOf(times, words) : undefined;
  const pick = named ?? coming ?? happened(entity) ?? times.find((a) => a.facets.optional === undefined) ?? times[0];
  return pick ? pathOf(entity, pick) : undefined;
}

const dull =
  /^(?:date|dates|time|times|day|days|next|last|first|actual|scheduled|the|and|for|with|given|list|show|find|all|most|recent|are|not|yet|per|new|old|due)$/;
/** "due", "overdue" and "expiring" are told by a moment that bounds, the rest by the next one to come. */
const aheadOf = (times: readonly DraftAttribute[], words: string): DraftAttribute | undefined =>
  (/due|expir|run out|\bend/.test(words) ? times.find((a) => bounding.test(a.name)) : undefined) ??
  times.find((a) => lyingAhead.test(a.name));

const bounding = /\bdue|deadline|expir|until|valid to|\bends?\b|last day/;
const lyingAhead = /due|expir|next|valid until|valid to|end|start|begin|schedul|depart|plan|deadline/;
const notItsTime = /due|expir|expect|estimat|scheduled|\bend|birth|planned|next|deadline|until|valid|founded|hire/;
const telling =
  /happen|occur|creat|post|sent|issu|publish|plac|record|order|submit|report|start|begin|made|date and time|^date$|^time$|^date time$|timestamp|open|taken|took|register|enter|book|held|visit|receiv|paid|sold|play|collect/;

const pathOf = (entity: DraftEntity, a: DraftAttribute): MemberPath => [
  { attribute: attributeIdOf(entity.id, a.name) },
];

function happened(entity: DraftEntity): DraftAttribute | undefined {
  const times = [...entity.attributes.values()].filter((a) => isMoment(a) && !notItsTime.test(a.name));
  const first = times.find((a) => telling.test(a.name) && !ending.test(a.name));
  const since = [...entity.attributes.values()].find(
    (a) => isMoment(a) && /^(?:valid|effective|applies)[ -]from/.test(a.name),
  );
  return first ?? times.find((a) => a.facets.optional === undefined && !ending.test(a.name)) ?? since;
}

const ending = /finali|complet|clos|cancel|return|finish|resol|solved|updated|modified|ended|left/;

/** When it happened: a fact of its own, else (an empty path) when it was recorded. */
export function momentOf(entity: DraftEntity): MemberPath {
  const own = happened(entity);
  return own ? pathOf(entity, own) : [];
}

/** When it begins, for things that lie ahead. */
export function startOf(entity: DraftEntity): MemberPath | undefined {
  const times = [...entity.attributes.values()].filter(isMoment);
  const hit =
    times.find((a) => /start|begin|depart|arriv|schedul|^date$|date and time|due|next|expir/.test(a.name)) ??
    (times.length === 1 ? times[0] : undefined);
  return hit && pathOf(entity, hit);
}
