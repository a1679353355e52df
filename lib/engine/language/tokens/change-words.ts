import { wordsIn } from '../lexicon/phrase-words';
import { phraseEnd, said, wordsAt } from './raw-words';
import type { RawToken } from './tokenize';

const adding =
  /^(?:(?:please|also|now|and|then|we|i|you|need|want|have|would|like|to|should|must|can|could) )*(?:add|introduce|attach) (?=(?:an?|the|several|one|new|more) )/;
const field =
  /^(?:an?|the|one) (?:new |extra |additional |further )?(?:field|column|attribute|property) (?:for |called |named |with )?/;

/**
 * "Please add a contact to each school: name, phone", "add a field for the colour to the box": each school has a contact,
 * the box has a colour. The same tokens where nothing of the kind is asked.
 */
export function addedTo(t: readonly RawToken[]): readonly RawToken[] | undefined {
  const m = adding.exec(`${wordsAt(t, 0, 12)} `);
  if (!m) return insteadOf(t) ?? shouldGet(t);
  const start = wordsIn(m[0].trim());
  const extra = field.exec(`${wordsAt(t, start, start + 5)} `);
  const from = extra ? start + wordsIn(extra[0].trim()) : start;
  const end = phraseEnd(t, from);
  if (end === from || !/^(?:to|on|for)$/.test(t[end]?.lower ?? '')) return undefined;
  const each = /^(?:each|every|the|an?|all)$/.test(t[end + 1]?.lower ?? '');
  const whole = each ? phraseEnd(t, end + 1) : end;
  if (whole < end + 3) return undefined;
  const place = t[start] as RawToken;
  const thing = t.slice(end + 2, whole);
  return [said('each', place), ...thing, said('has', place), ...t.slice(from, end), ...t.slice(whole)];
}

/** "Instead of free text, the condition should be one of ...": what it was before says nothing. */
function insteadOf(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (t[0]?.lower !== 'instead' || t[1]?.lower !== 'of') return undefined;
  const comma = t.findIndex((x) => x.lower === ',');
  return comma > 2 && comma < 10 && comma < t.length - 3 ? t.slice(comma + 1) : undefined;
}

/** "A loan should get the date it is due": a loan has it. */
function shouldGet(t: readonly RawToken[]): readonly RawToken[] | undefined {
  if (!/^(?:an?|each|every|the)$/.test(t[0]?.lower ?? '')) return undefined;
  const end = phraseEnd(t, 0);
  const m =
    /^(?:should|must|needs to|need to|has to|shall|will|would) (?:also |now |then )?(?:get|receive) (?=(?:an?|the|its|their) )/.exec(
      `${wordsAt(t, end, end + 6)} `,
    );
  if (end < 2 || !m) return undefined;
  return [...t.slice(0, end), said('has', t[end] as RawToken), ...t.slice(end + wordsIn(m[0].trim()))];
}
