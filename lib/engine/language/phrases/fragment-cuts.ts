import { singular } from '../../model/inflect';
import { typeByEnding } from '../lexicon/attribute-types';
import { personNouns } from '../lexicon/nouns';
import { wordsIn } from '../lexicon/phrase-words';
import { isFiniteVerb, lowerOf, type Token } from '../tokens/token';
import {
  antecedentBefore,
  containerBefore,
  keptSubject,
  namedAfter,
  namedBySuch,
  ownerBehind,
  passiveSubject,
  pluralBefore,
  whoBefore,
} from './antecedent';
import type { Cut } from './cut';
import { subjectThenVerb } from './lead';
import { type NounPhrase, nounPhraseAt } from './noun-phrase';

/** Words that may open a fragment; everything else is passed over without a closer look. */
const openers = new Set(
  ', each every all both with where and in on of for which who that whose including mainly such namely specifically primarily containing having bearing stating showing carrying describing specifying detailing indicating'.split(
    ' ',
  ),
);

/** What opens a fragment behind a comma. */
const behindComma = new Set([
  ...openers,
  ...'and involving recording storing tracking covering documenting capturing specifying describing detailing indicating showing bearing stating listing naming'.split(
    ' ',
  ),
]);

const eachWith =
  /^(?:,? ?(?:and |where )?(?:each(?: one)?|every one|all) (?:of (?:them|which|these) )?(?:with|having|containing|including|comprising|stating|showing|giving|naming|listing|carrying|bearing|specifying|indicating|quoting|consisting of|composed of|made up of|(?:uniquely )?(?:identified|described|defined|characterized|characterised|known|named|marked|labelled|labeled|distinguished) by)|,? ?(?:where|of which|and) each (?:one |of (?:them|which|these) )?(?:has|carries|bears|is given|gets)|,? ?with each(?: one| of (?:them|which))? (?:having|containing|including))\b/;
/** "pictures, each a path and a caption". */
const eachSuch = /^, each an? /;
/** ", each named uniquely on the farm and with a barn section". */
const eachNamed =
  /^,? ?each (?:uniquely )?(?:named|numbered|labelled|coded)(?: uniquely)? (?:(?:within|on|in|per|for|inside) (?:the |its |their |each )?[a-z]+ )?and with\b/;
const eachOf = /^(?:, ?)?(?:and )?(?:each|all|both) of (?:which|whom|these|them) (?:can |may |must |will |should )?/;
const whereEach = /^(?:, ?)?(?:where|and|in which|on which|of which|for which) (?=each |every )/;
/** "a board where clerks post notices". */
const wherePeople = /^(?:, ?)?(?:where|in which|on which|through which) (?=[a-z]+s )/;
const relative =
  /^(?:, ?)?(?:and )?(?:which|who|that) (?:can |may |must |will |each )?(?:has(?! to )|have(?! to )|contains?|includes?|possess(?:es)?|records?|consists?|belongs?|is (?:assigned|owned|managed|linked|associated|taught|written|led|identified|made|part)|are (?:assigned|owned|managed|linked|associated|taught|identified|made|part)|holds?|stores?)\b/;
const includingWords =
  /^(?:, ?)?(?:(?:mainly|such as|namely|specifically|primarily) )?including(?: but not limited to)?(?: :)?/;
const keepingWords =
  /^, (?:and )?(?:involving|recording|storing|tracking|containing|covering|documenting|capturing|specifying|describing|detailing|indicating|showing|bearing|stating|listing|naming)\b(?! and| (?:number|code|date|time|id)s?\b(?! of))/;

/** "each with", "with each having", "whose ... includes", "each of which has", "including". */
export function fragmentCut(t: readonly Token[], i: number): Cut | undefined {
  const word = (t[i] as Token).lower;
  if (!openers.has(word) || (word === ',' && !behindComma.has(t[i + 1]?.lower ?? ''))) return undefined;
  const text = lowerOf(t.slice(i, i + 6));
  return eachCut(t, i, text) ?? relativeCut(t, i, text) ?? includingCut(t, i, text);
}

function eachCut(t: readonly Token[], i: number, text: string): Cut | undefined {
  const each =
    eachWith.exec(text) ??
    (text.includes(' named') || text.includes(' numbered') ? eachNamed.exec(lowerOf(t.slice(i, i + 10))) : null);
  if (each) {
    // "the parts used, each with a quantity": the parts.
    const done = t[i - 1]?.form === 'participle' ? antecedentBefore(t, i - 1) : undefined;
    if (done?.plural && typeByEnding(done.name) === undefined)
      return { at: i - 1, from: i + wordsIn(each[0]), kind: 'each-with', antecedent: done };
    const near = namedBySuch(t, i) ?? antecedentBefore(t, i);
    // "zones are drawn per city, each with a name": each of several, where one thing stands right before.
    const one = near && !near.plural && near.count?.max !== 'many';
    const first = near?.count?.each ? nounPhraseAt(t, 0) : undefined;
    const antecedent = (first?.plural ? first : one ? pluralBefore(t, i) : undefined) ?? near;
    return { at: i, from: i + wordsIn(each[0]), kind: 'each-with', ...(antecedent && { antecedent }) };
  }
  const such = eachSuch.test(text) ? antecedentBefore(t, i) : undefined;
  if (such?.plural) return { at: i, from: i + 2, kind: 'each-with', antecedent: such };
  const behind =
    text.startsWith(', with ') || (text.startsWith('with ') && i > 3)
      ? (ownerBehind(t, i) ?? (text.startsWith(',') && hasBefore(t, i) ? namedAfter(t, i, i + 2) : undefined))
      : undefined;
  if (behind) return { at: i, from: i + (text.startsWith(',') ? 2 : 1), kind: 'each-with', antecedent: behind };
  const listed = eachOf.exec(text);
  const of = listed && !listGoesOn(t, i) ? listed : null;
  const before = of ? antecedentBefore(t, i) : undefined;
  if (!of || !before) return undefined;
  const modal = /(?:can|may|must|will|should) $/.test(of[0]) ? 1 : 0;
  return { at: i, from: i + wordsIn(of[0]) - modal, kind: 'inherit', antecedent: before };
}

/** "has several machines, with ...": the verb in front only tells that they are there. */
const hasBefore = (t: readonly Token[], i: number): boolean =>
  t.slice(Math.max(0, i - 6), i).some((x) => x.tag === 'have');

function relativeCut(t: readonly Token[], i: number, text: string): Cut | undefined {
  const whose = /^(?:, ?)?whose\b/.exec(text);
  const whole = whose ? antecedentBefore(t, i) : undefined;
  if (whose && whole) return { at: i, from: i + wordsIn(whose[0]), kind: 'whose', antecedent: whole };
  const where = whereEach.exec(text);
  const people = wherePeople.exec(text);
  const who = people ? t[i + wordsIn(people[0])] : undefined;
  if (people && who && personNouns.has(singular(who.lower)) && subjectThenVerb(t, i + wordsIn(people[0])))
    return { at: i, from: i + wordsIn(people[0]), kind: 'main' };
  if (where && subjectThenVerb(t, i + wordsIn(where[0]))) return { at: i, from: i + wordsIn(where[0]), kind: 'main' };
  const before = relative.test(text) ? relativeTo(antecedentBefore(t, i), text) : undefined;
  const listed =
    /^(?:, ?)?(?:which|that) (?:include|contain|record|store)s? /.test(text) &&
    (before?.plural ||
      keyAhead(t, i, before) ||
      (before && / (?:record|log|notice|notification|ticket|alert|report|receipt|certificate)$/.test(before.name)));
  const composed =
    /^an?$/.test(before?.determiner ?? '') && /^(?:, ?)?(?:which|that) (?:consists? of|comprises?) /.test(text);
  const somebody = /^(?:, ?)?(?:and )?who (?:has|have|possess(?:es)?|holds?)\b/.test(text);
  if (!before || (typeByEnding(before.name) && !listed && !somebody && !composed) || /^(?:it|they)$/.test(before.name))
    return undefined;
  const words = /^(?:, ?)?(?:and )?(?:which|who|that)/.exec(text)?.[0] ?? '';
  return { at: i, from: i + wordsIn(words), kind: 'inherit', antecedent: before };
}

/** "a fee and a charge, both of which may be low, and a state": the list ends behind it. */
function listGoesOn(t: readonly Token[], i: number): boolean {
  const stop = t.findIndex((x, k) => k > i + 3 && x.lower === ',');
  return (
    stop > 0 && t[stop + 1]?.lower === 'and' && t[stop + 2]?.tag === 'det' && !t.slice(stop + 2).some(isFiniteVerb)
  );
}

/** "the information of owners who have bought a berth": the owners have. */
const relativeTo = (np: NounPhrase | undefined, text: string): NounPhrase | undefined =>
  np?.of && /^(?:, ?)?who /.test(text) ? np.of : np;

/** "a city, which includes a city number": what has a key of its own is a thing. */
const keyAhead = (t: readonly Token[], i: number, np: NounPhrase | undefined): boolean =>
  t
    .slice(i + 2, i + 8)
    .some((x, k, near) => x.lower === np?.head && /^(?:id|number|code)$/.test(near[k + 1]?.lower ?? ''));

function includingCut(t: readonly Token[], i: number, text: string): Cut | undefined {
  const plain = includingWords.exec(text) ?? (titled(t, i) ? null : keepingWords.exec(text));
  const maybe = plain
    ? undefined
    : (/^(?:containing|having|bearing|stating|showing|carrying|describing|specifying|detailing|indicating) (?=(?:an?|the|its|their) )/.exec(
        text,
      ) ??
      /^(?:containing|having)\b/.exec(text) ??
      /^(?:, ?)?such as/.exec(text));
  if (!plain && !maybe) return undefined;
  const before = antecedentBefore(t, i);
  if (
    maybe &&
    (!before ||
      (/such as$/.test(maybe[0]) && !genericBefore.test(before.head) && !(before.head === 'log' && before.of)))
  )
    return undefined;
  const container =
    (keepingWords.test(text) ? passiveSubject(t, i) : keptSubject(t, i)) ??
    whoBefore(t, i) ??
    containerBefore(t, i) ??
    before;
  const words = (plain ?? maybe)?.[0] ?? '';
  // "items are defined for each machine, including item name": of the items.
  const from = i + wordsIn(words);
  const keyed = t.slice(from, from + 3).some((x) => /^(?:id|number|code|no)$/.test(x.lower));
  const own = before?.count?.each && before === container && !keyed ? namedAfter(t, i, from) : undefined;
  if (own?.plural && own.head !== before?.head)
    return { at: i, from: i + wordsIn(words), kind: 'including', antecedent: own };
  return container && { at: i, from: i + wordsIn(words), kind: 'including', antecedent: container };
}

/** "Cost Amount, Record Date, and Recording Staff": a name among names in capitals. */
const titled = (t: readonly Token[], i: number): boolean => {
  const at = t[i + 1]?.tag === 'conj' ? i + 2 : i + 1;
  return [t[at], t[at + 1], t[i - 1]].every((x) => x !== undefined && /^\p{Lu}/u.test(x.text));
};

const genericBefore =
  /^(?:information|detail|data|datum|attribute|field|property|info|parameter|metric|indicator|particular)$/;
