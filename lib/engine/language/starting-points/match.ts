import { startingPoints } from './registry';
import type { StartingPoint } from './starting-point';

/** Words that say no more than that an application is wanted. */
const filler = new Set(
  `a an the my our your this that some simple small basic new little good nice complete full modern plain i we you need
   needs want wants would like to build create make design develop have run use please us me help with app application
   apps system software database db schema website site web online tool platform program project model data management
   manager tracking for of and kind sort it is on in internal company business local digital mobile solution service
   portal backend using s page lets let`.split(/\s+/),
);

/** Content of its own is never replaced: a brief this long has some. */
const LONGEST = 120;

/** The starting point for a brief that names a kind of application and says nothing else; undefined for any other. */
export function startingPointFor(text: string): StartingPoint | undefined {
  const said = text.trim();
  if (said.length === 0 || said.length > LONGEST || /\n|:|;|[.!?]\s+\S/.test(said)) return undefined;
  const words = ` ${said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()} `;
  if (
    / (?:has|have|with (?!a )|where|which|who|can|each|every|several|many|list|find|including|contains?) /.test(
      words,
    ) &&
    !/ (?:have to|i have|we have) /.test(words)
  )
    return undefined;
  const hit = longestIn(words);
  if (!hit) return undefined;
  const rest = words
    .replace(` ${hit.phrase} `, ' ')
    .split(' ')
    .filter((word) => word !== '' && !filler.has(word));
  return rest.length <= 2 ? hit.point : undefined;
}

/** The kind of application a line names: before "for", the last words count ("school library" is a library). */
function longestIn(words: string): { readonly point: StartingPoint; readonly phrase: string } | undefined {
  const at = words.indexOf(' for ');
  const parts = at > 0 ? [`${words.slice(0, at)} `, words.slice(at + 4)] : [words];
  for (const part of parts) {
    let best: { point: StartingPoint; phrase: string; end: number } | undefined;
    for (const point of startingPoints) {
      for (const phrase of point.words.flatMap((word) => [word, `${word}s`])) {
        const start = part.lastIndexOf(` ${phrase} `);
        const end = start + phrase.length;
        if (start < 0 || (best && (end < best.end || (end === best.end && phrase.length <= best.phrase.length))))
          continue;
        best = { point, phrase, end };
      }
    }
    if (best) return best;
  }
  return undefined;
}
