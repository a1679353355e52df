const greeting = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo)\b[^.:;]{0,40}[,.!]?$/i;
const closing =
  /^(?:(?:many |all |with )?(?:thanks|thx|cheers|regards|best|sincerely|bye|cordially)|thank you|thank u|kind(?:est)? regards|best (?:regards|wishes)|warm regards|yours|see you|talk (?:soon|to you)|(?:i )?hope (?:that|this|it) (?:helps|is|makes)|(?:i am |i'm )?looking forward|let me know|please let (?:me|us) know|have a (?:nice|good|great)|take care|sent from my|(?:i am |i'm )?sorry|excuse|apologies|my apologies|as (?:promised|discussed|agreed|mentioned)|following (?:up on )?our (?:call|meeting|talk)|p\.?s\.?[:,]?$|that's (?:it|all|about it)|that is all|that would be all|quick brain ?dump|no worries|todo|tbd|tbc)\b/i;

const nod =
  /^(?:sure|ok|okay|right|yes|yeah|yep|no|nope|great|got it|fine|good|perfect|exactly|correct|i see|of course|anything else|what else)[\s.,!?…]*$/i;

/** What is said to the reader and not of the domain: greetings, thanks, apologies, promises to write again. */
export function isCourtesy(sentence: string): boolean {
  const text = sentence.trim().replace(/’/g, "'");
  if (text.length > 140 || /[:(]/.test(text)) return /^todo\b/i.test(text) && text.length < 140;
  return nod.test(text) || greeting.test(text) || closing.test(text);
}
