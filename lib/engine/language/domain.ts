import { organisationNouns } from './lexicon/nouns';
import { blocksOf } from './structure/blocks';

/** The domain's name: of a first heading, of the organisation the text opens with, else of the main entity. */
export function domainOf(text: string, main: string | undefined): string {
  const first = blocksOf(text.slice(0, 2000))[0];
  if (first?.kind === 'heading' && first.heading) {
    const words = clean(first.heading);
    if (words !== '') return words;
  }
  const opening = text.slice(0, 300).toLowerCase();
  const m =
    /^(?:we run |we are |this is |design (?:a|an|the) (?:database|schema|system) for |a simple |the )?(?:an?|the|our|my)? ?([a-z][a-z -]{2,40}?) (?:system|company|platform|service|practice|clinic|app|application|shop|store|database|agency|organization|organisation)\b/.exec(
      opening,
    );
  if (m?.[1] && !organisationNouns.has(m[1])) {
    const words = clean(m[1]);
    if (words !== '') return words;
  }
  return main ?? 'design';
}

const clean = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(
      /\b(?:the|a|an|our|simple|database|schema|design|requirements?|description|system|management|platform|for|of|entities|overview|spec(?:ification)?|brief|data|model|application|app)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 3)
    .join(' ');
