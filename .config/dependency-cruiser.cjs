/** The import rules of lib/ARCHITECTURE.md. Run by `npm test`. */
/** Forbids imports from `from` to `to`, both regular expressions over paths. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from }, to });

/** A stage may import itself, the model, diagnostics and the stages named. */
const stage = (name, ...allowed) =>
  never(
    `engine-${name}`,
    `${name} imports only itself, model, diagnostics${allowed.length ? `, ${allowed.join(', ')}` : ''}`,
    `^lib/engine/${name}/(?!.*\\.test\\.ts$)`,
    {
      path: '^lib/engine/',
      pathNot: `^lib/engine/(${['model', 'diagnostics', 'testing', name, ...allowed].join('|')})/`,
    },
  );

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    stage('model'),
    stage('diagnostics'),
    stage('language'),
    stage('design'),
    stage('indexes'),
    stage('queries'),
    stage('statements', 'dialects'),
    stage('dialects'),
    stage('diff'),
    stage('merge'),
    stage('diagram'),
    stage('plan', 'diff', 'dialects'),
    stage('report', 'diagram', 'dialects', 'diff', 'plan'),
    stage('targets', 'diff', 'dialects', 'plan', 'diagram', 'design-file'),
    never(
      'engine-is-closed',
      'the engine imports nothing from outside itself',
      '^lib/engine/(?!.*(\\.test\\.ts$|testing/))',
      {
        pathNot: '^lib/engine/',
      },
    ),
    never(
      'targets-are-siblings',
      'a target imports no sibling, only targets/shared',
      '^lib/engine/targets/(?!shared/)([^/]+)/',
      {
        path: '^lib/engine/targets/[^/]+/',
        pathNot: '^lib/engine/targets/(shared|testing|$1)/',
      },
    ),
    never(
      'front-door',
      'outside the engine only its front door is imported',
      '^(lib/(?!engine/)|components/|app/)(?!.*\\.test\\.tsx?$)',
      {
        path: '^lib/engine/',
        pathNot: '^lib/engine/(index\\.ts$|(targets/)?testing/)',
      },
    ),
    never(
      'proof-knows-the-engine',
      'proof and share import only the engine, themselves and how to talk to a worker',
      '^lib/(proof|share)/',
      {
        path: '^(lib/(document|cli|server)|components|app)/|^lib/worker/(?!(answer|channel|client|protocol)\\.ts$)',
      },
    ),
    never(
      'sql-knows-the-engine',
      'reading SQL needs only the contract of what is read',
      '^lib/sql/(?!.*\\.test\\.ts$)',
      { path: '^(lib/(?!sql/|engine/)|components|app)/' },
    ),
    never(
      'prove-knows-engine-and-proof',
      'the prover of the targets imports only the engine, the proof, the examples and itself',
      '^lib/prove/',
      { path: '^(lib/(?!(engine|proof|prove)/)|components/|app/)', pathNot: '^lib/document/examples\\.ts$' },
    ),
    never(
      'nothing-imports-the-prover',
      'the product does not hold its own prover',
      '^(lib/(?!prove/)|components/|app/)',
      {
        path: '^lib/prove/',
      },
    ),
    never('cli-has-no-web', 'the command line imports no web code', '^lib/cli/', {
      path: '^(lib/(document|worker|share)|components|app)/|^next|^react',
    }),
    never('document-has-no-view', 'the document knows nothing of components', '^lib/', { path: '^(components|app)/' }),
    never('components-below-app', 'components know nothing of routes', '^components/', { path: '^app/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.next|dist|public|golden)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
