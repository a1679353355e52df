import { emptySchema, type HandEdits } from '@/lib/engine';

/** What there is to merge before the first reading. */
export const noEdits: HandEdits = { base: emptySchema, current: emptySchema };

/** Whether anything was changed by hand: base and current are one value when nothing was. */
export const hasHandEdits = (edits: HandEdits | null): edits is HandEdits =>
  edits !== null && edits.base !== edits.current;
