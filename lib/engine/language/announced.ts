import { plural } from '../model/inflect';
import { headOf } from './lexicon/phrase-words';
import { happens } from './patterns/tied-to';
import { wordsAt } from './tokens/made-word';
import type { Token } from './tokens/token';

/** Whether a name is that of something that happens. */
export const happening = (name: string | undefined): boolean => name !== undefined && happens(name);

/** "Oh, and deliveries! The driver takes a box to a school.": what happens is told of as behind a label. */
export function behindLabel(name: string, tokens: readonly Token[]): readonly Token[] {
  const first = tokens[0];
  if (!first || !/^(?:an?|the|one|each|every)$/.test(first.lower) || tokens.some((t) => t.text === ':')) return tokens;
  // "Vet treatments. Every treatment is for one horse.": it is told of by its own name.
  const own = headOf(name);
  if (tokens.slice(1, 4).some((t) => t.lower === own || t.lower === plural(own))) return tokens;
  const word = wordsAt(first.start);
  return [
    ...plural(name)
      .split(' ')
      .map((w) => word(w, 'noun')),
    word(':', 'punct'),
    // "The driver takes ...": one of them.
    ...(first.lower === 'the' ? [word('a', 'det'), ...tokens.slice(1)] : tokens),
  ];
}
