import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import type { Context } from '../context';
import { typeByEnding } from '../lexicon/attribute-types';
import { keyBase } from '../lexicon/keys';
import { eventNouns, genericHeads, personNouns } from '../lexicon/nouns';
import { verbForms } from '../lexicon/verbs';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import type { Token } from '../tokens/token';
import { eventName, thingsIn } from './each-time';
import { lineOf } from './line-facts';
import type { Pattern } from './pattern';
import {
  couldBeThing,
  isFact,
  keyedThing,
  made,
  namesLabel,
  ownsNamed,
  sideOf,
  subjectOfFacts,
  withoutGenericHead,
} from './support';

export const fragmentList: Pattern = {
  id: 'fragment-list',
  doc: '"..., each with A and B", "... information, including A and B", "..., whose details include A": facts of the phrase before.',
  examples: [
    {
      text: 'The company owns several airplanes, each with a number and a model.',
      reads: ['mention airplane', 'airplane: number, model'],
    },
    {
      text: 'We record customer information, including name and address.',
      reads: ['mention customer', 'customer: name, address'],
    },
    {
      text: "We track each pump's maintenance history, including the maintenance date and the cost.",
      reads: ['event maintenance record of pump: maintenance date, cost'],
    },
    {
      text: 'The guard gets an alarm message, including an alarm id, the alarm time and the reason.',
      reads: ['alarm message: alarm id, alarm time, reason'],
    },
    {
      text: 'The system records information about samples, including sample hash, timestamp and weight.',
      reads: ['sample: sample hash, timestamp, weight'],
    },
    {
      text: 'The yard has several cranes, each identified by a crane number, a name and a load capacity.',
      reads: ['crane: crane number, name, load capacity'],
    },
  ],
  match(clause, context) {
    if (clause.kind !== 'each-with' && clause.kind !== 'including' && clause.kind !== 'whose') return undefined;
    const np = clause.antecedent;
    let tokens = clause.tokens;
    if (clause.kind === 'whose') {
      const head = nounPhraseAt(tokens, 0);
      if (head && tokens[head.to] && /^(?:be|have|verb|modal)$/.test(tokens[head.to]?.tag ?? ''))
        tokens = genericHeads.has(head.head) ? tokens.slice(head.to + 1) : tokens.slice(0, head.to);
    }
    const list = itemsOf(beforeVerb(tokens)).items;
    if (list.length === 0) return undefined;
    const first = list[0]?.possessor;
    if (clause.kind === 'including' && first !== undefined && couldBeThing(first) && !isFact(first) && list.length > 2)
      return [
        { ...made(this.id, clause), kind: 'facts', owner: first, items: list.map(withoutPossessor), weight: 2.5 },
      ];
    const process =
      np && /^(?:process|operation|activity|action|procedure|situation)$/.test(np.head) && clause.kind === 'including'
        ? processOf(this.id, clause, np, context, list)
        : undefined;
    if (process) return process;
    const happened = np ? happeningOf(this.id, clause, np, context, list) : undefined;
    if (happened) return happened;
    const event = np ? eventOf(np) : undefined;
    if (event)
      return [
        { ...made(this.id, clause), kind: 'facts', owner: event, items: list, weight: 3 },
        { ...made(this.id, clause), kind: 'alias', name: np?.name ?? '', of: event },
      ];
    const line = lineOf(np, list);
    if (line) return [{ ...made(this.id, clause), kind: 'facts', ...line, weight: 3 }];
    const owner =
      (np ? (keyedThing(np, list) ?? subjectOfFacts(np, context) ?? giverOf(np, context)) : undefined) ?? context.topic;
    if (!owner) return undefined;
    const listed =
      np !== undefined &&
      genericHeads.has(np.head) &&
      np.name !== owner &&
      (owner === (context.label ?? context.title) ||
        !/^(?:contact|address|name|personal|payment|location|status)$/.test(owner));
    const thing =
      !isFact(owner) ||
      ownsKey(owner, list) ||
      (listed && list.length > 1 && owner === (context.label ?? context.title)) ||
      (listed && ownsNamed(owner, list)) ||
      (listed && /^(?:longText|code|boolean)$/.test(typeByEnding(owner)?.type ?? ''));
    if (clause.kind === 'including' && !thing && context.topic && owner !== context.topic) {
      return [{ ...made(this.id, clause), kind: 'facts', owner: context.topic, items: list, weight: 1 }];
    }
    if (clause.kind === 'including' && !couldBeThing(owner) && owner !== context.topic && !ownsNamed(owner, list)) {
      return context.topic
        ? [{ ...made(this.id, clause), kind: 'facts', owner: context.topic, items: list, weight: 1 }]
        : undefined;
    }
    const claims: Claim[] = [
      {
        ...made(this.id, clause),
        kind: 'facts',
        owner,
        items: list,
        weight: isFact(owner) && thing ? 3.5 : clause.kind === 'including' && couldBeThing(owner) ? 2.5 : 3,
      },
    ];
    const holder = np?.possessor ?? np?.of;
    const labelled = np !== undefined && thing && namesLabel(np, context);
    if (holder && (labelled || (!genericHeads.has(np?.head ?? '') && !isFact(owner)))) {
      const whole = subjectOfFacts(holder, context);
      if (whole && couldBeThing(whole)) {
        claims.push({
          ...made(this.id, clause),
          kind: 'relate',
          left: { name: owner, plural: true },
          right: { name: whole, plural: false },
          verb: 'of',
          shape: 'manyToOne',
          weight: 1.5,
        });
      }
    }
    return claims;
  },
};

/** "Members provide information such as a name": of the members. */
function giverOf(np: NounPhrase, context: Context): string | undefined {
  if (!genericHeads.has(np.head) || np.possessor || np.of) return undefined;
  const before = context.sentence.filter((t) => t.end <= np.span.start);
  const verb = before.findIndex(
    (t) => t.tag === 'verb' && /^(?:provide|enter|submit|give|leave|fill|supply)$/.test(t.lemma ?? ''),
  );
  const from = before.findIndex((t, i) => i < verb && personNouns.has(singular(t.lower)));
  const who = from < 0 ? undefined : nounPhraseAt(before, from);
  return who && couldBeThing(who.name) ? who.name : undefined;
}

/** "an alert message, including an alert number": a list with a key of its own is that of a thing, whatever it is called. */
const ownsKey = (owner: string, items: readonly Item[]): boolean =>
  items.some((i) => {
    const base = keyBase(i.name);
    return base !== undefined && owner.split(' ').includes(base);
  });

/** "each pump's maintenance history, including the date": a record of each time it happens. */
function happeningOf(
  id: string,
  clause: Clause,
  np: NounPhrase,
  context: Context,
  items: readonly Item[],
): readonly Claim[] | undefined {
  const holder = np.possessor ?? (np.of && !genericHeads.has(np.head) ? np.of : undefined);
  const whose = holder ? sideOf(holder, context) : undefined;
  const name = np.name.replace(/ (?:history|record|log)$/, '');
  const head = name.slice(name.lastIndexOf(' ') + 1);
  if (!whose || !couldBeThing(whose.name) || isFact(whose.name) || items.length < 2) return undefined;
  if (!eventNouns.has(head) || (np.of && holder === np.of && name === np.name)) return undefined;
  const participants = [{ ...whose, plural: false }];
  return [{ ...made(id, clause), kind: 'event', name: `${name} record`, participants, items, weight: 3 }];
}

const withoutPossessor = ({ possessor: _, ...item }: Item): Item => item;

/** "the process of allocating products to stores, including ...": a record with a key to all it names. */
function processOf(
  id: string,
  clause: Clause,
  np: NounPhrase,
  context: Context,
  items: readonly Item[],
): readonly Claim[] | undefined {
  const between = context.sentence.filter((t) => t.start >= np.span.start && t.end <= clause.span.start);
  const words = np.name.split(' ');
  const actor =
    words.length > 1 && personNouns.has(words[0] ?? '') ? [{ name: words[0] as string, plural: false }] : [];
  const behind = between.slice(
    Math.max(
      1,
      between.findIndex((t) => t.tag === 'prep'),
    ),
  );
  const participants = [...actor, ...thingsIn(behind).filter((s) => s.name !== np.name && s.name !== np.head)];
  if (participants.length === 0) return undefined;
  return [
    {
      ...made(id, clause),
      kind: 'event',
      name: actor.length > 0 ? np.name : eventName(between, items, participants),
      participants,
      items,
      weight: 3,
    },
  ];
}

/** "processing information", "maintenance details": facts of each happening, so of a record of it. */
function eventOf(np: NounPhrase): string | undefined {
  const base = withoutGenericHead(np.name);
  if (base === np.name || np.possessor || np.of) return undefined;
  const head = base.slice(base.lastIndexOf(' ') + 1);
  const happening =
    (verbForms.get(head)?.form === 'ing' &&
      !/^(?:building|training|meeting|listing|providing|giving|entering)$/.test(head)) ||
    /^(?:maintenance|usage|repair|attendance|consumption|operation|growth|calibration|inspection|production|processing)$/.test(
      head,
    );
  return happening ? `${base} record` : undefined;
}

/** "records including a, b and c need to be kept": the list ends where the verb begins. */
function beforeVerb(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (t, i) =>
      i > 0 &&
      (((t.tag === 'modal' || t.tag === 'be') && !within(tokens, i)) ||
        (/^needs?$/.test(t.lower) && tokens[i + 1]?.tag === 'to')),
  );
  return at > 0 && tokens[at + 1] ? tokens.slice(0, at) : tokens;
}

/** Behind a relative word, in a condition or in parentheses, a verb says more about an entry. */
function within(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let i = 0; i < at; i++) depth += tokens[i]?.lower === '(' ? 1 : tokens[i]?.lower === ')' ? -1 : 0;
  if (depth > 0) return true;
  for (let i = at - 1; i >= 0 && i > at - 7; i--) {
    if (tokens[i]?.tag === 'wh' || tokens[i]?.tag === 'pron') return true;
    if (tokens[i]?.lower === ',') return false;
  }
  return false;
}
