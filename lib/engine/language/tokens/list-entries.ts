import type { Token } from './token';

/** Verbs of recording, which are followed by what is recorded. */
export const keeping = new Set(
  'record track store manage log document support process maintain monitor schedule'.split(' '),
);

/** "a title, and publish time", "author, like count and ...": what is done and when, or how often, is the last of the facts. */
export function namesFact(t: Token, all: readonly Token[], i: number): boolean {
  const next = all[i + 1];
  const behind = all[i + 2];
  if (!next || !factHeads.test(next.lower) || keeping.has(t.lemma ?? '') || telling.test(t.lower)) return false;
  if (behind && behind.tag !== 'punct' && behind.tag !== 'conj' && behind.tag !== 'prep') return false;
  let comma = false;
  for (let k = i - 1; k >= 0 && k > i - 30; k--) {
    const x = all[k] as Token;
    if (x.tag === 'modal' || (x.tag === 'to' && all[k + 1]?.form === 'base')) return false;
    if (/^[.;:]$/.test(x.text)) return comma;
    comma ||= x.lower === ',' || x.lower === 'including';
    if (x.tag === 'have' || /^(?:including|includes|contains|such)$/.test(x.lower) || x.form === 'third') return comma;
  }
  return false;
}

const factHeads = /^(?:time|date|count|status|keyword|type|reason|result|rate|amount|duration|frequency|method|level)$/;
const telling = /^(?:enter|provide|give|choose|select|specify|fill|submit|input|set|check|see|view|know|get|use)$/;

/** "view permission, and edit permission", "alert time, and alert content": named like the entry before, so no verb. */
export function parallel(all: readonly Token[], i: number): boolean {
  const next = all[i + 1];
  let last = i - 1;
  if (all[last]?.tag === 'conj') last--;
  if (all[last]?.lower === ',') last--;
  const head = all[last];
  if (last === i - 1 || next?.tag !== 'noun' || head?.tag !== 'noun') return false;
  let first = last;
  while (first > 0 && /^(?:noun|adj)$/.test(all[first - 1]?.tag ?? '')) first--;
  return first < last && (next.lower === head.lower || all[first]?.lower === all[i]?.lower);
}

/** "records pump information including a number": what is told of a thing is what is kept. */
export function keepsTold(all: readonly Token[], i: number): boolean {
  let k = i + 1;
  while (k < i + 6 && /^(?:noun|adj|poss|gen)$/.test(all[k]?.tag ?? '')) k++;
  return (
    /^(?:information|details|data)$/.test(all[k - 1]?.lower ?? '') &&
    (k > i + 2 || /^(?:about|on|of|for)$/.test(all[k]?.lower ?? '')) &&
    (all[k] === undefined || /^(?:including|such|about|on|of|for|[,;.])$/.test(all[k]?.lower ?? ''))
  );
}
