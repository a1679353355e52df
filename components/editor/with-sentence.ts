/** A text with one sentence added as its last paragraph's next sentence; a text that ends in a list gets a new paragraph. */
export function withSentence(text: string, sentence: string): string {
  const body = text.trimEnd();
  if (body === '') return sentence;
  const lastLine = body.slice(body.lastIndexOf('\n') + 1);
  const prose = /[.!?]$/.test(lastLine) && !/^\s*(?:[-*•#]|\d+[.)])/.test(lastLine);
  return `${body}${prose ? ' ' : '\n\n'}${sentence}`;
}
