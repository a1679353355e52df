import { cleanText } from './value';

/** Words that lead up to what is said: "which is only", "must be left". */
const leadIn =
  /^(?:(?:which|that's|that|it|they|is|are|be|being|can|may|might|could|must|should|will|also|only|just|stays?|remains?|left|kept)\s+)+/i;
/** Words for a value that is not there, and for one that is. */
const absent =
  /^(?:empty|blank|null|unset|missing|unknown|unassigned|not (?:yet )?(?:set|known|given|filled in|there))\b\s*/i;
const there = /^(?:set|given|filled in|filled|entered|recorded|known|there|present|available|assigned)\s+(?=\w+)/i;
const condition =
  /^(?:until|unless|while|whilst|before|because|as long|except|till|without|if|when|where|once|after|for|as soon|only|at first)\b/i;
const whenSet = /^(?:if|when|once|after|where|for|only|as soon)\b/i;
const whenEmpty = /^(?:until|unless|while|whilst|before|because|as long|except|till|without)\b/i;
/** What follows is said of something else. */
const another = /\s*(?:[;,]| and (?:it|is|are|must|can|may)\b).*$/i;
/** Says no more than that it may be missing. */
const noReason =
  /^(?:optional(?:ly)?|maybe|not always|marked with .*|(?:may|can|might) (?:have|be given|be left out)|(?:be )?given|left out)$/i;

interface Said {
  readonly when: 'set' | 'empty';
  readonly words: string;
}

/** When the value is there, or when it is not, by the words of the description; undefined when they name no condition. */
function saidOf(reason: string): Said | undefined {
  const words = cleanText(reason).replace(another, '');
  const plain = words.replace(leadIn, '');
  if (absent.test(plain)) {
    const rest = plain.replace(absent, '');
    return condition.test(rest) ? { when: 'empty', words: rest } : undefined;
  }
  for (const rest of [plain.replace(there, ''), plain, words]) {
    if (whenSet.test(rest)) return { when: 'set', words: rest };
    if (whenEmpty.test(rest)) return { when: 'empty', words: rest };
  }
  return undefined;
}

/** The comment of a column that may be empty; undefined when the reason says no more than that it may. */
export function reasonComment(reason: string): string | undefined {
  const said = saidOf(reason);
  return said && `${said.when === 'set' ? 'Set' : 'Empty'} ${said.words}`;
}

/** Why the column may be empty, as one sentence. */
export function reasonSentence(reason: string): string {
  const said = saidOf(reason);
  if (said) return said.when === 'set' ? `It is set ${said.words}, and empty otherwise.` : `It is empty ${said.words}.`;
  const words = cleanText(reason).replace(another, '');
  const plain = words.replace(leadIn, '');
  const nothing = plain === '' || noReason.test(words) || noReason.test(plain) || absent.test(plain);
  if (/^optional/i.test(plain)) return 'The description calls it optional.';
  return nothing ? 'The description lets it be missing.' : `The description says “${words}”.`;
}
