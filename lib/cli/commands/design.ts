import {
  type Brief,
  bundleFiles,
  type Design,
  design,
  type ParsedStatement,
  type PlanProof,
  type Question,
  summarize,
  targets,
  type Verification,
} from '@/lib/engine';
import { decodeText, readText, writeBundle } from '../files';
import { exit, type Io, UsageError } from '../io';
import { onlyArgument, parseOptions } from '../options';
import { plansText } from '../plans-text';
import { queriesText } from '../queries-text';
import { resultJson } from '../result-json';
import { failureLine } from '../verification-text';

const usage = 'flux design <brief.txt | -> --out <dir>';

/** `flux design`: a brief to a directory of migrations, summary and report. */
export async function designCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    out: { type: 'string', short: 'o' },
    name: { type: 'string' },
    target: { type: 'string' },
    queries: { type: 'string' },
    prove: { type: 'boolean' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const source = onlyArgument(positionals, 'brief', usage);
  if (!values.out) throw new UsageError('No --out given.', `Usage: ${usage}`);
  if (values.name?.trim() === '')
    throw new UsageError('--name is empty.', 'Leave it out to take the name from the brief.');
  const target = chooseTarget(values.target);
  const queries = values.queries === undefined ? undefined : await readText(values.queries);
  const brief: Brief = {
    text: source === '-' ? decodeText(await io.stdin(), 'Standard input') : await readText(source),
    overrides: [],
    ...(values.name !== undefined && { name: values.name }),
    ...(queries !== undefined && { queries }),
  };

  const made = design(brief, undefined, await statementsOf(queries));
  const proof = values.prove ? await prove(made) : {};
  const { verification, plans } = proof;
  const at = io.now();
  const files = bundleFiles({ design: made, target, at, ...proof });
  await writeBundle(values.out, files, values.force ?? false);

  if (values.json) {
    const result = resultJson({
      design: made,
      target,
      directory: values.out,
      files,
      ...proof,
    });
    io.out(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    io.out(`${summarize({ design: made, at, ...(verification && { verification }) })}\n`);
    if (made.question) io.out(`${questionLine(made.question)}\n`);
    if (values.queries !== undefined) io.out(queriesText(made, values.queries, queries ?? ''));
    if (plans) io.out(plansText(plans, made));
  }
  warnOfCritical(made, io);
  return reportProof(verification, values.out, io);
}

/** The question with what was assumed and the sentences that would say otherwise, on one line. */
function questionLine({ text, answers, assumed }: Question): string {
  const others = answers.filter((answer, index) => index !== assumed && !answer.replaces);
  const instead = others.map(({ sentence }) => `“${sentence}”`).join(' or ');
  return `Question: ${text} Assumed: ${answers[assumed]?.label ?? ''}.${instead && ` Otherwise add ${instead}`}`;
}

function chooseTarget(id: string | undefined): string {
  if (id === undefined) return targets[0]?.id ?? 'sql';
  if (targets.some((target) => target.id === id)) return id;
  throw new UsageError(`Unknown target "${id}".`, `Targets: ${targets.map((target) => target.id).join(', ')}.`);
}

/** PostgreSQL's grammar is loaded only for queries. */
async function statementsOf(queries: string | undefined): Promise<readonly ParsedStatement[]> {
  if (queries === undefined) return [];
  const { parseStatements } = await import('@/lib/sql/parse-statements');
  return parseStatements(queries);
}

/** The proof's engine is loaded only for a proof: it is most of the start time. */
async function prove(made: Design): Promise<{ readonly verification?: Verification; readonly plans?: PlanProof }> {
  const { proveDesignOnPglite } = await import('@/lib/proof/pglite-node');
  return proveDesignOnPglite(made);
}

function warnOfCritical(made: Design, io: Io): void {
  const critical = made.diagnostics.filter((finding) => finding.severity === 'critical');
  const [first] = critical;
  if (!first) return;
  const more = critical.length > 1 ? ` and ${critical.length - 1} more` : '';
  io.err(`flux: exported with a critical finding: ${first.message} ${first.hint}${more}\n`);
}

function reportProof(verification: Verification | undefined, directory: string, io: Io): number {
  if (verification?.status !== 'failed') return exit.ok;
  io.err(failureLine(verification, `Details: flux prove ${directory}`));
  return exit.notProved;
}
