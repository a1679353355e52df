import { singular } from '../../model/inflect';
import type { Claim, Side } from '../claims';
import { genericHeads, organisationNouns, personNouns } from '../lexicon/nouns';
import { headOf, wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { conceptName } from '../phrases/concept-name';
import type { Item } from '../phrases/item';
import { itemsOf } from '../phrases/items';
import { type NounPhrase, nounPhraseAt } from '../phrases/noun-phrase';
import { lowerOf, type Token, withoutStop } from '../tokens/token';
import type { SentencePattern } from './pattern';
import { couldBeThing, isFact, isOrganisation, withoutGenericHead } from './support';

/** What a list of rows is called: its subject keeps facts of its own. */
const rows = /^(?:details?|information|records?|logs?|table|form|history|sheet|register|ledger)$/;
/** What a part of the software is called; what it keeps is of the thing in front. */
const parts = /^(?:module|function|feature|functionality|subsystem|component)$/;
const keeps = /^(?:record|track|store|contain|hold|document|capture|keep|log|list|save|manage|maintain)$/;
const listing = /^(?:including|recording|containing|documenting|storing|tracking|involving|comprising|covering)$/;

export const ownList: SentencePattern = {
  id: 'own-list',
  doc: '"Refund details record the date and the amount", "the valve module is responsible for storing names and places": a subject that is called after the rows it keeps.',
  final: true,
  needs:
    /^(?:details?|information|records?|logs?|table|form|history|sheet|register|ledger|module|function|feature|functionality|subsystem|component)$/,
  examples: [
    {
      text: 'Refund details record the date, amount, and reason of each refund.',
      reads: ['refund: date, amount, reason'],
    },
    {
      text: 'Towing records track the state of trucks, including the towing time, place and status.',
      reads: ['event towing record of truck: towing time, place, status'],
    },
    {
      text: 'The valve management module is responsible for storing valve names, locations and serial numbers.',
      reads: ['valve: valve name, location, serial number'],
    },
    {
      text: 'The leak recording function includes storing the file path, start time and length for each pump.',
      reads: ['event leak of pump: file path, start time, length'],
    },
  ],
  match(context) {
    const t = withoutStop(context.sentence);
    const subject = subjectIn(t);
    if (!subject) return undefined;
    const { name } = subject;
    const rest = untilNext(subject.rest);
    const at = rest.findIndex(
      (x, i) => i > 0 && (listing.test(x.lower) || (x.lower === 'such' && rest[i + 1]?.lower === 'as')),
    );
    const said = at < 0 ? rest : rest.slice(0, at);
    const listed = at < 0 ? rest : rest.slice(rest[at]?.lower === 'such' ? at + 2 : at + 1);
    const all = itemsOf(listed).items.filter((i) => singular(i.name) !== name && !isSelf(i, name));
    const items = all.filter((i) => at >= 0 || isOwn(i) || i.possessor === name || (subject.rows && isOne(i)));
    if (items.filter((i) => isFact(i.name)).length < 2 && !(at >= 0 && subject.rows)) return undefined;
    if (!subject.rows && !all.every((i) => i.possessor === undefined || i.possessor === name)) return undefined;
    const participants = partners(at < 0 ? forEach(rest) : said, name);
    const base = { pattern: this.id, span: context.sentenceSpan };
    const own = items.map(({ possessor: _, ...item }) => item);
    const claim: Claim =
      participants.length > 0
        ? { ...base, kind: 'event', name, participants, items: own, weight: 3 }
        : { ...base, kind: 'facts', owner: name, items: own, weight: 3 };
    return [claim];
  },
};

interface Subject {
  readonly name: string;
  /** Called after its rows; otherwise a part of the software. */
  readonly rows: boolean;
  /** The words behind its verb. */
  readonly rest: readonly Token[];
}

/** The subject that keeps a list, where the sentence opens with one: its name is at most five words long. */
function subjectIn(t: readonly Token[]): Subject | undefined {
  const from = t[0]?.tag === 'det' ? 1 : 0;
  for (let i = from + 1; i < t.length && i < from + 6; i++) {
    const word = t[i]?.lower ?? '';
    const isRows = rows.test(word);
    if (!isRows && !parts.test(word)) continue;
    const behind = keptBehind(t, i + 1, isRows);
    // "The system records store names": what the system does.
    if (behind < 0 || (isRows && i === from + 1 && organisationNouns.has(t[from]?.lower ?? ''))) continue;
    const name = nameOf(t.slice(from, i + 1), isRows);
    return name === undefined ? undefined : { name, rows: isRows, rest: t.slice(behind) };
  }
  return undefined;
}

/** Where the list begins behind "record", "is responsible for storing", "includes storing"; -1 where nothing is kept. */
function keptBehind(t: readonly Token[], at: number, isRows: boolean): number {
  const ahead = lowerOf(t.slice(at, at + 5));
  const word = t[at]?.lower ?? '';
  const verb = verbForms.get(word);
  if (verb && keeps.test(verb.lemma) && /^(?:third|base)$/.test(verb.form))
    return t[at + 1]?.lower === 'of' ? -1 : at + 1;
  if (isRows) return -1;
  const m =
    /^(?:(?:also |mainly )?(?:is |are )?(?:mainly )?responsible for|includes?|supports?|is used to|is used for|allows|must|should|shall) /.exec(
      `${ahead} `,
    );
  const next = m ? at + wordsIn(m[0]) : -1;
  const inner = next < 0 ? undefined : verbForms.get(t[next]?.lower ?? '');
  return inner && keeps.test(inner.lemma) && inner.lemma !== 'manage' ? next + 1 : -1;
}

function nameOf(words: readonly Token[], isRows: boolean): string | undefined {
  if (words.some((x) => x.tag === 'prep' || x.tag === 'punct' || x.tag === 'gen' || x.tag === 'wh')) return undefined;
  const last = words[words.length - 1]?.lower ?? '';
  const kept = last === 'table' || !isRows ? words.slice(0, -1) : words;
  const full = withoutGenericHead(conceptName(kept.map((x) => x.lower)));
  const name = isRows ? full : full.replace(/ (?:recording|storage|entry|tracking|logging)$/, '');
  const head = headOf(name);
  const single = singular(name);
  return couldBeThing(single) && !personNouns.has(head) && !genericHeads.has(single) ? single : undefined;
}

const isOwn = ({ name, facets }: Item): boolean => isFact(name) || facets.values !== undefined;

/** "Rental records contain the tool, the site and ...": what one of the rows is of. */
const isOne = ({ name, plural, determiner }: Item): boolean =>
  !plural && couldBeThing(name) && !genericHeads.has(headOf(name)) && /^(?:the|an?|)$/.test(determiner ?? '');

/** "records leak information": the thing itself is no fact of it. */
const isSelf = (item: Item, name: string): boolean => withoutGenericHead(item.name) === name;

/** The list up to what else is said: "..., while the system ...", "..., and allows ...". */
function untilNext(t: readonly Token[]): readonly Token[] {
  const at = t.findIndex(
    (x, i) =>
      x.lower === ',' &&
      /^(?:while|ensuring|allowing|enabling|so|thus|helping|to|and)$/.test(t[i + 1]?.lower ?? '') &&
      (t[i + 1]?.lower !== 'and' || (t[i + 2]?.form === 'third' && t[i + 2]?.tag === 'verb')),
  );
  return at < 0 ? t : t.slice(0, at);
}

/** "... for each pump". */
function forEach(t: readonly Token[]): readonly Token[] {
  const at = t.findIndex((x, i) => x.lower === 'for' && /^(?:each|every)$/.test(t[i + 1]?.lower ?? ''));
  return at < 0 ? [] : t.slice(at + 1, at + 6);
}

/** The things named in front of the list, which a row of it is about. */
function partners(t: readonly Token[], name: string): readonly Side[] {
  const out: Side[] = [];
  for (let i = 0; i < t.length; i++) {
    const np = /^(?:noun|adj|det|quant|poss)$/.test(t[i]?.tag ?? '') ? nounPhraseAt(t, i) : undefined;
    if (!np) continue;
    const thing = heldBy(np);
    if (thing && thing.name !== name && !` ${name}`.startsWith(` ${thing.name} `) && couldBePartner(thing))
      out.push({ name: thing.name, plural: false });
    i = np.to - 1;
  }
  return out.filter((side, i) => out.findIndex((s) => s.name === side.name) === i);
}

/** "the delivery details of parcels": the parcels; "the supplier's order details": the supplier. */
const heldBy = (np: NounPhrase): NounPhrase | undefined =>
  np.possessor ?? (genericHeads.has(np.head) || isFact(np.name) || (np.of && doing.test(np.head)) ? np.of : np);

/** "the participation of actors", "the use of vehicles": who and what it is done by or to. */
const doing = /(?:tion|sion|ment|ance|ence|ing|use|usage|loan|sale|transfer)$/;

const couldBePartner = (np: NounPhrase): boolean =>
  !np.pronoun && couldBeThing(np.name) && !isFact(np.name) && !isOrganisation(np) && !genericHeads.has(np.head);
