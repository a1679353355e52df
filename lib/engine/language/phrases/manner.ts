import { lowerOf, type Token } from '../tokens/token';

const payments = /^(?:cash|card|credit card|debit card|cheque|check|transfer|bank transfer|invoice|voucher)$/;

/** "it was in cash or by card", "it was written by the rider or by the driver": the way or the doer, and what it is called. */
export function mannerOf(
  said: readonly (readonly Token[])[],
): { readonly name: readonly string[]; readonly values: readonly (readonly Token[])[] } | undefined {
  const bare = said.map((t) => t.filter((x) => x.tag !== 'be' && x.tag !== 'det'));
  const verb = bare[0]?.[0]?.form === 'participle' ? bare[0]?.[0] : undefined;
  const behind = bare.map((t) => (t[0] === verb ? t.slice(1) : t));
  if (!behind.every((t) => t[0]?.tag === 'prep' && t.length > 1)) return undefined;
  const values = behind.map((t) => t.slice(1));
  if (values.every((t) => payments.test(lowerOf(t)))) return { name: ['payment', 'method'], values };
  return verb && behind.every((t) => t[0]?.lower === 'by') ? { name: [verb.lower, 'by'], values } : undefined;
}
