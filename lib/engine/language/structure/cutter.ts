import type { SourceSpan } from '../../model/origin';
import type { Block, Role } from './blocks';
import type { Line } from './lines';

/** What is carried from line to line while a text is cut into blocks. */
export interface Cutter {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly out: Block[];
  /** The line that is read; a block of several lines moves it on. */
  at: number;
  role: Role;
  heading: string;
  headingSpan?: SourceSpan;
  /** The bullets that stand open, each deeper than the one before, with their places among the blocks. */
  readonly bullets: {
    readonly indent: number;
    readonly text: string;
    readonly span: SourceSpan;
    readonly at: number;
  }[];
  /** The header of the table that stands open, and what parts its cells. */
  header?: readonly string[] | undefined;
  separator?: string | undefined;
  /** The last line of the notes below a heading. */
  notes: number;
  /** The last line of the stretch that was looked at for how its lines end, and whether each of them stands for itself. */
  judged: number;
  apart: boolean;
}

/** Where a block stands: below which heading, in what kind of section. */
export const placeOf = ({ role, heading, headingSpan }: Cutter): Pick<Block, 'role' | 'heading' | 'headingSpan'> => ({
  role,
  ...(headingSpan && { heading, headingSpan }),
});
