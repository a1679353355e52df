import type { Dilemma, Option } from '../model/decide';
import type { Decision } from '../model/decision';
import type { IndexId } from '../model/ids';
import { type Origin, type SourceSpan, spansOf } from '../model/origin';
import type { RejectedIndex } from '../model/rejected-index';
import { benefit, type Candidate } from './candidate';
import { keyThere } from './cheapest';
import { partsOf } from './key';
import type { TableFacts } from './table-facts';
import { conditionWords, keyWords, shapeWords } from './words';

export type IndexChoice = 'keep' | 'drop' | 'full';

const code = 'indexes/pattern';

/** The question whether an index for patterns is made, with the engine's answer. */
export function indexDilemma(facts: TableFacts, candidate: Candidate, id: IndexId): Dilemma<IndexChoice> {
  const rejected = candidate.against !== undefined;
  const label = labelOf(facts, candidate);
  return {
    code,
    subject: id,
    choice: rejected ? 'drop' : 'keep',
    because: candidate.against ?? reason(facts, candidate),
    options: options(label, facts, candidate),
    origin: originOf(candidate),
    confidence: candidate.leavesOut?.assumed ? 0.55 : candidate.serves.every((p) => p.assumed) ? 0.5 : 0.85,
    weight: rejected ? 20 : Math.min(90, 40 + 5 * Math.round(benefit(candidate)) + (candidate.where ? 20 : 0)),
  };
}

/** What a key or an index that is there does already. */
export const coveredIndex = (facts: TableFacts, candidate: Candidate, id: IndexId): RejectedIndex => ({
  id,
  table: facts.table.id,
  method: candidate.method,
  parts: partsOf(candidate.shape),
  label: labelOf(facts, candidate),
  patterns: candidate.serves.map((p) => p.id),
  because:
    candidate.method === 'gin'
      ? 'An index that searches the same is there already.'
      : `The index by ${shapeWords(facts, keyThere(facts, candidate) ?? candidate.shape)} is there already and starts the same way.`,
});

/** "visits (patient_id, then starts_at) where status is open". */
function labelOf(facts: TableFacts, candidate: Candidate): string {
  const where = candidate.where ? ` where ${conditionWords(facts, candidate.where)}` : '';
  return `${facts.table.name} (${keyWords(facts, candidate)})${where}`;
}

/** What the person sees of a candidate that was not made, whoever decided so. */
export const rejectedIndex = (facts: TableFacts, candidate: Candidate, decision: Decision): RejectedIndex => ({
  id: decision.subject,
  table: facts.table.id,
  method: candidate.method,
  parts: partsOf(candidate.shape),
  ...(candidate.where && { where: candidate.where }),
  ...(candidate.include && { include: candidate.include }),
  label: labelOf(facts, candidate),
  patterns: candidate.serves.map((p) => p.id),
  because: decision.because,
  decision: decision.id,
});

function options(label: string, facts: TableFacts, candidate: Candidate): readonly Option<IndexChoice>[] {
  const keep = {
    choice: 'keep',
    title: `Index on ${label}`,
    because: 'It would cost every write and save little.',
  } as const;
  const drop = {
    choice: 'drop',
    title: `No index on ${label}`,
    because: candidate.where
      ? 'The few rows asked for would be found only by reading all of them.'
      : `Every such reading would go through all of ${facts.table.name}.`,
  } as const;
  if (!candidate.where) return [keep, drop];
  const full = {
    choice: 'full',
    title: `Index on all of ${facts.table.name} (${keyWords(facts, candidate)})`,
    because: 'It would carry the many rows nobody asks for.',
  } as const;
  return [keep, full, drop];
}

function reason(facts: TableFacts, candidate: Candidate): string {
  const [first] = candidate.serves;
  const also = candidate.serves.length > 1 ? ` and ${candidate.serves.length - 1} more` : '';
  const asks = first
    ? `“${first.label}”${also} ${candidate.groups ? 'counts its groups by' : verb[candidate.method]} ${keyWords(facts, candidate)}${carried(facts, candidate)}`
    : `It is read by ${keyWords(facts, candidate)}`;
  if (candidate.method === 'brin')
    return `${asks}. It takes a thousandth of a btree’s space, and spares what it does only while rows are added in that order.`;
  if (!candidate.leavesOut) return `${asks}.`;
  const share = Math.round(candidate.leavesOut.share * 100);
  const rest = candidate.leavesOut.assumed ? `about ${share}% of the rows, it is assumed,` : `${share}% of the rows`;
  return `${asks}; ${rest} are left out.`;
}

/** What a kind of index lets a query do. */
const verb: Record<Candidate['method'], string> = {
  btree: 'reads by',
  hash: 'reads by',
  gin: 'searches by',
  gist: 'looks for overlaps by',
  brin: 'reads a period by',
};

function carried(facts: TableFacts, { include, groups }: Candidate): string {
  if (!include) return groups ? ', as they lie in the index, without sorting them' : '';
  const names = include.map((id) => facts.columns.get(id)?.name ?? id);
  return ` and finds ${names.join(', ')} beside the key, without a look at the table`;
}

/** The sentences the patterns came from. */
export function originOf(candidate: Candidate): Origin {
  const spans: SourceSpan[] = [];
  for (const { origin } of [...candidate.serves, ...candidate.foreignKeys]) spans.push(...spansOf(origin));
  const rule = candidate.serves.length > 0 ? code : 'indexes/foreign-key';
  return { kind: 'rule', rule, spans };
}
