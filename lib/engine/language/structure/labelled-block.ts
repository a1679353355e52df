import { singular } from '../../model/inflect';
import { genericHeads, organisationNouns, recordHeads } from '../lexicon/nouns';
import { couldBeThing, isFact } from '../patterns/support';
import { chunksOf } from '../phrases/chunks';
import { conceptName } from '../phrases/concept-name';
import { colonAt } from '../tokens/colon';
import { isFiniteVerb, type Token } from '../tokens/token';

/** What a sentence's label says of the lines behind it: the thing they are about, or that they are about another. */
export interface Labelled {
  /** Undefined where the label names a thing that may as well be a fact of what stands above. */
  readonly thing?: string;
}

/** What names a part of the software or of the text. */
const metaLabel =
  /^(?:modules?|functions?|features?|systems?|management|maintenance|requirements?|sections?|parts?|tables?|information|details|data|records?|rules?|notes?|questions?|queries|lists?|lookups?|reports?)$/;

/** "Query owners", "Record charges": an order to the software. */
const orders =
  /^(?:quer|search|view|delet|browse|print|manag|record|stor|maintain|track|add|creat|edit|updat|modify|handl|regist|sav|includ|support|provid|enabl|allow|keep)(?:e|y|ing|er|s)?$/;

/**
 * The thing that a label in front of a sentence names: "Tanks: code, unique; capacity in litres. ..." is about tanks to
 * the end of its block, whatever heading it stands under. A singular label may be a fact of the heading's thing, so only
 * several of something is taken for one, unless `alone`: it is emphasised, or there is no thing above. Undefined where there is no label, or one of a fact.
 */
export function labelOfBlock(tokens: readonly Token[], alone: boolean): Labelled | undefined {
  const colon = colonAt(tokens);
  if (colon < 1 || colon > 6 || colon >= tokens.length - 1) return undefined;
  const label = tokens.slice(0, colon).filter((t) => t.tag !== 'punct');
  const paren = label.findIndex((t) => t.lower === '(');
  const words = (paren > 0 ? label.slice(0, paren) : label).filter((t) => t.tag !== 'det');
  if (
    words.length === 0 ||
    words.length > 3 ||
    words.some((t) => isFiniteVerb(t) || t.tag === 'prep' || t.tag === 'conj')
  )
    return undefined;
  const last = words[words.length - 1]?.lower ?? '';
  const name = conceptName(words.map((t) => t.lower));
  if (genericHeads.has(singular(last)) || recordHeads.has(last) || orders.test(words[0]?.lower ?? '')) return undefined;
  const several = alone || singular(last) !== last;
  if (words.length === 1 && /^(?:columns?|fields?|attributes?|properties)$/.test(last)) return undefined;
  const named = namesItsOwn(tokens.slice(colon + 1), singular(last));
  if ((!couldBeThing(name) || metaLabel.test(last)) && !named) return undefined;
  if (organisationNouns.has(name)) return undefined;
  if (!isFact(name)) return several ? { thing: name } : {};
  return singular(last) !== last && listsFacts(tokens.slice(colon + 1)) ? { thing: name } : undefined;
}

/** "parts: part_no, title": facts named after the label say that it is a thing, whatever it is called. */
const namesItsOwn = (body: readonly Token[], label: string): boolean =>
  body.slice(0, 60).some((t) => t.lower.startsWith(`${label}_`) && isFact(t.lower.replace(/_/g, ' ')));

/** "row, number": at least two facts by their names alone. */
function listsFacts(body: readonly Token[]): boolean {
  if (!body.some((t) => t.text === ',')) return false;
  const facts = chunksOf(body.slice(0, 60)).filter((c) => {
    const words = c.tokens.filter((t) => t.tag !== 'det' && t.tag !== 'punct').map((t) => t.lower);
    const name = conceptName(words.slice(0, 3));
    return !/^(?:text|number|free text|date|time|optional)$/.test(words.slice(0, 2).join(' '))
      ? isFact(name) || isFact(words[0] ?? '')
      : false;
  });
  return facts.length > 1;
}
