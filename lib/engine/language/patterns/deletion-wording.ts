import { followedWordings } from './deletion-followed';
import { refusedWordings } from './deletion-refused';
import { toldWordings } from './deletion-told';

const allWordings = [...toldWordings, ...refusedWordings, ...followedWordings];

/** The same rule in the plain words the lifecycle pattern reads, or the words as they are. */
export function plainDeletion(text: string): string {
  const said = alone(listedOut(text)).replace(
    /,? once (?:it is |they are )?(?:done|made|taken|given|created|entered|saved|booked),? (?=(?:should|must|can|may|shall|is|are)\b)/,
    ' ',
  );
  for (const [shape, plain] of allWordings) {
    const m = shape.exec(said);
    if (m) return plain.replace('$1', (m[1] ?? '').trim()).replace('$2', (m[2] ?? '').trim());
  }
  return said;
}

/** "When a user deletes the account, their posts are deleted as well, but reviews stay": what goes, said by itself. */
const alone = (text: string): string =>
  text
    .replace(
      /^((?:when|if|once) [a-z ]+?) (?:deletes?|closes?|removes?) (?:the|their|his|her)(?: own)? account(?=,? )/,
      '$1 is deleted',
    )
    .replace(
      /^((?:when|if|once) .+? (?:is|are|gets?) (?:deleted|removed|erased)(?: as well| too| also| with it| with them)+) ?,? but .+$/,
      '$1',
    );

/** "deletes everything below it: pages and answers", "everything in it goes too: its pages": what is listed does. */
function listedOut(text: string): string {
  if (!text.includes('everything') && !text.includes('all of ') && !text.includes('all its ')) return text;
  const goes = gone.exec(text);
  if (goes) return `${goes[1] ?? ''}${goes[4]} ${several[goes[2] ?? ''] ?? goes[2]}${goes[3] ?? ''}`;
  return text.replace(named, '');
}

const several: Readonly<Record<string, string>> = {
  goes: 'go',
  disappears: 'disappear',
  'is deleted': 'are deleted',
  'is removed': 'are removed',
  'is erased': 'are erased',
};

const gone =
  /^(.*?)everything (?:[a-z ]{2,40}? )?(goes|disappears|is deleted|is removed|is erased)( too| as well| with it)? ?(?::|,) (.+)$/;
const named =
  /\b(?:everything(?: (?:that|which) [a-z ]{2,30}?)?(?: (?:below|beneath|under|inside|in|of|with) (?:it|them))?|all (?:of )?its (?:data|contents|parts|records|children))(?: too| as well)? ?: /;
