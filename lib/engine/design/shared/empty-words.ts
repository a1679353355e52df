import { cleanText } from './value';

/** Words after which a reason says when the value is there, rather than when it is missing: "once known". */
const whenSet = /^(if|when|once|after|where|for|only|as soon)\b/i;
const whenEmpty = /^(until|unless|while|before|because|as long|except|till|without)\b/i;

/** Words before the condition itself: "is only set for trials". */
const leadIn =
  /^(?:(?:that's|that|which|it|is|are|only|just|set|given|recorded|known|there|present|available)\s+)+(?=\w+\s)/i;

const bare = (reason: string): string => {
  const words = cleanText(reason);
  const stripped = words.replace(leadIn, '');
  return whenSet.test(stripped) || whenEmpty.test(stripped) ? stripped : words;
};

/** The comment of a column that may be empty; undefined when the reason says no more than that it may. */
export function reasonComment(reason: string): string | undefined {
  const words = bare(reason);
  if (whenSet.test(words)) return `Set ${words}`;
  return whenEmpty.test(words) ? `Empty ${words}` : undefined;
}

/** Why the column may be empty, as one sentence. */
export function reasonSentence(reason: string): string {
  const words = bare(reason);
  if (words === '') return 'The description lets it be missing.';
  if (whenSet.test(words)) return `It is set ${words}, and empty otherwise.`;
  return whenEmpty.test(words) ? `It is empty ${words}.` : `The description says “${words}”.`;
}
