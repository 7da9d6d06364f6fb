/** Who may import whom. Each rule is proved by a planted violation in test/boundaries. */

const pure = '[.](state|decide|fold|react|commands)[.]ts$';
const testing = [
  '[.]spec[.]ts$',
  '[.]fixture[.]ts$',
  '[.]contract[.]ts$',
  '/contract[.]ts$',
  '^libs/testing/',
  '^test/',
];
const participant = '^libs/participants/([^/]+)/';
const doors = ['^libs/[^/]+/index[.]ts$', '^libs/participants/[^/]+/index[.]ts$'];

module.exports = {
  forbidden: [
    {
      name: 'participants-are-strangers',
      comment: 'What one kind may know of another travels as events, never as code.',
      severity: 'error',
      from: { path: participant },
      to: { path: '^libs/participants/', pathNot: '^libs/participants/$1/' },
    },
    {
      name: 'the-shared-knows-no-participant',
      comment: 'What all kinds share depends on none of them; the installation puts the kinds together.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/(participants|installation)/' },
      to: { path: '^libs/participants/' },
    },
    {
      name: 'programs-open-the-installation',
      comment: 'A library that imported the whole would be imported by it.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/installation/' },
      to: { path: '^libs/installation/' },
    },
    {
      name: 'libraries-know-no-app',
      comment: 'Apps are put together from libraries, not the other way.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-are-strangers',
      comment: 'Two programs share libraries; the api may hold the worker, which runs inside it in embedded mode.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/worker/index[.]ts$'] },
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'A decision or a fold imports kernel, case-stream and other pure files, nothing else.',
      severity: 'error',
      from: { path: `^libs/.*${pure}` },
      to: { pathNot: ['^libs/kernel/index[.]ts$', '^libs/case-stream/index[.]ts$', pure] },
    },
    {
      name: 'case-stream-knows-the-kernel-only',
      comment: 'The published language depends on nobody who speaks it.',
      severity: 'error',
      from: { path: '^libs/case-stream/', pathNot: testing },
      to: { path: '^libs/', pathNot: ['^libs/case-stream/', '^libs/kernel/'] },
    },
    {
      name: 'kernel-knows-nobody',
      comment: 'Everything stands on the kernel.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: testing },
      to: { path: '^(libs|apps)/', pathNot: '^libs/kernel/' },
    },
    {
      name: 'one-door-to-a-library',
      comment: 'A library is entered by its index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: participant },
      to: { path: '^libs/', pathNot: ['^libs/$1/', ...doors] },
    },
    {
      name: 'one-door-to-a-library-for-participants',
      comment: 'A participant enters other libraries by their index.ts.',
      severity: 'error',
      from: { path: participant },
      to: { path: '^libs/', pathNot: ['^libs/participants/$1/', ...doors] },
    },
    {
      name: 'one-door-to-a-library-from-outside',
      comment: 'Apps, scripts and tests enter a library by its index.ts too.',
      severity: 'error',
      from: { path: '^(apps|scripts|test)/' },
      to: { path: '^libs/', pathNot: doors },
    },
    {
      name: 'one-name-for-a-store-client',
      comment: 'Only event-store names a client of EventStoreDB, or a framework over one.',
      severity: 'error',
      from: { pathNot: '^libs/event-store/' },
      to: { path: ['node_modules/@(eventstore|kurrent|event-driven-io)/', '^@(eventstore|kurrent|event-driven-io)/'] },
    },
    {
      name: 'few-speak-to-postgres',
      comment:
        'Raw SQL lives with the stores, the runner, the read log, the trust log, and the checkpoints of the installation.',
      severity: 'error',
      from: {
        pathNot:
          '^(libs/(database|event-store|sealing|disclosure|drafts|projections|installation|trust-log|testing)|test)/',
      },
      to: { path: ['node_modules/pg/', 'node_modules/@types/pg/', '^pg$'] },
    },
    {
      name: 'tests-are-not-shipped',
      comment: 'What runs does not import what tests.',
      severity: 'error',
      from: { pathNot: testing },
      to: { path: testing },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|schema|apps/web)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tools.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.d.ts'],
      conditionNames: ['import', 'node', 'types', 'default'],
      exportsFields: ['exports'],
    },
  },
};
