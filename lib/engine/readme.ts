import type { Verification } from './model/verification';
import type { BundleFile, Target, TargetInput } from './targets/target';

export interface ReadmeInput {
  readonly target: Target;
  readonly targetInput: TargetInput;
  /** The other files of the bundle, in its order. */
  readonly files: readonly BundleFile[];
  readonly verification?: Verification;
}

/** The bundle's README.md: what each file is, how to run it both ways, what was proved and what was not. */
export function bundleReadme({ target, targetInput, files, verification }: ReadmeInput): string {
  const notes = target.notes(targetInput);
  return `${[
    `# ${markdownText(targetInput.name)}`,
    `Designed with Flux Schema and exported for ${target.name} on ${targetInput.at}.`,
    section(
      'Files',
      files.map(({ path, about }) => `- \`${path}\`: ${about ?? whatIs(path)}`),
    ),
    ...(target.kind === 'document' ? wayToUse(target) : [section('Run it', bothWays(target))]),
    ...(target.id === 'sql' ? [dbmate] : []),
    ...(notes.length === 0
      ? []
      : [
          section(
            'Said elsewhere',
            notes.map((note) => `- ${note}`),
          ),
        ]),
    section('Proof', proofLines(verification)),
  ].join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string => `## ${title}\n\n${lines.join('\n')}`;

const fenced = (command: string): string => `\`\`\`sh\n${command}\n\`\`\``;

const bothWays = ({ run }: Target): readonly string[] => [
  'Up, in order; stops at the first error:',
  '',
  fenced(run.up),
  '',
  'Down, the exact reverse. It drops what up created, with the rows in it:',
  '',
  fenced(run.down),
];

const wayToUse = ({ run }: Target): readonly string[] => (run.up === '' ? [] : [section('Use it', [fenced(run.up)])]);

const dbmate = `The same files run with [dbmate](https://github.com/amacneil/dbmate) as they are:

${fenced('dbmate --migrations-dir migrations --no-dump-schema up\ndbmate --migrations-dir migrations --no-dump-schema down   # once per file')}`;

function whatIs(path: string): string {
  switch (path) {
    case 'schema.dbml':
      return 'the schema in DBML, for dbdiagram.io and other tools';
    case 'design.json':
      return 'the design itself; open it in Flux Schema to go on';
    case 'summary.txt':
      return 'the design in 40 lines';
    case 'report.html':
      return 'the whole report: findings, tables, decisions, indexes; opens in any browser, offline';
    default:
      return 'part of the export';
  }
}

function proofLines(verification: Verification | undefined): readonly string[] {
  if (!verification) {
    return ['Not run for this export: nothing here has been applied to a database yet. `flux prove .` does it.'];
  }
  const { engine, where, status, phases, statements, failure } = verification;
  const outcome = status === 'proved' ? 'Proved' : 'NOT proved';
  return [
    `${outcome} on ${engine} (${where}), ${statements} statements:`,
    '',
    ...phases.map(
      ({ phase, ok, detail }) => `- ${phaseNames[phase]}: ${ok ? 'passed' : 'FAILED'}. ${markdownText(detail)}`,
    ),
    ...(failure ? ['', `The failure: ${markdownText(failure.message)}`] : []),
    '',
    'Not proved: how long it takes on your data, and what other sessions wait for meanwhile.',
  ];
}

const phaseNames: Record<Verification['phases'][number]['phase'], string> = {
  up: 'Applied',
  compare: 'Catalogs compared with the design',
  down: 'Rolled back',
  clean: 'Nothing left behind',
  upAgain: 'Applied again',
};

/** Text on one line that Markdown and HTML leave alone. */
const markdownText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`));
