import type { Decision } from '../../model/decision';
import type { Design } from '../../model/design';
import { spansOf } from '../../model/origin';
import { byWeight, isAssumed } from '../decisions';
import { elementNames } from '../elements';
import type { ReportInput } from '../input';
import { quoteOf } from '../quote';
import { counted } from '../words';
import { consequencesOf } from './consequences';

/**
 * Every decision as a numbered record in Markdown (context, decision, what was ruled out, consequences), the least
 * obvious first. Names and words of the brief are text: they make no markup. Ends with a newline.
 */
export function decisionLog({ design, at }: ReportInput): string {
  const decisions = byWeight(design.decisions);
  const names = elementNames(design.schema);
  const nameOf = (decision: Decision) => names.get(decision.subject)?.label ?? decision.subject;
  const chosen = decisions.filter((decision) => decision.overruled).length;
  const intro = `${counted(decisions.length, 'decision')}${chosen > 0 ? `, ${chosen} of them made by hand` : ''}, as of ${at}. The least obvious come first.`;
  return `${[
    `# Decisions: ${plain(design.name)}`,
    decisions.length === 0 ? 'Nothing had to be decided.' : intro,
    ...decisions.flatMap((decision, i) => record(decision, i + 1, nameOf(decision), design)),
  ].join('\n\n')}\n`;
}

function record(decision: Decision, number: number, subject: string, design: Design): readonly string[] {
  const ruledOut = decision.ruledOut.map(({ title, because }) => `${plain(title)}: ${plain(because)}`);
  const follows = consequencesOf(decision, design.schema).map(plain);
  return [
    `## ${number}. ${plain(decision.title)}`,
    `Status: ${statusOf(decision)}`,
    '### Context',
    ...contextOf(decision, subject, design),
    '### Decision',
    `${ended(plain(decision.title))} ${ended(plain(decision.because))}`,
    ...(ruledOut.length > 0 ? ['### Ruled out', bullets(ruledOut)] : []),
    ...(follows.length > 0 ? ['### Consequences', bullets(follows)] : []),
  ];
}

function statusOf(decision: Decision): string {
  if (decision.overruled) return 'made by hand, against the engine';
  return isAssumed(decision)
    ? `assumed, ${Math.round(decision.confidence * 100)}% sure: confirm or overrule it`
    : `made by the engine, ${Math.round(decision.confidence * 100)}% sure`;
}

function contextOf({ code, origin }: Decision, subject: string, design: Design): readonly string[] {
  const words = quoteOf(design, spansOf(origin));
  const source = words === '' ? sourceWords[origin.kind] : 'It comes from these words:';
  return [
    `It is about ${inCode(subject)}, decided by ${inCode(code)}. ${source}`,
    ...(words === '' ? [] : [`> ${plain(words)}`]),
  ];
}

const sourceWords = {
  text: 'It follows from the description.',
  rule: 'It follows from what was drawn or designed before.',
  assumption: 'The description does not say.',
  query: 'It comes from a SQL query.',
  import: 'It comes from an imported schema.',
  hand: 'It is about something drawn by hand.',
} as const;

const bullets = (items: readonly string[]): string => items.map((item) => `- ${ended(item)}`).join('\n');

const ended = (sentence: string): string => (/[.!?”]$/.test(sentence) ? sentence : `${sentence}.`);

/** Text on one line that Markdown and HTML leave alone. */
const plain = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*{}[\]<>#|~&!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');

/** A code span: fenced by one backtick more than it holds in a row. */
function inCode(text: string): string {
  const words = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const fence = '`'.repeat(Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return /^`|`$/.test(words) || words === '' ? `${fence} ${words} ${fence}` : `${fence}${words}${fence}`;
}
