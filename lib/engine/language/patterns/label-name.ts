import { singular } from '../../model/inflect';
import { genericHeads, recordHeads } from '../lexicon/nouns';
import { verbForms } from '../lexicon/verbs';
import { conceptName } from '../phrases/concept-name';
import type { Token } from '../tokens/token';

/** The thing a label names, without what only says that it is listed; undefined where it names none. */
export function labelName(label: readonly Token[]): string | undefined {
  let from = 0;
  while (
    from < label.length &&
    (label[from]?.tag === 'det' || /^(?:each|every|all|new|table|entity|the|for)$/.test(label[from]?.lower ?? ''))
  )
    from++;
  let words = label
    .slice(from)
    .filter((t) => t.tag !== 'punct')
    .map((t) => t.lower);
  const paren = label.findIndex((t) => t.lower === '(');
  if (paren > from) words = label.slice(from, paren).map((t) => t.lower);
  while (
    words.length > 1 &&
    (genericHeads.has(words[words.length - 1] ?? '') ||
      /^(?:table|entity|fields|attributes|columns)$/.test(words[words.length - 1] ?? ''))
  )
    words.pop();
  // "Match result recording: ...": the results; a video recording is a thing.
  if (words.length > 1 && words[words.length - 1] === 'recording' && !media.test(words[words.length - 2] ?? ''))
    words.pop();
  if (/^(?:on|index|unique|check|key)$/.test(words[0] ?? '')) return undefined;
  words = withoutOrder(withoutDoings(words), label);
  if (words.length === 0) return undefined;
  const name = conceptName(words);
  return name === '' || words.length > 5 ? undefined : name;
}

const media = /^(?:video|audio|sound|voice|screen|call|tape|music|field|studio|live|vinyl|camera)$/;

/** "User registration and personal information": the user. */
function withoutDoings(words: string[]): string[] {
  const and = words.indexOf('and');
  const own = words.slice(0, and);
  const last = words[words.length - 1] ?? '';
  return own.length === 2 &&
    /^(?:registration|login|account|profile)$/.test(own[1] ?? '') &&
    /^(?:personal|basic|profile|login|account|authentication)$/.test(last)
    ? own.slice(0, 1)
    : words;
}

/** "Manage products": the products; "Query products" and "Delete product" name no list of facts. */
function withoutOrder(words: readonly string[], label: readonly Token[]): string[] {
  const first = words[0] ?? '';
  const last = label[label.length - 1]?.lower ?? '';
  const order = words.length > 1 && (genericHeads.has(last) || recordHeads.has(last) || singular(last) !== last);
  if (!order || !/^(?:base|ing)$/.test(verbForms.get(first)?.form ?? '')) return [...words];
  if (/^(?:query|querying|search|searching|view|viewing|delete|deleting|browse|browsing|print|printing)$/.test(first))
    return [];
  if (
    !/^(?:manag|record|stor|maintain|track|add|creat|edit|updat|modify|handl|register|sav|keep|list)(?:e|ing)?$/.test(
      first,
    )
  )
    return [...words];
  const from = words.findIndex((w, i) => i > 0 && !/^(?:all|our|the|my|of|your|their|every|each|track)$/.test(w));
  return from < 0 ? [] : words.slice(from);
}
