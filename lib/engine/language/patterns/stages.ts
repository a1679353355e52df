import { verbForms } from '../lexicon/verbs';
import { chunksOf } from '../phrases/chunks';
import type { Token } from '../tokens/token';
import { untilAt } from './listed-values';

/** "can be open, charged or waived": what happens to a thing in turn, not what kind of thing it is. */
export const inStates = (rest: readonly Token[]): boolean =>
  rest.some((t) => t.form === 'participle') &&
  chunksOf(rest).every(({ tokens }) =>
    tokens
      .slice(0, untilAt(tokens))
      .every((t) => t.tag !== 'det' && t.tag !== 'quant' && t.tag !== 'prep' && t.tag !== 'wh'),
  );

const stage =
  /^(?:new|draft|pending|open|closed|active|inactive|done|overdue|planned|waiting|running|finished|in progress|under way|under review|on hold|ready|no-show|live|provisional|tentative|final|free|taken|missing|lost|on sale|over|in stock|out of stock|in transit|at risk|occupied|vacant|reserved|out of order|out of service|in use|in service|on loan|on holiday|being [a-z]+)$/;

/** "is either active or paused". */
export const passing = (listed: readonly string[]): boolean =>
  listed.every((value) => isStage(value) || /^[a-z]{3,}ed$/.test(value)) &&
  listed.some((value) => stage.test(value) && !/^(?:live|free|lost|final)$/.test(value));

/** A word for a stage, or for what was done to get there: "open", "shipped late". */
export const isStage = (value: string): boolean =>
  stage.test(value) || verbForms.get(value.split(' ')[0] ?? '')?.form === 'participle';

/** "An order is new, paid, shipped or cancelled": the most of three or more are stages it goes through, so no kinds. */
export const areStates = (listed: readonly string[]): boolean =>
  listed.length > 2 && listed.filter(isStage).length * 3 >= listed.length * 2;
