import type { Claim, Side } from '../claims';
import type { Context } from '../context';
import { eventNouns, genericHeads, personNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import type { NounPhrase } from '../phrases/noun-phrase';
import { thingsIn } from './each-time';
import { eventName } from './event-name';
import { couldBeThing, isFact, made, sideOf, withoutGenericHead } from './support';

/** "each pump's maintenance history, including the date": a record of each time it happens. */
export function happeningOf(
  id: string,
  clause: Clause,
  np: NounPhrase,
  context: Context,
  items: readonly Item[],
): readonly Claim[] | undefined {
  const holder = np.possessor ?? (np.of && !genericHeads.has(np.head) ? np.of : undefined);
  const whose = holder ? sideOf(holder, context) : historyOwner(np, context);
  const history = np.head === 'history';
  const said = np.name.replace(/ (?:history|record|log)$/, '');
  const name = holder || !whose ? said : said.slice(whose.name.length + 1);
  const head = headOf(name);
  if (!whose || !couldBeThing(whose.name) || isFact(whose.name) || items.length < 2 || name === np.head)
    return undefined;
  if (!(history || eventNouns.has(head)) || (np.of && holder === np.of && said === np.name)) return undefined;
  const participants = [{ ...whose, plural: false }];
  return [{ ...made(id, clause), kind: 'event', name: recordOfName(name), participants, items, weight: 3 }];
}

/** "employee transfer history": the history of an employee, where it begins with people or with what is told of. */
function historyOwner(np: NounPhrase, context: Context): Side | undefined {
  const first = np.name.slice(0, np.name.indexOf(' '));
  const of = np.head === 'history' && np.name.split(' ').length > 2 ? first : '';
  return of !== '' && (personNouns.has(of) || of === context.topic) ? { name: of, plural: false } : undefined;
}

/** A row for each time it happens; a fact does not happen but change: "price history". */
const recordOfName = (name: string): string =>
  isFact(name) ? `${name} change` : / change$/.test(name) ? name : `${name} record`;

/** "the process of allocating products to stores, including ...": a record with a key to all it names. */
export function processOf(
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
      name:
        actor.length > 0
          ? np.name
          : np.name === 'operation'
            ? `${participants[participants.length - 1]?.name} operation`
            : eventName(between, items, participants),
      participants,
      items,
      weight: 3,
    },
  ];
}

/** "processing information", "maintenance details": facts of each happening, so of a record of it. */
export function eventOf(np: NounPhrase): string | undefined {
  const base = withoutGenericHead(np.name);
  if (base === np.name || np.possessor || np.of) return undefined;
  const head = headOf(base);
  const happening =
    (verbForms.get(head)?.form === 'ing' &&
      !/^(?:building|training|meeting|listing|providing|giving|entering)$/.test(head)) ||
    /^(?:maintenance|usage|repair|attendance|consumption|operation|growth|calibration|inspection|production|processing)$/.test(
      head,
    );
  return happening ? `${base} record` : undefined;
}
