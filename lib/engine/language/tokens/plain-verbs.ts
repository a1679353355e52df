import { plural } from '../../model/inflect';
import { wordsIn } from '../lexicon/phrase-words';
import { verbForms } from '../lexicon/verbs';
import { said, wordsAt } from './raw-words';
import type { Rewording } from './rewording';
import { closedTag } from './rough-tag';

const notDoing = /^(?:be|exist|miss|pend|wait|follow|correspond|accord|start|begin|train|build|set|meet)$/;

/** "A batch is having a teacher", "students are taking admission": has, take. What goes on is stated as what is so. */
export const isDoing: Rewording = (t, at) => {
  const be = t[at];
  const adverb = /^(?:also|always|only|just)$/.test(t[at + 1]?.lower ?? '') ? 1 : 0;
  const verb = t[at + 1 + adverb];
  const next = t[at + 2 + adverb];
  if (!be || !verb || !next || next.kind === 'punct' || !/ing$/.test(verb.lower)) return undefined;
  const lemma = verb.lower === 'having' ? 'have' : verbForms.get(verb.lower)?.lemma;
  if (lemma === undefined || (lemma !== 'have' && notDoing.test(lemma))) return undefined;
  const tag = closedTag(next.lower);
  if (tag !== undefined && !/^(?:det|poss|quant|num|prep|to)$/.test(tag)) return undefined;
  const third = be.lower === 'is';
  const lower = lemma === 'have' ? (third ? 'has' : 'have') : third ? plural(lemma) : lemma;
  return { words: [...t.slice(at + 1, at + 1 + adverb), { ...verb, lower, start: be.start }], took: 2 + adverb };
};

/** "his or her name", "his/her name": their name. */
export const theirs: Rewording = (t, at) => {
  const first = t[at];
  if (
    !first ||
    !/^(?:or|\/)$/.test(t[at + 1]?.lower ?? '') ||
    !/^(?:his|her|hers|its|their)$/.test(t[at + 2]?.lower ?? '')
  )
    return undefined;
  return { words: [{ ...first, lower: 'their' }], took: 3 };
};

/** "a number, which shall not be used for any other boat in the same harbour": unique within the harbour. */
export const usedOnce: Rewording = (t, at) => {
  const first = t[at];
  const m =
    /^(?:which|that) (?:shall|must|may|can|will|should|is|are)(?: not| never) (?:be )?(?:used|given|assigned|borne|carried|issued|taken|allocated|allotted) (?:for|to|by|with|twice|again) ?(?:any other|another|some other|other) (?:[a-z-]+ )(?:[a-z-]+ )??(?:(?:on|in|at|of|within) (?:the same|that|one) ([a-z-]+)(?= )|(?=[,.;)]))/.exec(
      `${wordsAt(t, at, at + 18)} .`,
    );
  if (!first || !m) return undefined;
  const took = wordsIn(m[0]);
  const words = m[1] === undefined ? ['unique'] : ['unique', 'within', 'the'];
  const place = t[at + took - 1] as (typeof t)[number];
  return { words: [...words.map((w) => said(w, first)), ...(m[1] === undefined ? [] : [place])], took };
};

/** "a wheel has assigned a number": has it. */
export const hasDone: Rewording = (t, at) => {
  const first = t[at];
  const given = /^(?:assigned|associated|registered|attached|allocated|noted)$/.test(t[at + 1]?.lower ?? '');
  const object = given && /^(?:an?|the|its|one|several|some|\d+)$/.test(t[at + 2]?.lower ?? '');
  return first && object ? { words: [first], took: 2 } : undefined;
};

/** "it can be that a pump has no owner": may have none. */
export const canBeThat: Rewording = (t, at) => {
  const m = /^it (?:can|may|could) (?:also )?(?:be|happen|occur) that /.exec(`${wordsAt(t, at, at + 6)} `);
  const took = m ? wordsIn(m[0]) : 0;
  const has =
    took === 0 ? -1 : t.findIndex((x, i) => i > at + took && i < at + took + 6 && /^(?:has|have)$/.test(x.lower));
  const verb = t[has];
  if (took === 0) return undefined;
  if (!verb) return { words: [], took };
  return { words: [...t.slice(at + took, has), said('can', verb), { ...verb, lower: 'have' }], took: has + 1 - at };
};

/** "When a ride is end", "once the repair is finish": ends, finishes. */
export const isEnd: Rewording = (t, at) => {
  const verb = t[at + 1];
  const given = verb && /^(?:end|finish|start|begin|complete|close|arrive|leave|expire)$/.test(verb.lower);
  const opens = /^(?:when|if|once|after|until|before|as)$/.test(t[0]?.lower ?? '') && at < 7;
  return given && opens && /^(?:[,.;]|we|the|it)$/.test(t[at + 2]?.lower ?? '.')
    ? { words: [{ ...verb, lower: plural(verb.lower) }], took: 2 }
    : undefined;
};

/** "roughly how many people", "about how long it takes": how exactly says nothing of the fact. */
export const roughly: Rewording = (t, at) =>
  t[at + 1]?.lower === 'how' && /^(?:many|much|long|old|far|big|heavy)$/.test(t[at + 2]?.lower ?? '')
    ? { words: [], took: 1 }
    : undefined;

/** "Giving the name is optional", "the provision of an address is voluntary": the name is. */
export const givingIs: Rewording = (t, at) => {
  const noun = t[at]?.lower === 'provision' || t[at]?.lower === 'indication';
  const from = noun && t[at + 1]?.lower === 'of' ? at + 2 : noun ? -1 : at + 1;
  if (from < 0 || at > 1 || !/^(?:an?|the|their|his|her|its|your)$/.test(t[from]?.lower ?? '')) return undefined;
  const is = t.findIndex((x, i) => i > from && i < from + 9 && x.lower === 'is');
  const told = is < 0 ? '' : wordsAt(t, is + 1, is + 3);
  return /^(?:optional|voluntary|not required|not mandatory|not needed|required|mandatory|compulsory|not necessary)/.test(
    told,
  )
    ? { words: [], took: from - at }
    : undefined;
};
