import { followedWordings } from './deletion-followed';
import { refusedWordings } from './deletion-refused';
import { toldWordings } from './deletion-told';

const allWordings = [...toldWordings, ...refusedWordings, ...followedWordings];

/** The same rule in the plain words the lifecycle pattern reads, or the words as they are. */
export function plainDeletion(text: string): string {
  const said = text.replace(
    /,? once (?:it is |they are )?(?:done|made|taken|given|created|entered|saved|booked),? (?=(?:should|must|can|may|shall|is|are)\b)/,
    ' ',
  );
  for (const [shape, plain] of allWordings) {
    const m = shape.exec(said);
    if (m) return plain.replace('$1', (m[1] ?? '').trim()).replace('$2', (m[2] ?? '').trim());
  }
  return said;
}
