import { singular } from '../model/inflect';
import type { SourceSpan } from '../model/origin';
import type { Claim } from './claims';
import { type Context, nameIn } from './context';
import { noiseNouns, organisationNouns, personNouns } from './lexicon/nouns';
import { complementsOf } from './patterns/complements';
import { colonAt } from './patterns/label-list';
import { announcesQueries } from './patterns/query-sentence';
import { clausePatterns, sentencePatterns } from './patterns/registry';
import { couldBeThing, isFact, isOrganisation } from './patterns/support';
import { type Clause, clausesOf } from './phrases/clauses';
import { itemsOf } from './phrases/items';
import { conceptName } from './phrases/noun-phrase';
import { bareTopic } from './structure/bare-topic';
import { type Block, blocksOf } from './structure/blocks';
import { isCourtesy } from './structure/courtesy';
import { rowReader } from './structure/field-rows';
import { type Branch, outlineOf } from './structure/outline';
import { couldDescribe, isFiller } from './structure/plain-text';
import { sentencesIn } from './structure/sentences';
import { withSubject } from './structure/supplied';
import { withoutAsides } from './tokens/asides';
import { colloquial } from './tokens/colloquial';
import { tag } from './tokens/tag';
import { isFiniteVerb, lowerOf, type Token } from './tokens/token';
import { tokenize } from './tokens/tokenize';

/** One sentence with what was understood of it. */
export interface ReadSentence {
  readonly span: SourceSpan;
  readonly tokens: readonly Token[];
  readonly role: Context['role'];
  readonly topic?: string;
  readonly claims: readonly Claim[];
  /** A heading or other text that is not meant to be read as a statement. */
  readonly heading: boolean;
}

/** Every sentence of the text, read by the patterns, in text order. */
export function readSentences(text: string): readonly ReadSentence[] {
  const out: ReadSentence[] = [];
  let topic: string | undefined;
  let lead = '';
  let listed: string | undefined;
  let section: SourceSpan | undefined;
  let lastRecord: string | undefined;
  let lastMany: string | undefined;
  const speakers = speakersIn(text);
  if (!couldDescribe(text)) return [];
  const blocks = blocksOf(text);
  const rows = rowReader(text, blocks);
  const outline = outlineOf(text, blocks);
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      out.push({ span: block.span, tokens: [], role: block.role, claims: [], heading: true });
      const named = headingThing(block.heading, ownsList(blocks, at));
      if (named !== undefined && isFact(named))
        out.push({
          span: block.span,
          tokens: [],
          role: block.role,
          claims: branchClaims({ kind: 'thing', name: named, span: block.span }, undefined),
          heading: true,
        });
      listed = named;
      topic = named ?? topic;
      continue;
    }
    if (section !== block.headingSpan) section = block.headingSpan;
    const branch = outline.get(at);
    const above = block.under === undefined ? undefined : outline.get(block.under);
    if (branch || above?.kind === 'values') {
      const owner = above?.name ?? headingThing(block.heading) ?? topic;
      out.push({
        span: block.span,
        tokens: [],
        role: block.role,
        claims: branchClaims(branch, owner),
        heading: !branch,
      });
      if (branch?.kind === 'thing') topic = branch.name;
      continue;
    }
    const owner =
      above?.name ?? ownerOf(block) ?? (block.parent === undefined && block.kind === 'bullet' ? listed : undefined);
    if (block.kind === 'row') {
      const claims = rows.read(block, owner ?? topic, (span, about) => readCell(text, span, about, block));
      out.push({ span: block.span, tokens: [], role: block.role, claims, heading: false });
      continue;
    }
    let role = listsQueries(block, lead) ? 'queries' : block.role;
    if (block.kind === 'paragraph')
      lead = text.slice(block.span.start, Math.min(block.span.end, block.span.start + 120));
    for (const span of sentencesIn(text, block.span)) {
      const said = spoken(tag(colloquial(withoutAsides(tokenize(text, span.start, span.end)))), speakers);
      const tokens = above ? withSubject(said, above.name) : said;
      const bare = bareTopic(tokens);
      if (bare !== undefined && (block.kind === 'paragraph' || speakers.size > 0)) {
        topic = bare;
        const claims: readonly Claim[] = [{ pattern: 'bare-topic', span, kind: 'mention', name: bare, weight: 1 }];
        out.push({ span, tokens, role, claims, heading: false });
        continue;
      }
      const asks = speakers.size > 0 && text[span.end - 1] === '?';
      const words = text.slice(tokens[0]?.start ?? span.start, span.end);
      if (asks || isCourtesy(words) || isFiller(tokens)) {
        const claims: readonly Claim[] = [{ pattern: 'courtesy', span, kind: 'ignored', why: 'said to the reader' }];
        out.push({ span, tokens, role, claims, heading: false });
        continue;
      }
      if (announcesQueries(text.slice(span.start, Math.min(span.end, span.start + 80)))) role = 'queries';
      const context: Context = {
        role,
        ...(owner !== undefined && { owner }),
        ...((topic ?? owner) !== undefined && { topic: topic ?? (owner as string) }),
        ...(lastRecord !== undefined && { lastRecord }),
        ...(lastMany !== undefined && { lastMany }),
        sentence: tokens,
        sentenceSpan: span,
        text,
      };
      const claims = readSentence(context, block);
      lastRecord = recordIn(claims) ?? lastRecord;
      const here = topicAfter(claims, undefined) ?? subjectOf(tokens);
      lastMany = manyIn(claims) ?? here ?? lastMany;
      topic = topicAfter(claims, undefined) ?? subjectOf(tokens) ?? topic;
      out.push({
        span,
        tokens,
        role,
        ...(context.topic !== undefined && { topic: context.topic }),
        claims,
        heading: false,
      });
    }
  }
  return out;
}

/** A bullet with bullets below it: a thing, or a fact of the thing above with its values. */
function branchClaims(branch: Branch | undefined, owner: string | undefined): readonly Claim[] {
  if (branch?.kind === 'thing')
    return [{ pattern: 'outline', span: branch.span, kind: 'mention', name: branch.name, weight: 2 }];
  if (!branch || owner === undefined) return [];
  const { name, list, span } = branch;
  const facets = { values: { closed: !list.some((v) => /^(?:etc|…|\.\.\.)/.test(v)), list } };
  const items = [{ name, plural: false, facets, span }];
  return [{ pattern: 'outline', span, kind: 'facts', owner, items, weight: 2 }];
}

/** A note in a table that is a sentence of its own. */
function readCell(text: string, span: SourceSpan, topic: string, block: Block): readonly Claim[] {
  const sentence = tag(tokenize(text, span.start, span.end));
  return readSentence({ role: block.role, topic, sentence, sentenceSpan: span, text }, block);
}

/** Bullets below "We need to find:" are ways of reading. */
function listsQueries(block: Block, lead: string): boolean {
  if (block.kind !== 'bullet') return false;
  const above = block.parent ?? (lead.trimEnd().endsWith(':') ? lead : '');
  return above.includes(':') && announcesQueries(above);
}

/** The plain subject of a sentence that led to no claim of its own. */
function subjectOf(tokens: readonly Token[]): string | undefined {
  const first = clausesOf(tokens)[0];
  return first ? thingOf(first) : undefined;
}

/** Headings of one level, of which others name things, with bullets directly below: this one names a thing as well. */
function ownsList(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  if (blocks[at + 1]?.kind !== 'bullet' || blocks[at + 2]?.kind !== 'bullet') return false;
  return blocks
    .slice(Math.max(0, at - 60), at + 60)
    .some(
      (b, i, near) =>
        b !== block &&
        b.kind === 'heading' &&
        b.level === block.level &&
        near[i + 1]?.kind === 'bullet' &&
        headingThing(b.heading) !== undefined,
    );
}

/** A heading that names a thing: its bullets are its own. */
function headingThing(heading: string | undefined, listed = false): string | undefined {
  if (heading === undefined) return undefined;
  const words = heading
    .toLowerCase()
    .replace(/^\d+[.)]?\s*/, '')
    .split(/\s+/);
  if (words.length > 4) return undefined;
  while (
    words.length > 1 &&
    /^(?:information|details|data|management|table|entity|record|records|profile|fields|attributes)$/.test(
      words[words.length - 1] ?? '',
    )
  )
    words.pop();
  const name = conceptName(words);
  if (!couldBeThing(name) || organisationNouns.has(name) || /\b(?:and|of|we|how|what)\b/.test(name)) return undefined;
  return noiseNouns.has(singular(name)) || (isFact(name) && !listed) ? undefined : name;
}

function ownerOf(block: Block): string | undefined {
  if (block.parent !== undefined) {
    const label = block.parent.replace(/:\s*$/, '').replace(/\*\*/g, '').trim();
    if (label.split(/\s+/).length <= 4) return headingThing(label);
    return undefined;
  }
  return block.kind === 'bullet' || block.kind === 'row' ? headingThing(block.heading) : undefined;
}

function readSentence(context: Context, block: Block): readonly Claim[] {
  const claims: Claim[] = [];
  let sentence = context.sentence;
  for (const pattern of sentencePatterns) {
    if (pattern.id === 'query' && statesFacts(sentence, context)) continue;
    const made = pattern.match(context);
    if (!made) continue;
    const again = made.find((c) => c.kind === 'restated');
    if (again?.kind === 'restated')
      return [...made.filter((c) => c !== again), ...readSentence({ ...context, sentence: again.tokens }, block)];
    claims.push(...made);
    if (made.some((c) => c.kind === 'ignored')) return claims.filter((c) => c.kind !== 'ignored');
    if (pattern.final && made.length > 0) return claims;
    if (pattern.id === 'colon-list') sentence = sentence.slice(0, colonAt(sentence));
  }
  const label = sentence === context.sentence ? labelOf(sentence) : undefined;
  if (sentence === context.sentence) sentence = withoutLabel(sentence);
  if (claims.some((c) => c.kind === 'ignored')) return claims.filter((c) => c.kind !== 'ignored');
  const bullet = bulletFact(context, block);
  if (bullet) return [...claims, ...bullet];
  let local: Context = label === undefined ? context : { ...context, topic: label, label };
  const rules = claims.filter(isRule).map((c) => c.span);
  for (const clause of clausesOf(sentence)) {
    if (rules.some((r) => r.start <= clause.span.start && r.end >= clause.span.end)) continue;
    if (clause.kind === 'purpose') {
      claims.push({ pattern: 'purpose', span: clause.span, kind: 'ignored', why: 'says what for, not what' });
      continue;
    }
    let read = false;
    const act = actOf(clause, local);
    if (act) claims.push(act);
    for (const pattern of clausePatterns) {
      const made = pattern.match(clause, local);
      if (!made) continue;
      const linked = factsOfLink(clause, made, claims, sentence);
      if (linked) claims.push(linked);
      else claims.push(...made.map((claim) => withVia(claim, claims)));
      const next = topicAfter(made, local.topic);
      if (next !== undefined) local = { ...local, topic: next };
      read = true;
      break;
    }
    const subject = read ? undefined : thingOf(clause);
    if (subject !== undefined) local = { ...local, topic: subject };
    const record = recordIn(claims) ?? recordSubject(clause);
    if (record !== undefined) local = { ...local, lastRecord: record };
  }
  return claims;
}

/** The thing a label names: "Employee management: includes ...". */
function labelOf(tokens: readonly Token[]): string | undefined {
  const colon = colonAt(tokens);
  if (colon < 1 || colon > 5 || tokens.slice(0, colon).some((t) => isFiniteVerb(t) && t.tag !== 'verb'))
    return undefined;
  const words = tokens
    .slice(0, colon)
    .map((t) => t.lower)
    .join(' ');
  return headingThing(words.replace(/^\d+ ?[.)] ?/, ''));
}

/** The last thing counted as many on the other side of a relationship: what "each has" goes on about. */
function manyIn(claims: readonly Claim[]): string | undefined {
  let out: string | undefined;
  for (const c of claims) {
    if (c.kind === 'facts' && !isFact(c.owner)) out = c.owner;
    if (c.kind === 'kinds') out = c.of;
    if (c.kind === 'relate')
      out = c.right.count?.max === 'many' || (c.right.plural && !c.left.plural) ? c.right.name : c.left.name;
  }
  return out;
}

/** Labels that open many paragraphs with a sentence behind them are people talking, not things. */
function speakersIn(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const m of text.matchAll(/^\s*(\p{Lu}[\p{L}.]*(?: \p{L}+)?)\s*:\s/gmu))
    counts.set((m[1] ?? '').toLowerCase(), (counts.get((m[1] ?? '').toLowerCase()) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= 3).map(([name]) => name));
}

/** Without the speaker's name and without markup. */
function spoken(all: readonly Token[], speakers: ReadonlySet<string>): readonly Token[] {
  const tokens = all.some((t) => t.tag === 'punct' && /^[*_`]$/.test(t.text))
    ? all.filter((t) => !(t.tag === 'punct' && /^[*_`]$/.test(t.text)))
    : all;
  const colon = tokens.findIndex((t) => t.text === ':');
  const name =
    colon > 0 && colon < 3
      ? tokens
          .slice(0, colon)
          .map((t) => t.lower)
          .join(' ')
      : '';
  return speakers.has(name) ? tokens.slice(colon + 1) : tokens;
}

/** "Each print carries a mark, a format and a length": the list of a thing's facts, whatever the thing is called. */
function statesFacts(sentence: readonly Token[], context: Context): boolean {
  if (context.role === 'queries') return false;
  const first = clausesOf(sentence)[0];
  const subject = first?.subjects[0];
  if (first?.kind !== 'main' || !subject || subject.pronoun || first.lead.length > 0 || first.verb?.passive)
    return false;
  const one = subject.count?.each === true || /^an?$/.test(subject.determiner ?? '');
  if (!one || personNouns.has(subject.head)) return false;
  return (
    /^(?:have|carry|contain|include|state|bear|hold|list|show|comprise)$/.test(first.verb?.lemma ?? '') &&
    !/ by /.test(lowerOf(first.rest))
  );
}

const recordName = / (?:record|log|entry|history)$/;
const recordIn = (claims: readonly Claim[]): string | undefined => {
  for (let i = claims.length - 1; i >= 0; i--) {
    const c = claims[i] as Claim;
    if (c.kind === 'relate' && recordName.test(c.right.name)) return c.right.name;
    if ((c.kind === 'mention' || c.kind === 'event') && recordName.test(c.name)) return c.name;
  }
  return undefined;
};
const recordSubject = (clause: Clause): string | undefined =>
  clause.subjects.find((np) => recordName.test(np.name))?.name;

const thingOf = (clause: Clause): string | undefined => {
  const first = clause.subjects[0];
  const np = first?.possessor ?? (first?.of && isFact(first.name) ? first.of : first);
  return clause.kind === 'main' && np && !np.pronoun && !isOrganisation(np) && couldBeThing(np.name) && !isFact(np.name)
    ? np.name
    : undefined;
};

/** What is read as a rule is not a statement of facts as well; a choice is both. */
const isRule = (claim: Claim): boolean => /^(?:unique|compare|differ|noOverlap|lifecycle)$/.test(claim.kind);

/** A label in front of a statement ("custom fields: accounts can have ...") is not part of it. */
function withoutLabel(tokens: readonly Token[]): readonly Token[] {
  const colon = colonAt(tokens);
  const labelled = colon > 0 && colon <= 6 && !tokens.slice(0, colon).some((t) => isFiniteVerb(t) && t.tag !== 'verb');
  return labelled && tokens.slice(colon + 1).some(isFiniteVerb) ? tokens.slice(colon + 1) : tokens;
}

/** "Each farm can subscribe to several stations, recording the date": facts of the relation just stated. */
function factsOfLink(
  clause: Clause,
  made: readonly Claim[],
  before: readonly Claim[],
  sentence: readonly Token[],
): Claim | undefined {
  const last = before[before.length - 1];
  const opening = sentence.filter((t) => t.end <= clause.span.start).pop()?.lower ?? '';
  const facts = made[0];
  if (
    clause.kind !== 'including' ||
    last?.kind !== 'relate' ||
    facts?.kind !== 'facts' ||
    !/^(?:recording|storing|tracking|documenting|capturing)$/.test(opening)
  )
    return undefined;
  return { ...last, span: clause.span, facts: facts.items };
}

/** Facts said with "each" of something the sentence has just put into a larger thing may be facts of that link. */
function withVia(claim: Claim, before: readonly Claim[]): Claim {
  if (claim.kind !== 'facts' || claim.pattern !== 'fragment-list') return claim;
  for (const other of before) {
    if (other.kind === 'facts' && other.items.some((i) => i.name === claim.owner))
      return { ...claim, via: other.owner };
    if (other.kind === 'relate' && other.right.name === claim.owner) return { ...claim, via: other.left.name };
  }
  return claim;
}

/** Who and what take part in the clause's verb; an event named after the verb refers to them. */
function actOf(clause: Clause, context: Context): Claim | undefined {
  if (
    clause.kind !== 'main' ||
    !clause.verb ||
    /^(?:be|have|do|include|contain|record|store|manage)$/.test(clause.verb.lemma)
  )
    return undefined;
  const subjects = clause.subjects.flatMap((np) => nameIn(np, context) ?? []);
  const objects = complementsOf(clause.rest).flatMap((c) => nameIn(c.phrase, context) ?? []);
  const participants = [...new Set([...subjects, ...objects])].filter(
    (name) => couldBeThing(name) && !isFact(name) && !organisationNouns.has(name),
  );
  return participants.length > 0
    ? { pattern: 'act', span: clause.span, kind: 'act', verb: clause.verb.lemma, participants }
    : undefined;
}

/** A short bullet without a verb below a heading that names a thing is a fact of it. */
function bulletFact(context: Context, block: Block): readonly Claim[] | undefined {
  if (block.kind !== 'bullet' || context.owner === undefined) return undefined;
  const t = context.sentence;
  if (clausesOf(withoutLabel(t))[0]?.kind === 'main' && !/^(?:noun|adj)$/.test(t[0]?.tag ?? '')) return undefined;
  if (t.some((x, i) => i < 12 && (x.tag === 'be' || x.tag === 'modal' || x.tag === 'have') && !behindComma(t, i)))
    return undefined;
  if (
    t.length > 24 ||
    t.slice(0, 4).some((x) => x.tag === 'be' || x.tag === 'modal' || x.tag === 'have' || x.tag === 'verb')
  )
    return undefined;
  const list = itemsOf(t[t.length - 1]?.text === '.' ? t.slice(0, -1) : t);
  if (list.items.length === 0) return undefined;
  return [
    {
      pattern: 'bullet-fact',
      span: context.sentenceSpan,
      kind: 'facts',
      owner: context.owner,
      items: list.items,
      weight: 2,
    },
  ];
}

/** In a condition, a relative clause or parentheses. */
function behindComma(t: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) if (t[i]?.tag === 'wh' || /^[(,:]$/.test(t[i]?.text ?? '')) return true;
  return false;
}

/** What the next pronoun stands for: the last thing that was given facts or stood as a subject. */
function topicAfter(claims: readonly Claim[], before: string | undefined): string | undefined {
  let topic = before;
  for (const claim of claims) {
    if (claim.kind === 'facts' || claim.kind === 'event') {
      const name = claim.kind === 'facts' ? claim.owner : claim.name;
      if (!isFact(name)) topic = name;
    } else if (claim.kind === 'relate' && claim.verb !== 'per') topic = claim.left.name;
    else if (claim.kind === 'mention' && claim.weight >= 1.5) topic = claim.name;
    else if (claim.kind === 'kinds') topic = claim.of;
    else if (claim.kind === 'unique' && claim.owner !== undefined) topic = claim.owner;
  }
  return topic;
}
