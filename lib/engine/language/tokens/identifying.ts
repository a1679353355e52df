import { typeByEnding } from '../lexicon/attribute-types';
import type { Token } from './token';

const naming = new Set(['identify', 'identifies', 'designate', 'designates']);
const it = /^(?:it|them|him|her|one|each)$/;

/**
 * "The licence plate identifies a van", "A bay's code identifies it": the van is identified by it. The same tokens where
 * a sentence says nothing of the kind.
 */
export function identifying(t: readonly Token[]): readonly Token[] {
  const verb = t.slice(0, 12).findIndex((x, i) => i > 0 && naming.has(x.lower));
  if (verb < 0) return t;
  const fact = t.slice(0, t[verb - 1]?.tag === 'adv' ? verb - 1 : verb).filter((x) => x.lower !== ',');
  const last = fact[fact.length - 1];
  if (last?.tag !== 'noun' || fact.some((x) => !/^(?:det|poss|quant|noun|adj|gen|num)$/.test(x.tag))) return t;
  const name = fact.filter((x) => x.tag === 'noun' || x.tag === 'adj').map((x) => x.lower);
  if (!typeByEnding(name.slice(-2).join(' ')) || personal.test(last.lower)) return t;
  const behind = t.slice(verb + 1);
  const gen = fact.findIndex((x) => x.tag === 'gen');
  const by = [...isIdentified(t[verb] as Token)];
  if (gen > 0 && it.test(behind[0]?.lower ?? ''))
    return [...fact.slice(0, gen), ...by, its(fact[gen] as Token), ...fact.slice(gen + 1), ...behind.slice(1)];
  const end = behind.findIndex((x) => !/^(?:det|quant|noun|adj|num)$/.test(x.tag));
  const thing = end < 0 ? behind : behind.slice(0, end);
  const noun = thing[thing.length - 1];
  if (thing.length === 0 || noun?.tag !== 'noun' || !/^(?:det|quant|num)$/.test(thing[0]?.tag ?? '')) return t;
  const own = gen > 0 ? fact.slice(gen + 1) : fact.filter((x) => x.tag !== 'det' && x.tag !== 'quant');
  return [...thing, ...by, its(t[verb] as Token), ...own, ...(end < 0 ? [] : behind.slice(end))];
}

const personal = /^(?:team|person|member|user|manager|staff|system|software|name)s?$/;

function isIdentified(verb: Token): readonly Token[] {
  const at = { start: verb.start, end: verb.end };
  return [
    { text: 'is', lower: 'is', tag: 'be', lemma: 'be', ...at },
    { text: 'identified', lower: 'identified', tag: 'verb', lemma: 'identify', form: 'participle', ...at },
    { text: 'by', lower: 'by', tag: 'prep', ...at },
  ];
}

const its = ({ start, end }: Token): Token => ({ text: 'its', lower: 'its', tag: 'poss', start, end });
