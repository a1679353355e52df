import { numberWords } from '../../lexicon/closed';
import type { Facets } from '../facets';
import type { Mood } from './mood';

const value = '["“\']?([a-z0-9][a-z0-9_.%-]*(?: [a-z0-9_-]+){0,2}?)["”\']?';
const starts: readonly RegExp[] = [
  new RegExp(
    `^(?:starts?|begins?|opens?) (?:out |off |life )?(?:as|at|with|in|from|being) (?:the (?:state|status|value) )?(?:an? )?${value}$`,
  ),
  new RegExp(`^defaults? (?:to|is|value is|being|:|=) ?(?:the )?${value}$`),
  new RegExp(`^defaulted to ${value}$`),
  new RegExp(
    `^(?:initially|originally|at first|by default|in the beginning) (?:set to |is |are |at |in )?(?:an? )?${value}$`,
  ),
  new RegExp(
    `^(?:set |put |preset )?(?:to |at |as )?${value},? (?:by default|at first|initially|in the beginning|to begin with|to start with|at the start|when created|on creation|unless .+|if nothing .+|if not .+|until .+ otherwise|as (?:a |the )?default)$`,
  ),
  new RegExp(
    `^(?:an? |the )?(?:default|initial value|default value|initial|starting value)(?: value)?(?: of| is|:)? ${value}$`,
  ),
  new RegExp(`^(?:preset|set) to ${value}$`),
];

/** "starts as open", "defaults to 0", "is draft by default": the value a new one has. */
export function startValue({ denied, demanded, rest }: Mood): Facets | undefined {
  if (denied || demanded) return undefined;
  for (const shape of starts) {
    const m = shape.exec(rest);
    if (!m?.[1]) continue;
    // "is open at first" says which it is then.
    if (m[1] === 'first') continue;
    if (
      /^(?:(?:certain|given|specific|particular|fixed|set) )?(?:date|day|time|moment|place|point)\b/.test(
        m[1].replace(/^(?:the|an?) /, ''),
      )
    )
      continue;
    const word = m[1].replace(/^(?:the|an?|set to|equal to) /, '');
    if (/^(?:empty|null|none|blank|nothing|missing|unset|unknown|not)\b/.test(word)) return { optional: rest };
    return { default: literal(word) };
  }
  return undefined;
}

function literal(word: string): NonNullable<Facets['default']> {
  if (/^(?:now|the current time|current time|current timestamp|the time of .*)$/.test(word)) return { kind: 'now' };
  if (/^(?:today|the current date|current date|current day)$/.test(word)) return { kind: 'today' };
  if (/^(?:true|yes|on|set)$/.test(word)) return true;
  if (/^(?:false|no|off)$/.test(word)) return false;
  const n = numberWords.get(word) ?? Number(word.replace(/%$/, ''));
  return Number.isFinite(n) ? n : word;
}
