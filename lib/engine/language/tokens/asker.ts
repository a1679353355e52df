import { wordsIn } from '../lexicon/phrase-words';
import { said, wordsAt } from './raw-words';
import type { RawToken } from './tokenize';

const people =
  /\b(member|customer|guest|client|borrower|student|patient|tenant|visitor|subscriber|participant|reader|user|parent|player|renter|passenger|volunteer|account)s?\b/gi;

/**
 * Who asks in a text of questions and answers ("Can I ...?", "How do I ...?"): the person it names most often, else a
 * customer. Undefined for all other texts.
 */
export function askerIn(text: string): string | undefined {
  const asked = text.split('\n').filter((line) => /\?[\s*_]*$/.test(line) && /\b(?:I|my|me)\b/.test(line));
  if (asked.length < 2) return undefined;
  const counts = new Map<string, number>();
  for (const [, person = ''] of text.matchAll(people))
    counts.set(person.toLowerCase(), (counts.get(person.toLowerCase()) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number]>((a, b) => (b[1] > a[1] ? b : a), ['customer', 0])[0];
}

/** Whether a text answers questions: at least three of its lines are one, with an answer below each. */
export function answersQuestions(text: string): boolean {
  if (!text.includes('?')) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const asks = (line: string | undefined): boolean =>
    line !== undefined && line.length < 120 && /\?[\s*_]*$/.test(line);
  return lines.filter((line, i) => asks(line) && lines[i + 1] !== undefined && !asks(lines[i + 1])).length > 2;
}

const taken =
  /^we (?:also |always |just |only )?(?:ask (?:you )?for|need|record|store|keep|take|want|note|need to know|write down) your /;
const given = /^you (?:also |then |will )?(?:get|have|receive|are given|need) (?=an? )/;
const comes = /^you (?:can )?(?:register|sign up|join|enrol|enroll|log in|check in) (?=with your )/;

/** "We ask for your name, and you get a card number": what is kept of who asks. */
export function toldToAsker(t: readonly RawToken[], asker: string): readonly RawToken[] {
  if (!t.some((x) => x.lower === 'you' || x.lower === 'your')) return t;
  const out: RawToken[] = [];
  for (let i = 0; i < t.length; i++) {
    const x = t[i] as RawToken;
    const opens = i === 0 || /^(?:,|and|then|so|:)$/.test(t[i - 1]?.lower ?? '');
    const ahead = opens && (x.lower === 'we' || x.lower === 'you') ? `${wordsAt(t, i, i + 7)} ` : '';
    const [kept, has, with_] = [taken.exec(ahead), given.exec(ahead), comes.exec(ahead)];
    const who = ['each', asker].map((w) => said(w, x));
    if (kept) out.push(said('for', x), ...who, ...[',', 'we', 'record', 'the'].map((w) => said(w, x)));
    else if (has) out.push(...who, { ...x, lower: 'has' });
    else if (with_) out.push(...who, { ...x, lower: 'has' });
    else out.push(x.lower === 'your' ? { ...x, lower: 'the' } : x);
    const m = kept ?? has ?? with_;
    if (m) i += wordsIn(m[0]) - 1 + (with_ ? 2 : 0);
  }
  return out;
}
