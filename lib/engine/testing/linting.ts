import { lintSchema } from '../design';
import type { Example } from '../design/lint/rule';
import { exampleSchema } from './example-schema';

/** The messages of one rule's findings on a schema in a few words. */
export const linting = (code: string, example: Example): readonly string[] =>
  lintSchema(exampleSchema(example))
    .filter((finding) => finding.code === code)
    .map((finding) => finding.message);

/** The titles of the corrections it offers. */
export const fixTitles = (code: string, example: Example): readonly string[] =>
  lintSchema(exampleSchema(example)).flatMap((finding) =>
    finding.code === code ? (finding.fixes ?? []).map((fix) => fix.title) : [],
  );
