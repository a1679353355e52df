import type { Token } from './tokens/token';

/** Labels of the parts of a description, which open many paragraphs as well. */
const partLabels =
  /^(?:fields?|attributes?|columns?|functions?|functionality|description|features?|properties|relationships?|relations?|keys?|primary key|foreign keys?|constraints?|rules?|notes?|purpose|example|business requirements?|requirements?|business rules?|data|information|details|contents?|actors?|goal|input|output)$/;

/** Labels that open many paragraphs with a sentence behind them are people talking, not things. */
export function speakersIn(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const m of text.matchAll(/^[ \t]*(\p{Lu}[\p{L}.]*(?: \p{L}+)?)[ \t]*:\s/gmu))
    counts.set((m[1] ?? '').toLowerCase(), (counts.get((m[1] ?? '').toLowerCase()) ?? 0) + 1);
  return new Set([...counts].filter(([name, n]) => n >= 3 && !partLabels.test(name)).map(([name]) => name));
}

const isMarkup = ({ tag, text }: Token): boolean => tag === 'punct' && (text === '*' || text === '_' || text === '`');

/** Without the speaker's name and without markup. */
export function spoken(all: readonly Token[], speakers: ReadonlySet<string>): readonly Token[] {
  const tokens = all.some(isMarkup) ? all.filter((t) => !isMarkup(t)) : all;
  if (speakers.size === 0) return tokens;
  const colon = tokens.findIndex((t) => t.text === ':');
  const name =
    colon > 0 && colon < 3
      ? tokens
          .slice(0, colon)
          .map((t) => t.lower)
          .join(' ')
      : '';
  return speakers.has(name) ? tokens.slice(colon + 1) : tokens;
}
