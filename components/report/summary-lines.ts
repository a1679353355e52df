/** A summary taken apart, so that a panel of any width can break its lines anew. */
export interface SummaryLines {
  /** What stands in the box at the top: its title and its cells. */
  readonly title: string;
  readonly cells: readonly string[];
  readonly lines: readonly SummaryLine[];
}

export interface SummaryLine {
  readonly kind: 'heading' | 'item' | 'plain';
  readonly text: string;
}

/** The parts of a summary of 80 columns; what was broken only for want of room is joined again. */
export function summaryLines(summary: string): SummaryLines {
  const [top = '', cells = '', , ...rest] = summary.split('\n');
  const lines: SummaryLine[] = [];
  let gap = false;
  for (const line of rest) {
    const last = lines.at(-1);
    if (line.startsWith('    ') && last) lines[lines.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    else if (line !== '') lines.push({ kind: kindOf(line, gap), text: line.trim() });
    gap = line === '';
  }
  return {
    title: top.replace(/^┌─ /, '').replace(/ ─*┐$/, ''),
    cells: cells
      .replace(/^│|│$/g, '')
      .split(' │ ')
      .map((cell) => cell.trim()),
    lines,
  };
}

const kindOf = (line: string, afterGap: boolean): SummaryLine['kind'] =>
  line.startsWith(' ') ? 'item' : afterGap ? 'heading' : 'plain';
