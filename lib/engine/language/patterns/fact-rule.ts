import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { headOf, wordsIn } from '../lexicon/phrase-words';
import { clausesOf } from '../phrases/clauses';
import type { Facets } from '../phrases/facets';
import { predicateFacets } from '../phrases/predicates';
import { type RulePart, readParts } from '../phrases/rule-parts';
import { ruleNames } from '../phrases/rule-shape';
import { closedSetHeads } from '../phrases/values';
import { colonAt } from '../tokens/colon';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import { pointedAt, subjects } from './fact-subjects';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact } from './support';

/** What some predicate needs: a word of absence, presence, repetition, order or beginning, or a number. */
const hint =
  /\b(?:missing|absent|empty|blank|null|omitted|un(?:known|defined|set|specified|determined|decided|ique)|skipped|optional|nullable|voluntary|facultative|left|none|nothing|lacking|present|given|written|known|provided|filled|entered|specified|required|mandatory|compulsory|obligatory|necessary|needed|added|assigned|decided|chosen|picked|appointed|distinct|once|twice|reused|repeat(?:ed)?|duplicat\w+|shared|identical|different|exceeds?|than|least|most|between|up to|positive|negative|zero|nought|defaults?|starts?|begins?|opens?|initially|first|only|later|set|stays?|remains?|recorded|stored|kept|noted|saved)\b|\d/;
const verb =
  '(?:is|are|was|must|may|might|can|cannot|could|should|will|need|needs|do|does|has|have|starts|start|begins|begin|opens|open|defaults|default|ranges|range|applies|apply|stays|stay|remains|remain|comes|come|follows|follow|gets|get|never|always|exceeds|lies|falls|runs|goes|occurs|occur|appears|appear|exists|exist|consists|only)';
const statement = new RegExp(`^(.{2,80}?) (${verb} .+)$`);
/** "as long as it is running the end is empty": no comma where the condition has its own pronoun. */
const running =
  /^(?:until|while|as long as|when|if|unless|once) ((?:it|they|he|she) (?:is|are|has|have|was|were)(?: not| been| still)* [a-z]+(?: yet)?),? ((?:the|its|their|this|his|her) .+)$/;
/** In notes a word alone: "phone optional". */
const terse = /^([a-z][a-z -]{1,40}) (optional|unique|required|mandatory|nullable)$/;
const condition = /^(?:until|unless|if|when|while|for|before|as long as|once|in case|with|in) ([^,]{3,60}), (.+)$/;

/** "The role ID can be null and is a foreign key": what it refers to is told with it. */
const tellsKey = (t: readonly Token[]): boolean => t.some((x, i) => x.lower === 'foreign' && t[i + 1]?.lower === 'key');

/** "the quantity of each part in each store should be recorded" states what is kept, and no rule. */
const eachOfEach =
  /\bof (?:each|every) [a-z -]{2,30} (?:in|at|on|per|for|by|from) (?:each|every) .*\b(?:recorded|stored|kept|tracked|noted|saved|maintained)\b/;

export const factRule: SentencePattern = {
  id: 'fact-rule',
  doc: '"The phone number may be missing", "the weight must not exceed 30 kg", "the status starts as open", "the paid date is filled in later": what is true of one fact, said apart from its list.',
  final: false,
  needs: new RegExp(hint.source.replace('up to', 'up')),
  examples: [
    { text: 'The phone number may be missing.', reads: ['?.phone number (optional: may be missing)'] },
    { text: 'The weight may not exceed 30 kg.', reads: ['?.weight (<=30; in kg)'] },
    { text: 'The status starts as open.', reads: ['?.status (default open)'] },
    { text: 'The paid date is filled in later.', reads: ['?.paid date (optional: is filled in later)'] },
    { text: 'Each tracking code is used only once.', reads: ['?.tracking code (unique)'] },
    { text: 'The length and the width of a box must be positive.', reads: ['box.length (>0)', 'box.width (>0)'] },
    { text: 'Oh and phone is optional.', reads: ['?.phone (optional: is optional)'] },
    {
      text: 'A courier is assigned after the restaurant accepts.',
      reads: ['?.courier (optional: is assigned after the restaurant accepts)'],
    },
    {
      text: 'Until the order is paid, the payment date stays empty.',
      reads: ['?.payment date (optional: until the order is paid)'],
    },
    {
      text: 'The text is no longer than 2000 characters and may be left out.',
      reads: ['?.text (length ..2000)', '?.text (optional: may be left out)'],
    },
  ],
  match(context) {
    const text = context.sentence;
    if (keptOfEach(text) || tellsKey(text) || eachOfEach.test(lowerOf(text))) return undefined;
    const colon = colonAt(context.sentence);
    if (colon > 0 && colon < 9) return undefined;
    const result = readParts(context.sentence, hint, (part) => read(part, context));
    if (!result) return undefined;
    if (!result.whole) return result.found;
    const rest: Claim = {
      pattern: this.id,
      span: context.sentenceSpan,
      kind: 'ignored',
      why: 'a rule, read as a whole',
    };
    return [...result.found, rest];
  },
};

function read(part: RulePart, context: Context): readonly Claim[] | undefined {
  const at = context.sentence.findIndex((t) => t.start === part.span.start);
  if (at < 0 || !standsAlone(context.sentence, at, part)) return undefined;
  const led = / so /.test(part.text) ? null : (condition.exec(part.text) ?? running.exec(part.text));
  const said = neitherNor(led?.[2] ?? part.text).replace(/^(?:so|then|therefore|thus|and|but) /, '');
  const kept = keptIf(part);
  const m = kept ?? statement.exec(said) ?? (part.whole ? terse.exec(said) : null);
  if (!m?.[1] || !m[2] || bySeveral.test(m[2])) return undefined;
  const facets = kept ? { optional: m[2] } : predicateFacets(m[2]);
  if (!facets || (led && facets.optional === undefined) || (/^(?:if|when) /.test(said) && !kept)) return undefined;
  const pointed = pointedAt(m[1], context, part);
  const aside = pointed ? undefined : valuesAside(m[1]);
  const told: Facets = aside
    ? { ...facets, values: aside.values }
    : led && !kept
      ? { ...facets, optional: part.text.slice(0, part.text.length - said.length).replace(/,? $/, '') }
      : facets;
  const names = pointed ?? (aside ? [{ name: aside.name }] : subjects(m[1]));
  const whole = facets.default === undefined ? undefined : stateOf(m[1], facets, context);
  if (whole) return [{ pattern: 'fact-rule', span: part.span, kind: 'facets', ...whole, facets }];
  // Which facts there are, and no rule about one.
  if (beKept.test(m[2]) && !pointed && (!part.whole || names.length > 1 || names[0]?.owner !== undefined))
    return undefined;
  if (names.length === 0 || !(pointed || names.every((n) => fits(n.name, m[1] ?? '', facets)))) return undefined;
  if (!pointed && names.length > 1 && /^[,;]$/.test(context.sentence[at]?.lower ?? '')) return undefined;
  const owner = at > 0 ? ownerBefore(context, part) : undefined;
  const base = { pattern: 'fact-rule', span: part.span };
  const topic = owner ?? context.owner ?? context.topic;
  return names.map((n): Claim => {
    const whose = n.owner ?? (owner === n.name ? undefined : owner);
    const fresh = introduces(part, n.name) || (names.every((x) => x.name !== topic) && filledLater(part, n.name));
    if (facets.optional !== undefined && whose === undefined && topic !== undefined && fresh) {
      const item = { name: n.name, plural: false, facets: told, span: part.span };
      return { ...base, kind: 'facts', owner: topic, items: [item], weight: 0.5 };
    }
    return {
      ...base,
      kind: 'facets',
      ...(whose !== undefined && whose !== '' && { owner: whose }),
      name: n.name,
      facets: told,
    };
  });
}

/** "A course can be chosen by several students": who does it, and not that there may be none. */
const bySeveral =
  /^(?:can|may|could) be [a-z]+ by (?:many|multiple|several|various|different|more than one|one or more|zero or more|any number of|at least one|an unlimited number of) /;

/** "The date and the result should be recorded". */
const beKept =
  /^(?:must|should|shall|will|needs? to|has to|have to) (?:all |both )?(?:also )?be (?:also )?(?:recorded|stored|kept|noted|saved|entered|documented|registered|captured|tracked|maintained|logged|included)(?: too| as well)?$/;

/** "Neither stock nor price can be negative" as "stock and price cannot be negative". */
function neitherNor(text: string): string {
  const m = text.startsWith('neither ')
    ? /^neither (.{2,40}?) nor (.{2,40}?) (can|may|must|should|will) (.+)$/.exec(text)
    : null;
  return m ? `${m[1]} and ${m[2]} ${m[3] === 'can' ? 'cannot' : `${m[3]} not`} ${m[4]}` : text;
}

/** "An outcome, pregnant or lost, is left empty until ...": the values it can have stand between commas. */
function valuesAside(
  words: string,
): { readonly name: string; readonly values: NonNullable<Facets['values']> } | undefined {
  if (!words.includes(', ') || !words.includes(' or ')) return undefined;
  const m =
    /^(?:the |an? |its |their )([a-z]+(?: [a-z]+)?),? ((?:[a-z-]+(?: [a-z-]+)?, )*[a-z-]+(?: [a-z-]+)?,? or [a-z-]+(?: [a-z-]+)?),?$/.exec(
      words,
    );
  const list = m?.[2]?.split(/,? or |, /) ?? [];
  if (!m?.[1] || !isFact(m[1]) || !closedSetHeads.has(headOf(m[1])) || list.some((v) => /^(?:an?|the) /.test(v)))
    return undefined;
  return { name: m[1], values: { closed: true, list } };
}

/** "For each visit the date and any remarks shall be recorded": which facts there are, not a rule about one. */
const keptOfEach = (t: readonly Token[]): boolean =>
  /^(?:for|at|on|of)$/.test(t[0]?.lower ?? '') &&
  /^(?:each|every|any)$/.test(t[1]?.lower ?? '') &&
  t.some((x, i) => x.lower === 'be' && keptWord.test(t[i + 1]?.lower ?? ''));
const keptWord = /^(?:recorded|stored|kept|noted|saved|entered|documented|registered|captured|stated|given)$/;

const proviso =
  '(?:if|where|when|wherever|as far as|insofar as) (?:known|given|available|present|provided|applicable|any|possible|needed|there is one|(?:it is|we) (?:known|know(?: it)?|have (?:it|one))|it exists|they have one)';
const recorded =
  '(?:is|are|must be|will be|should be) (?:also )?(?:recorded|stored|kept|noted|saved|entered|documented|tracked|given|registered|added|filled in|stated|captured)(?: too| as well)?';
const recordedIf = new RegExp(`^(.{2,50}?),? (${proviso}),? ${recorded}$`);
const ifRecorded = new RegExp(`^(${proviso}),? (.{2,50}?) ${recorded}$`);

/** "If known, the blood type is recorded", "the nickname, if there is one, is stored as well". */
function keptIf({ text }: RulePart): readonly [string, string, string] | undefined {
  const m = recordedIf.exec(text);
  if (m) return [text, m[1] ?? '', m[2] ?? ''];
  const turned = ifRecorded.exec(text);
  return turned ? [text, turned[2] ?? '', turned[1] ?? ''] : undefined;
}

/** Neither a relative clause, nor in parentheses, nor the first of several values: those belong to what is around them. */
function standsAlone(t: readonly Token[], at: number, part: RulePart): boolean {
  let from = at;
  while (t[from] && (t[from]?.tag === 'punct' || t[from]?.tag === 'conj' || t[from]?.lower === 'so')) from++;
  if (/^(?:which|who|whom|whose)$/.test(t[from]?.lower ?? '') || (t[from]?.lower === 'that' && from > 0)) return false;
  if (/^(?:be|modal|have|not)$/.test(t[from]?.tag ?? '') && t.slice(0, from).some((x) => x.tag === 'wh')) return false;
  let depth = 0;
  for (const x of t) {
    if (x.start >= part.span.end) break;
    if (x.start === part.span.start && depth > 0) return false;
    if (x.lower === '(') depth++;
    if (x.lower === ')') depth--;
  }
  return depth === 0 && !listGoesOn(t, part);
}

/** "A complaint starts as new": said of a thing, it is its status. */
function stateOf(
  words: string,
  facets: Facets,
  context: Context,
): { readonly owner: string; readonly name: string } | undefined {
  const name = /^(?:it|they|each|each one)$/.test(words) ? context.topic : ruleNames(words)[0];
  if (name === undefined || typeof facets.default !== 'string' || isFact(name) || !couldBeThing(name)) return undefined;
  return / and |, /.test(words) || verbal.test(name) ? undefined : { owner: name, name: 'status' };
}

/** "A phone number may be given": something new of what is talked about. */
const introduces = (part: RulePart, name: string): boolean => /^an? /.test(part.text) && isFact(name);

/** "A driver and a vehicle are only filled in later": the ones of what is talked about. */
const filledLater = (part: RulePart, name: string): boolean =>
  /^an? /.test(part.text) &&
  !isFact(name) &&
  /\b(?:is|are) (?:only |usually )?(?:filled in|set|chosen|added|entered|known|noted|picked|named|stored|recorded) (?:only )?(?:later|afterwards|once|when|after|at)\b/.test(
    part.text,
  );

const verbal =
  /\b(?:have|has|had|is|are|was|were|be|been|must|can|will|which|that|who|when|if|we|you|i|they|he|she|cannot|should|may|no|two|not|only|than)\b/;

/** The name of a fact, or, where it is said that there may be none, of a single thing. */
function fits(name: string, words: string, facets: Facets): boolean {
  if (verbal.test(name) || wordsIn(name) > 4 || / (?:at|in|on|for|with|by|to|from|up) /.test(name)) return false;
  if (isFact(name)) return true;
  const last = headOf(words);
  if (facets.required || facets.default !== undefined) return false;
  if (facets.optional !== undefined) return couldBeThing(name) && singular(last) === last;
  return couldBeThing(name);
}

/** "... is open, pending or closed": the first of several values is no statement by itself. */
function listGoesOn(t: readonly Token[], part: RulePart): boolean {
  const from = t.findIndex((x) => x.start >= part.span.end);
  const next = t[from];
  if (!next || !/^(?:,|or|\/)$/.test(next.lower)) return false;
  const ahead = t.slice(from + 1, from + 9);
  const or = next.lower === 'or' ? 0 : ahead.findIndex((x) => x.lower === 'or');
  return or >= 0 && !ahead.slice(0, or + 3).some(isFiniteVerb);
}

/** The subject of the sentence's first clause, when the rule stands behind it. */
function ownerBefore(context: Context, part: RulePart): string | undefined {
  const first = clausesOf(context.sentence)[0];
  const np = first?.subjects[0];
  if (first?.kind !== 'main' || first.span.end > part.span.start + 1 || !np || np.pronoun) return undefined;
  const name = np.possessor?.name ?? (np.of && isFact(np.name) ? np.of.name : np.name);
  return couldBeThing(name) && !isFact(name) ? name : undefined;
}
