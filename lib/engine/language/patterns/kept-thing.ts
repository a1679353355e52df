import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { genericHeads } from '../lexicon/nouns';
import { verbForms } from '../lexicon/verbs';
import type { Clause } from '../phrases/clauses';
import type { Item } from '../phrases/item';
import { turned } from './record-owners';
import { couldBeThing, isFact, made, mostlyFacts, ownsNamed, withoutGenericHead } from './support';
import { happens } from './tied-to';

/** "the payment status of contracts": a fact of each contract. */
function factOf(id: string, clause: Clause, item: Item): readonly Claim[] | undefined {
  const [, fact = '', plural = ''] = /^(.+?) of (.+)$/.exec(item.name) ?? [];
  const owner = singular(plural);
  if (!isFact(fact) || item.count || isFact(owner) || !couldBeThing(owner)) return undefined;
  return [{ ...made(id, clause), kind: 'facts', owner, items: [{ ...item, name: fact, plural: false }], weight: 1 }];
}

/** A thing that is kept, with the facts and the whole that stand beside it: evidence for a table by `weight`. */
export function keptThing(id: string, clause: Clause, item: Item, weight: number): readonly Claim[] {
  const possessor = item.possessor;
  // "users to register accounts": what they may do, and no thing.
  if (verbForms.get(/ to (\p{L}+)(?: |$)/u.exec(item.name)?.[1] ?? '')?.form === 'base') return [];
  const fact = item.aside ? undefined : factOf(id, clause, item);
  if (fact) return fact;
  const bare = item.name.replace(
    /^(?:types?|kinds?|lists?|sets?|variet(?:y|ies)|information|details?|data|basic information) (?:of|about|on) /,
    '',
  );
  const stripped = turned(withoutGenericHead(singular(bare)));
  const doing = singular(/^([a-z ]+?) of .+$/.exec(stripped)?.[1] ?? '');
  // "the operations of guards": no thing by itself.
  if (doing === 'operation' || doing === 'activity') return [];
  const named = doing !== '' && happens(doing) && couldBeThing(doing) && !/ [a-z]+ing$/.test(doing) ? doing : stripped;
  const name = genericHeads.has(named) && possessor ? withoutGenericHead(possessor) : named;
  const container = stripped !== turned(singular(bare)) || /^(?:information|detail|data)/.test(item.name);
  const listed =
    item.aside && (mostlyFacts(item.aside) || (container && item.aside.length > 1)) ? item.aside : undefined;
  if (
    (!couldBeThing(name) && !(listed && name.includes(' '))) ||
    (isFact(name) && !(listed && ownsNamed(name, listed)))
  )
    return [];
  const mention: Claim = { ...made(id, clause), kind: 'mention', name, weight };
  const facts: readonly Claim[] = listed
    ? [{ ...made(id, clause), kind: 'facts', owner: name, items: listed, weight: 2.5 }]
    : item.linkFacts
      ? [{ ...made(id, clause), kind: 'facts', owner: name, items: item.linkFacts, weight: 2 }]
      : [];
  return [mention, ...facts, ...(facts.length > 0 ? ofWhole(id, clause, name, possessor) : [])];
}

/** "every treatment of an animal (date, reason, cost)": it belongs to the animal. */
function ofWhole(id: string, clause: Clause, name: string, possessor: string | undefined): readonly Claim[] {
  const whole = possessor === undefined ? undefined : singular(possessor);
  if (whole === undefined || whole === name || !couldBeThing(whole) || isFact(whole)) return [];
  const left = { name, plural: true };
  const right = { name: whole, plural: false };
  return [{ ...made(id, clause), kind: 'relate', left, right, verb: 'of', shape: 'manyToOne', weight: 1 }];
}
