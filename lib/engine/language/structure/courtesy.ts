const greeting = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo)\b[^.:;]{0,40}[,.!]?$/i;
const closing =
  /^(?:(?:many |all |with )?(?:thanks|thx|cheers|regards|best|sincerely|bye|cordially)|thank you|thank u|kind(?:est)? regards|best (?:regards|wishes)|warm regards|yours|see you|talk (?:soon|to you)|(?:i |we )?hope (?:that|this|it|you|all|everything|your) |(?:i am |i'm )?looking forward|let me know|please let (?:me|us) know|have a (?:nice|good|great)|take care|sent from my|(?:i am |i'm )?sorry|excuse|apologies|my apologies|as (?:promised|discussed|agreed|mentioned)|following (?:up on )?our (?:call|meeting|talk)|p\.?s\.?[:,]?$|that's (?:it|all|about it)|that is all|that would be all|quick brain ?dump|no worries|todo|tbd|tbc)\b/i;

const nod =
  /^(?:sure|ok|okay|right|yes|yeah|yep|no|nope|great|got it|fine|good|perfect|exactly|correct|i see|of course|anything else|what else)[\s.,!?…]*$/i;

/** What writers of letters say of themselves. */
const ofWriter =
  /^(?:(?:i'm|i am|i'll be|i will be|we're|we are|i was) (?:back|on (?:holiday|vacation|leave|site|the road)|away|out of|off|in the office|available|happy|glad|free|around|curious|excited|writing|attaching|sending|not sure|travelling|traveling|open to|afraid|new to|no expert|not (?:a |very )?(?:technical|computer|expert|it ))|my name is|i (?:hope|look forward|wish|attach|cc|copied|appreciate|would appreciate|know (?:this|it|that) is)|(?:please )?(?:call|ring|e-?mail|write to|contact|reach|ping|message) me\b|(?:please )?(?:find|see) attached|(?:it was|it's been|was) (?:nice|great|good|a pleasure|lovely)|(?:nice|great|good|lovely) (?:to|talking|meeting|speaking|chatting)|how are you|feel free|don't hesitate|do not hesitate|please don't hesitate|if (?:you have (?:any )?(?:questions?|doubts)|anything is unclear|something is unclear|there are (?:any )?questions|that makes sense|it helps))/i;

/** Lines of minutes and letters that tell who was there, what comes next and whom to thank. */
const ofMeeting =
  /^(?:present|attendees?|attending|absent|excused|apologies(?: for absence)?|chair(?:ed by)?|minutes(?: taken)?(?: by)?|minute[- ]taker|note[- ]taker|next (?:meeting|call|session|appointment)|action(?: items?)?|to[- ]?dos?|from|to|cc|subject|sent|re|fwd|requested by|requester|priority|reported by|submitted by|prepared by|ticket|change request[^:]{0,20}|cr[- ]?\d+)\s*:\s*(?=\S)/i;
const named = /^[^:]{2,20}:\s*(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}/u;
const greets =
  /^(?:p\.?s\.?:? )?[\p{L} ]{1,30} (?:says? (?:hello|hi|thanks)|sends? (?:his|her|their|best|kind|warm) (?:regards|wishes|love))/iu;
const thanked = /^(?:the )?[\p{L} ]{1,30} (?:thanks|thanked|thank) (?:\p{Lu}|everyone|everybody|all|the|you)/u;

/** "Present: Dr Hale, Ms Okoro", "Next meeting: 11 April, 10:00", "the group thanks Ms Keller for the cake". */
export function isOfMeeting(sentence: string): boolean {
  const text = sentence.trim();
  if (text.length > 160) return false;
  const words = text.toLowerCase();
  if (words.includes('thank') && (thanked.test(text) || greets.test(text))) return true;
  if ((words.includes(' say') || words.includes(' send')) && greets.test(text)) return true;
  const label = text.includes(':') ? ofMeeting.exec(text)?.[0].toLowerCase() : undefined;
  if (label === undefined) return false;
  return (
    /^(?:next|action|to[- ]?do|apologies|subject|minutes|requested|priority|change request|cr[- ]?\d)/.test(label) ||
    named.test(text)
  );
}

/** What is said to the reader and not of the domain: greetings, thanks, apologies, promises to write again. */
export function isCourtesy(sentence: string): boolean {
  const text = sentence
    .trim()
    .replace(/’/g, "'")
    .replace(/^(?:p\.?p?\.?s\.?|n\.?b\.?)\s*[:,–-]\s*(?=i\b|we\b|my\b|please\b|call\b|sorry\b)/i, '');
  if (text.length > 140 || /[:(]/.test(text)) return /^todo\b/i.test(text) && text.length < 140;
  return nod.test(text) || greeting.test(text) || closing.test(text) || ofWriter.test(text);
}

/** "Sorry for the late reply": an apology for something, and no filler in front of a statement. */
export const isSorry = (sentence: string): boolean =>
  sentence.length < 140 &&
  /^(?:so |very |i'm |i am |we're )*sorry (?:for|about|that|it|to|again)\b/i.test(sentence.trim());
