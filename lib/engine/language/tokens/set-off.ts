import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { wordsAt } from './made-word';
import { isFiniteVerb, type Token } from './token';

const told = /^(?:described|characteri[sz]ed|identified|specified|defined|distinguished)$/;
const listed = /^(?:noun|adj|det|poss|quant|num|prep|conj|adv|gen)$/;

/** What a list between commas says of the subject in front of it. */
interface Aside {
  /** What says it of one of them: "has", "is identified by"; none where it only names some of them. */
  readonly says: readonly Token[];
  /** Where the list begins. */
  readonly from: number;
}

const be = { lemma: 'be' };

/**
 * "Customers, with a name and an address, can place orders", "a lens, described by a code and a type, fits one camera":
 * what is set off between the subject and its verb, said behind it as a statement of its own. The same tokens where
 * nothing is set off so.
 */
export function setOff(t: readonly Token[]): readonly Token[] {
  const comma = t.findIndex((x, i) => i > 7 || !/^(?:noun|adj|det|quant|poss)$/.test(x.tag));
  const last = t[comma - 1];
  if (comma < 1 || t[comma]?.lower !== ',' || last?.tag !== 'noun') return t;
  const aside = asideAt(t, comma + 1);
  const end = aside ? endOf(t, aside.from) : -1;
  if (!aside || end < 0) return t;
  const subject = t.slice(0, comma);
  const stop = /^[.;]$/.test(t[t.length - 1]?.text ?? '') ? t.length - 1 : t.length;
  const plain = [...subject, ...doneBy(t.slice(end + 1, stop))];
  const list = t.slice(aside.from, end);
  if (aside.says.length === 0) return namesFacts(list) ? t : [...plain, ...t.slice(stop)];
  if (!namesFacts(list)) return t;
  const made = wordsAt(t[comma + 1]?.start ?? 0);
  const one = /^(?:det|quant|poss)$/.test(subject[0]?.tag ?? '') ? subject.slice(1) : subject;
  const noun = singular(last.lower);
  const thing = [...one.slice(0, -1), { ...last, text: noun, lower: noun }];
  const each = [made(',', 'punct'), made('and', 'conj'), made('each', 'quant')];
  return [...plain, ...each, ...thing, ...aside.says, ...list, ...t.slice(stop)];
}

/** "with", "each having", "who have", "uniquely identified by", "including". */
function asideAt(t: readonly Token[], at: number): Aside | undefined {
  const from = t[at]?.lower === 'each' || t[at]?.tag === 'adv' ? at + 1 : at;
  const word = t[from]?.lower ?? '';
  const next = t[from + 1];
  const made = wordsAt(t[at]?.start ?? 0);
  const has = [made('has', 'have', { lemma: 'have' })];
  if (word === 'with' || word === 'having') return { says: has, from: from + 1 };
  if (word === 'including' && from === at) return { says: [], from: from + 1 };
  if (/^(?:who|which)$/.test(word) && next?.tag === 'have' && t[from + 2]?.tag !== 'verb')
    return { says: has, from: from + 2 };
  const passive = /^(?:who|which)$/.test(word) && next?.tag === 'be' ? from + 2 : from;
  const verb = t[passive]?.tag === 'adv' ? passive + 1 : passive;
  if (!told.test(t[verb]?.lower ?? '') || !/^(?:by|with)$/.test(t[verb + 1]?.lower ?? '')) return undefined;
  const said: Token = { ...(t[verb] as Token), tag: 'verb', form: 'participle' };
  return { says: [made('is', 'be', be), said, made('by', 'prep')], from: verb + 2 };
}

/** The comma that ends the list, with the subject's verb right behind it; -1 where there is none. */
function endOf(t: readonly Token[], from: number): number {
  let depth = 0;
  let closed = false;
  for (let i = from; i < t.length && i < from + 40; i++) {
    const x = t[i] as Token;
    depth += x.text === '(' ? 1 : x.text === ')' ? -1 : 0;
    if (depth > 0 || x.text === ')') continue;
    if (x.lower === ',' && doesBehind(t, i + 1, closed)) return i;
    closed ||= x.tag === 'conj';
    if (x.lower !== ',' && !listed.test(x.tag) && x.form !== 'participle') return -1;
  }
  return -1;
}

/** The verb of the subject: no further entry of the list, which "and" has closed where the word may be a noun. */
function doesBehind(t: readonly Token[], at: number, closed: boolean): boolean {
  const x = t[at];
  const next = t[at + 1];
  if (!x || !next) return false;
  const object = next.tag === 'noun' && /^(?:prep|to|det|noun)$/.test(t[at + 2]?.tag ?? '');
  if (x.tag === 'noun' && closed && x.form === 'third') return /^(?:det|quant|num)$/.test(next.tag);
  if (x.tag === 'noun' && closed) return x.form === 'base' && (object || /^(?:det|quant|prep|to|verb)$/.test(next.tag));
  return isFiniteVerb(x) && (x.tag !== 'verb' || (next.tag !== 'punct' && next.tag !== 'conj'));
}

/** "book seats on flights": the first word is what they do, and the second what it is done to. */
function doneBy(t: readonly Token[]): readonly Token[] {
  const [first, next] = t;
  if (first?.tag !== 'noun' || !next) return t;
  const object: Token = next.tag === 'verb' ? { ...next, tag: 'noun' } : next;
  return [{ ...first, tag: 'verb' }, object, ...t.slice(2)];
}

/** One of the entries at least is named as a fact is. */
const namesFacts = (list: readonly Token[]): boolean =>
  list.some((x, i) => {
    const ends = i === list.length - 1 || /^(?:punct|conj)$/.test(list[i + 1]?.tag ?? '');
    return (
      ends &&
      x.tag === 'noun' &&
      typeByEnding(`${list[i - 1]?.tag === 'noun' ? list[i - 1]?.lower : ''} ${x.lower}`.trim()) !== undefined
    );
  });
