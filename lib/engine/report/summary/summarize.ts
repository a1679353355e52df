import { constraintCount, indexCount } from '../elements';
import type { ReportInput } from '../input';
import { findingCounts, overallVerdict, proofVerdict } from '../verdict';
import { grouped } from '../words';
import { box, MAX_LINES, oneLine, wrapped } from './lines';
import { findingsSection, type Section, sectionsOf } from './sections';

/** Where the whole report stands in a bundle. */
const REPORT = 'report.html';

/**
 * The receipt: at most 40 lines of at most 80 columns, without a newline at the end. What does not fit is counted, never
 * dropped in silence: then the verdict and the top three findings come first and the report's path last.
 */
export function summarize(input: ReportInput): string {
  const head = headOf(input);
  const sections = sectionsOf(input.design);
  for (const linesOf of [() => 2, (section: Section) => section.lines, () => 1]) {
    const body = sections.flatMap((section) => sectionLines(section, section.items.length, linesOf(section)));
    const lines = [...head, ...statusLines(input), ...body];
    if (lines.length <= MAX_LINES) return lines.join('\n');
  }
  return receipt(input, head, sections).join('\n');
}

function headOf({ design }: ReportInput): readonly string[] {
  const { schema } = design;
  return box(`Schema: ${design.name}`, [
    `Tables: ${grouped(schema.tables.length)}`,
    `Indexes: ${grouped(indexCount(schema))}`,
    `Constraints: ${grouped(constraintCount(schema))}`,
  ]);
}

/** The proof, and the findings where there are any. */
function statusLines({ design, verification }: ReportInput): readonly string[] {
  const proof = proofVerdict(verification);
  const found = findingsLine(design.diagnostics.length, findingCounts(design.diagnostics));
  const sign = proof.state === 'failed' ? '■ CRITICAL ' : '';
  return [...wrapped(`${sign}${proof.sentence}`, 2).map(unindented), ...found];
}

const unindented = (line: string, i: number): string => (i === 0 ? line.trimStart() : line);

const findingsLine = (count: number, counts: string): readonly string[] =>
  count === 0 ? [] : [oneLine(`Findings: ${counts}, in ${REPORT}`)];

function sectionLines(section: Section, shown: number, linesEach: number): readonly string[] {
  const note = shown < section.total ? `, showing ${shown} of ${grouped(section.total)}` : '';
  return ['', section.title + note, ...section.items.slice(0, shown).flatMap((item) => wrapped(item, linesEach))];
}

/** Everything cut to what fits: room is shared from the top. */
function receipt(input: ReportInput, head: readonly string[], sections: readonly Section[]): readonly string[] {
  const { design } = input;
  const findings = findingsSection(design);
  const proof = statusLines({ ...input, design: { ...design, diagnostics: [] } });
  const top = [...head, oneLine(overallVerdict(input)), ...proof];
  const found = findings.total > 0 ? sectionLines(findings, Math.min(3, findings.total), findings.lines) : [];
  const last = ['', `Full report: ${REPORT}`];
  const counts = share(sections, MAX_LINES - top.length - found.length - last.length);
  const body = sections.flatMap((section, i) => sectionLines(section, counts[i] ?? 0, section.lines));
  return [...top, ...found, ...body, ...last];
}

/** How many items of each section fit: its least first, then one more each in turn while there is room. */
function share(sections: readonly Section[], room: number): readonly number[] {
  const counts = sections.map((section) => Math.min(section.atLeast, section.items.length));
  const height = (section: Section, i: number) => wrapped(section.items[i] ?? '', section.lines).length;
  let left = room;
  for (const [i, section] of sections.entries()) left -= sectionLines(section, counts[i] ?? 0, section.lines).length;
  for (let grew = true; grew; ) {
    grew = false;
    for (const [i, section] of sections.entries()) {
      const count = counts[i] ?? 0;
      const more = height(section, count);
      if (count >= section.items.length || more > left) continue;
      counts[i] = count + 1;
      left -= more;
      grew = true;
    }
  }
  return counts;
}
