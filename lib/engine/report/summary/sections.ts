import { partText } from '../../diagram/key-groups';
import type { Decision } from '../../model/decision';
import type { Design } from '../../model/design';
import type { Index, Table } from '../../model/schema';
import { byWeight } from '../decisions';
import { elementNames } from '../elements';
import type { NextChange } from '../next/next-change';
import { whatChangesNext } from '../next/registry';
import { severityMark } from '../verdict';
import { wrapped } from './lines';

/** A heading and its items, most worth reading first, each a text of any length. */
export interface Section {
  readonly title: string;
  readonly items: readonly string[];
  /** How many there are in all, where `items` is already a choice. */
  readonly total: number;
  /** The fewest items worth showing when room is short. */
  readonly atLeast: number;
  /** Lines an item may take when room is short: two where the reason is the point. */
  readonly lines: 1 | 2;
}

type Options = Partial<Pick<Section, 'total' | 'atLeast' | 'lines'>>;

const section = (title: string, items: readonly string[], options: Options = {}): Section => ({
  title,
  items,
  total: items.length,
  atLeast: 3,
  lines: 1,
  ...options,
});

/** Decisions under this weight are obvious: they are in the report alone. */
const NOT_OBVIOUS = 40;

/** The sections of a summary, in order; empty ones are left out. */
export const sectionsOf = (design: Design): readonly Section[] =>
  [
    section('Tables', design.schema.tables.map(tableItem)),
    keyDecisions(design),
    section('Indexes', indexItems(design.schema.tables)),
    section('What Changes Next', whatChangesNext(design).map(nextItem), { atLeast: 1, lines: 2 }),
  ].filter((s) => s.items.length > 0);

/** Findings, most severe first, each with its sign: the section a receipt starts with. */
export function findingsSection(design: Design): Section {
  const names = elementNames(design.schema);
  return section(
    'Findings',
    design.diagnostics.map((finding) => {
      const { sign, word } = severityMark[finding.severity];
      const subject = finding.subject && names.get(finding.subject)?.label;
      const where = subject && !finding.message.includes(subject) ? `${subject}: ` : '';
      return `${sign} ${word} ${where}${finding.message}`;
    }),
    { lines: 2 },
  );
}

const withPurpose = (name: string, purpose: string): string => (purpose === '' ? name : `${name} — ${purpose}`);

const tableItem = (table: Table): string => withPurpose(table.name, table.purpose);

function keyDecisions({ decisions }: Design): Section {
  const sorted = byWeight(decisions);
  const key = sorted.filter((decision) => decision.weight >= NOT_OBVIOUS);
  const chosen = key.length > 0 ? varied(key) : sorted.slice(0, 3);
  return section('Key Decisions', chosen.map(decisionItem), { total: decisions.length, lines: 2 });
}

/** The first of each kind before the others: four keys of the same kind would say one thing four times. */
function varied(decisions: readonly Decision[]): readonly Decision[] {
  const firsts = decisions.filter(({ code }, i) => decisions.findIndex((d) => d.code === code) === i);
  return [...firsts, ...decisions.filter((d) => !firsts.includes(d))];
}

/** With the reason against the first alternative where two lines hold it. */
function decisionItem(decision: Decision): string {
  const because = decision.overruled ? 'chosen by hand' : trimEnd(decision.because);
  const said = `${decision.title} — ${because}`;
  const [first] = decision.ruledOut;
  // That something is not left out goes without saying.
  if (!first || first.title.startsWith('No ')) return said;
  const short = `${said}; ${differing(first.title, decision.title)} was ruled out`;
  const long = `${short}: ${trimEnd(first.because)}`;
  return wrapped(long, 3).length <= 2 ? long : short;
}

/** What a title says that the other does not say in the same words before: `CASCADE` beside `... ON DELETE RESTRICT`. */
function differing(title: string, other: string): string {
  const [words, others] = [title.split(' '), other.split(' ')];
  const from = words.findIndex((word, i) => word !== others[i]);
  const article = /^an?$/.test(words[from - 1] ?? '') ? 1 : 0;
  return from < 0 ? title : words.slice(from - article).join(' ');
}

const trimEnd = (sentence: string): string => sentence.trim().replace(/\.$/, '');

/** Those that serve a way the data is read first: they are the ones that took thought. */
function indexItems(tables: readonly Table[]): readonly string[] {
  const all = tables.flatMap((table) => table.indexes.map((index) => ({ table, index })));
  const serving = ({ index }: { index: Index }) => (index.serves.length > 0 || index.unique ? 0 : 1);
  return all.sort((a, b) => serving(a) - serving(b)).map(({ table, index }) => indexItem(table, index));
}

function indexItem(table: Table, index: Index): string {
  const name = (id: string) => table.columns.find((column) => column.id === id)?.name ?? id;
  const parts = index.parts.map((part) => partText(part, name)).join(', ');
  return withPurpose(
    `${index.name} on ${table.name}(${parts})${index.where ? ' where ...' : ''}`,
    trimEnd(index.purpose),
  );
}

const nextItem = (next: NextChange): string =>
  `${next.when} — ${next.change}${next.gist === '' ? '' : `; migration: ${next.gist}`}`;
