/** A token before its part of speech is known. */
export interface RawToken {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'quote' | 'punct';
}

const shape =
  /"[^"\n]{1,80}"|“[^”\n]{1,80}”|‘[^’\n]{1,60}’(?![\p{L}])|`[^`\n]{1,80}`|\d[\d,]*(?:\.\d+)?%?(?![\p{L}])|[\p{L}\p{M}\p{N}_#°²]+(?:[-'’./&][\p{L}\p{M}\p{N}_]+)*%?|<=|>=|->|=>|\.\.\.?|…|[^\s]/gu;
const negated = /^(ca|wo|do|does|did|is|are|was|were|must|should|could|would|has|have|had)n't$/;
const isLike = new Set(['that', 'it', 'who', 'which', 'there', 'what', 'he', 'she', 'where', 'here']);

/** Splits `text` between two offsets into tokens; contractions and possessives become two tokens. Linear. */
export function tokenize(text: string, from: number, to: number): readonly RawToken[] {
  const out: RawToken[] = [];
  const slice = text.slice(from, to);
  for (let at = 0; at < slice.length; ) {
    plainWord.lastIndex = at;
    const word = plainWord.exec(slice);
    if (word) {
      const [all, plain = ''] = word;
      if (plain !== '') {
        const start = from + at + all.length - plain.length;
        out.push({ text: plain, lower: plain.toLowerCase(), start, end: start + plain.length, kind: 'word' });
      }
      at += all.length;
      continue;
    }
    const mark = slice[at] as string;
    if (plainMarks.has(mark)) {
      out.push({ text: mark, lower: mark, start: from + at, end: from + at + 1, kind: 'punct' });
      at++;
      continue;
    }
    shape.lastIndex = at;
    const match = shape.exec(slice);
    if (!match) break;
    pushToken(out, match[0], from + match.index);
    at = match.index + match[0].length;
  }
  return out;
}

/** Most of a text: a word of plain letters, without a capital inside, that ends where nothing could go on. */
const plainWord = / *([A-Za-z][a-z]*)(?=[ \n,;:()]|\.?$|\.\s)| +/y;

/** Marks that are tokens by themselves, whatever stands around them. */
const plainMarks = new Set([',', ';', ':', '(', ')']);

function pushToken(out: RawToken[], text: string, start: number): void {
  const first = text[0] ?? '';
  if (first === '`' && /^`[\p{L}_][\p{L}\p{N}_]*`$/u.test(text)) {
    const word = raw(text.slice(1, -1), start + 1, 'word');
    out.push(word);
    return;
  }
  if (text.length > 1 && '"“‘`'.includes(first)) {
    const inside = /^(.+[^,.;])([,.;]+)(.)$/.exec(text);
    if (inside) {
      out.push({
        text: `${inside[1]}${inside[3]}`,
        lower: (inside[1] ?? '').slice(1).trim().toLowerCase(),
        start,
        end: start + text.length,
        kind: 'quote',
      });
      out.push({
        text: (inside[2] ?? ',').slice(0, 1),
        lower: (inside[2] ?? ',').slice(0, 1),
        start: start + text.length - 2,
        end: start + text.length - 1,
        kind: 'punct',
      });
      return;
    }
    out.push({ text, lower: text.slice(1, -1).trim().toLowerCase(), start, end: start + text.length, kind: 'quote' });
    return;
  }
  if (/^\d/.test(text) && /^[\d,.]+%?$/.test(text)) {
    const body = text.replace(/,$/, '');
    out.push(raw(body, start, 'number'));
    if (body !== text) out.push(raw(',', start + body.length, 'punct'));
    return;
  }
  const before = out[out.length - 1];
  if ((text === "'" || text === '’') && before?.kind === 'word' && before.end === start && before.lower.endsWith('s')) {
    out.push({ text, lower: "'", start, end: start + 1, kind: 'word' });
    return;
  }
  if (!/[\p{L}\p{M}\p{N}_]/u.test(first)) {
    out.push(raw(text, start, text.length === 1 && /[°²#]/.test(first) ? 'word' : 'punct'));
    return;
  }
  pushWord(out, text, start);
}

function pushWord(out: RawToken[], text: string, start: number): void {
  const lower = text.toLowerCase().replace(/’/g, "'");
  const not = negated.exec(lower);
  if (not) {
    const stem = lower === "can't" ? 'can' : lower === "won't" ? 'will' : (not[1] ?? '');
    const cut = Math.max(1, text.length - 3);
    out.push({ text: text.slice(0, cut), lower: stem, start, end: start + cut, kind: 'word' });
    out.push({ text: text.slice(cut), lower: 'not', start: start + cut, end: start + text.length, kind: 'word' });
    return;
  }
  const apostrophe = lower.lastIndexOf("'");
  const tail = apostrophe > 0 ? lower.slice(apostrophe) : '';
  if (tail === "'s" || tail === "'re" || tail === "'ll" || tail === "'ve" || (tail === "'m" && lower === "i'm")) {
    const stem = lower.slice(0, apostrophe);
    out.push(raw(text.slice(0, apostrophe), start, 'word'));
    const part =
      tail === "'s"
        ? isLike.has(stem)
          ? 'is'
          : "'s"
        : tail === "'m"
          ? 'am'
          : tail === "'re"
            ? 'are'
            : tail === "'ve"
              ? "'ve"
              : 'will';
    out.push({
      text: text.slice(apostrophe),
      lower: part,
      start: start + apostrophe,
      end: start + text.length,
      kind: 'word',
    });
    return;
  }
  const slash = lower.includes('/') && !/^(and\/or|n\/a|w\/o)$/.test(lower) ? lower.split('/') : [];
  if (slash.length > 1) {
    let at = start;
    slash.forEach((part, i) => {
      out.push(raw(text.slice(at - start, at - start + part.length), at, 'word'));
      at += part.length;
      if (i < slash.length - 1) out.push(raw('/', at, 'punct'));
      at += 1;
    });
    return;
  }
  out.push(raw(text, start, 'word'));
}

/** Names that are written with a capital inside and are one word. */
const brands = /^(?:you|git|mc|mac|java|linked|whats|tik|pay|ph)$/i;

/** "orderItem" and "OrderItem" read like "order_item". */
function humps(text: string): string {
  if (!/\p{Lu}/u.test(text)) return text;
  const parts = text.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  const named = parts.length > 1 && (parts[0] ?? '').length > 1 && !brands.test(parts[0] ?? '');
  return named ? parts.join('_') : text;
}

const raw = (text: string, start: number, kind: RawToken['kind']): RawToken => ({
  text,
  lower: humps(text).toLowerCase().replace(/’/g, "'"),
  start,
  end: start + text.length,
  kind,
});
