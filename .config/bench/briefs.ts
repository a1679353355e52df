import { design, emptyMemory } from '../../lib/engine';
import { readBrief } from '../../lib/engine/language';
import { best } from './measure';

/** What is done with a brief: its words read, a whole design made of it, or a design as its editor asks for one. */
export type Work = 'read' | 'design' | 'edit';

/**
 * Milliseconds of the least disturbed of `runs` times a text is worked on. The texts differ by a blank or, where one is
 * edited, by a word in the middle, so that none is the same twice.
 */
export function timeOf(work: Work, text: string, runs: number): Promise<number> {
  if (work === 'edit') return timeOfEdit(text, runs);
  let blanks = 0;
  return best(runs, () => {
    const next = text + ' '.repeat(++blanks);
    return work === 'read' ? readBrief(next) : design({ text: next, overrides: [] });
  });
}

/** One memory for all runs: the editor's worker remembers what it read. */
function timeOfEdit(text: string, runs: number): Promise<number> {
  const memory = emptyMemory();
  const middle = text.indexOf('\n', text.length / 3);
  let words = '';
  return best(runs, () => {
    words += ', colour';
    const next = text.slice(0, middle) + words + text.slice(middle);
    return design({ text: next, overrides: [] }, undefined, [], memory);
  });
}
