import { typeByEnding } from '../lexicon/attribute-types';
import { headOf, wordsIn } from '../lexicon/phrase-words';
import { orderOf, orderWords } from '../phrases/comparisons';
import { ownedName } from '../phrases/owned-name';
import { ruleName, ruleShape } from '../phrases/rule-shape';
import type { SentencePattern } from './pattern';
import { type RuleClaim, rulePattern } from './rule-pattern';

const aux =
  '(?:must|should|has to|have to|can|cannot|may|will|is|are|does|do|always|needs? to|never|not|be|being|come|comes|lie|lies|fall|falls|take place|got to|to|it is|no)';
const shapes: readonly RegExp[] = [
  ruleShape(`_ (?:${aux} )*?(${orderWords}) (?:that of |those of )?_`),
  ruleShape(`(?:in|for) (?:each|every|an?|one) (?:[a-z -]+?),? _ (?:${aux} )*?(${orderWords}) _`),
];
const verbThenVerb = new RegExp(
  `^(?:(?:the |an? |each |every |all )?([a-z][a-z -]*?) )??(?:(?:must|should|has to|have to|can|cannot|may|will|always|never|does|do|not|is|are|be|that) )*([a-z]+)(?: only)? (${orderWords}) (?:(?:it|they|he|she|being|having|the [a-z -]+?) )?(?:(?:has|have|was|were|is|are|be|been|got) )*([a-z]+(?:ed|s|en|t|n|ing|in|un|e|d))$`,
);
const modal =
  /\b(?:must|should|has to|have to|cannot|can never|may not|may never|never|always|can only|needs? to|does not|do not)\b/;
/** Words that name a fact that has an order: a moment, a number, an amount. */
const momentous = (words: string): boolean =>
  typeByEnding(ruleName(words)) !== undefined ||
  / (?:at|on|from|to|until|by)$/.test(` ${words}`) ||
  /\b(?:start|end|begin|beginning|first|last|max|min|maximum|minimum|from|to|until|arrival|departure|opening|closing|birth|death)\b/.test(
    words,
  );
const denial =
  /\b(?:not(?= exceeding)|cannot|never|must not|should not|may not|does not|do not|will not|is not|are not)\b/;

export const compareRule: SentencePattern = rulePattern({
  id: 'compare-rule',
  doc: '"The end must be after the start", "a session ends after it begins", "to > from": two facts of the same thing in order.',
  hint: new RegExp(`(?:^|\\s)(?:${orderWords})(?:\\s|$)`),
  needs:
    /(?:^|\s)(?:than|least|most|above|below|under|over|after|before|exceed(?:s|ing)?|precedes?|preceding|follows?|[<>]=?)(?:\s|$)/,
  examples: [
    { text: 'The end date must be after the start date.', reads: ['?: end date > start date'] },
    { text: "A booking's check-out must be later than its check-in.", reads: ['booking: check-out > check-in'] },
    { text: 'A rehearsal ends after it starts.', reads: ['rehearsal: ends > starts'] },
    { text: 'The date of death must not precede the date of birth.', reads: ['?: date of death >= date of birth'] },
    { text: 'Max players is never below min players.', reads: ['?: max player >= min player'] },
  ],
  read({ text: said }, { topic, asks }) {
    if (asks) return undefined;
    const text = said.replace(/'s got to be /, ' must be ');
    const base = topic === undefined ? {} : { topic };
    if (
      /^(?:no two|two|if|when|once|list|show|find|search|there (?:is|are)|(?:the|our|this) (?:system|application|app|database|software|service|platform) )\b/.test(
        text,
      )
    )
      return undefined;
    const verbs = verbThenVerb.exec(text);
    if (
      verbs &&
      (modal.test(text) || / (?:it|they|being|having) /.test(text)) &&
      verbs[2] !== verbs[4] &&
      !/^(?:be|is|are|it|lie|fall|come|not|never|must|can|cannot|may|will)$/.test(verbs[2] ?? '')
    ) {
      const op = orderOf(verbs[3] ?? '', denial.test(text.slice(0, text.indexOf(` ${verbs[3]} `))));
      const owner = ruleName(verbs[1] ?? '');
      const named = owner !== '' && !/^(?:it|they|each|everything|he|she)$/.test(owner);
      if (op)
        return [{ kind: 'compare', ...(named && { owner }), ...base, left: verbs[2] ?? '', op, right: verbs[4] ?? '' }];
    }
    for (const shape of shapes) {
      const m = shape.exec(text);
      if (m) {
        const claim = ordered(m[1] ?? '', m[2] ?? '', m[3] ?? '', text, base);
        if (claim) return [claim];
      }
    }
    return undefined;
  },
});

/** "the upper limit exceeds the lower one": the lower limit. */
const named = (right: string, left: string): string =>
  / one$/.test(right) && left.includes(' ') ? right.replace(/one$/, headOf(left)) : right;

function ordered(
  left: string,
  words: string,
  right: string,
  text: string,
  base: { topic?: string },
): RuleClaim | undefined {
  if (/\d/.test(right) || /^(?:zero|nought|nil|one|two|three|now|today|midnight|noon)\b/.test(right)) return undefined;
  const before = text.slice(0, text.indexOf(` ${words} `));
  const op = orderOf(words, denial.test(before));
  if (!modal.test(text) && !(momentous(left) && momentous(right))) return undefined;
  // "goes from received to under review": a state.
  if (/^(?:under|over)$/.test(words) && !modal.test(text)) return undefined;
  const a = ownedName(left);
  const b = ownedName(named(right.replace(/^(?:it|they|being) /, ''), a.name));
  const owner = a.owner ?? b.owner;
  if (!op || a.name === '' || b.name === '' || a.name === b.name || wordsIn(a.name) > 5) return undefined;
  return { kind: 'compare', ...(owner !== undefined && { owner }), ...base, left: a.name, op, right: b.name };
}
