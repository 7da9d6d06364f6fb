import type { Files } from './planted-tree.js';

const nothing = 'export const nothing = 0;\n';
const uses = (...paths: readonly string[]): string => paths.map((path) => `import '${path}';\n`).join('') + nothing;
const dependency = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};\n',
});

/** A small house in which every import is allowed. */
export const sound: Files = {
  'libs/kernel/index.ts': uses('./time.js'),
  'libs/kernel/time.ts': nothing,
  'libs/kernel/time.spec.ts': uses('./time.js', '#lib/testing'),
  'libs/testing/index.ts': nothing,
  'libs/case-stream/index.ts': uses('#lib/kernel'),
  'libs/event-store/index.ts': uses('#lib/kernel', 'pg', '@eventstore/db-client'),
  'libs/joint-case/index.ts': uses('./need/need.decide.js'),
  'libs/joint-case/case/case.state.ts': uses('#lib/case-stream'),
  'libs/joint-case/need/need.state.ts': uses('../case/case.state.js'),
  'libs/joint-case/need/need.decide.ts': uses('#lib/kernel', '#lib/case-stream', './need.state.js'),
  'libs/participants/husbanken/index.ts': uses('#lib/joint-case', './application/application.decide.js'),
  'libs/participants/husbanken/application/application.decide.ts': uses('#lib/kernel'),
  'libs/participants/partner/index.ts': nothing,
  'libs/participants/partner/contact.ts': nothing,
  'libs/installation/index.ts': uses('#lib/participants/husbanken', 'pg'),
  'apps/worker/index.ts': uses('#lib/installation'),
  'apps/worker/main.ts': uses('./index.js'),
  'apps/api/main.ts': uses('#lib/participants/husbanken', '../worker/index.js'),
  'test/story.spec.ts': uses('#lib/kernel', 'pg'),
  ...dependency('pg'),
  ...dependency('@eventstore/db-client'),
  ...dependency('@event-driven-io/emmett'),
};

export interface Planted {
  readonly rule: string;
  /** What the violation does, to complete "... is refused". */
  readonly deed: string;
  readonly file: string;
  readonly text: string;
  /** Other files it takes. */
  readonly beside?: Files;
}

export const planted: readonly Planted[] = [
  {
    rule: 'participants-are-strangers',
    deed: 'a participant that imports another',
    file: 'libs/participants/husbanken/stranger.ts',
    text: uses('#lib/participants/partner'),
  },
  {
    rule: 'participants-are-strangers',
    deed: 'a participant that reaches into another by path',
    file: 'libs/participants/husbanken/reaching.ts',
    text: uses('../partner/index.js'),
  },
  {
    rule: 'participants-are-strangers',
    deed: 'a participant that takes only a type from another',
    file: 'libs/participants/husbanken/typed.ts',
    text: "import type { nothing } from '#lib/participants/partner';\nexport type Nothing = typeof nothing;\n",
  },
  {
    rule: 'the-shared-knows-no-participant',
    deed: 'a shared library that imports a participant',
    file: 'libs/joint-case/partial.ts',
    text: uses('#lib/participants/partner'),
  },
  {
    rule: 'programs-open-the-installation',
    deed: 'a library that opens the whole installation',
    file: 'libs/joint-case/whole.ts',
    text: uses('#lib/installation'),
  },
  {
    rule: 'libraries-know-no-app',
    deed: 'a library that imports an app',
    file: 'libs/joint-case/upwards.ts',
    text: uses('../../apps/api/main.js'),
  },
  {
    rule: 'apps-are-strangers',
    deed: 'an app that imports the inside of another',
    file: 'apps/api/inside-worker.ts',
    text: uses('../worker/main.js'),
  },
  {
    rule: 'pure-files-stay-pure',
    deed: 'a decider that imports another library',
    file: 'libs/joint-case/need/impure.decide.ts',
    text: uses('#lib/event-store'),
  },
  {
    rule: 'pure-files-stay-pure',
    deed: 'a fold that imports a package',
    file: 'libs/participants/husbanken/application/impure.fold.ts',
    text: uses('left-pad'),
    beside: dependency('left-pad'),
  },
  {
    rule: 'pure-files-stay-pure',
    deed: 'a state that imports from Node',
    file: 'libs/joint-case/need/impure.state.ts',
    text: uses('node:crypto'),
  },
  {
    rule: 'pure-files-stay-pure',
    deed: 'a reaction that imports a neighbour that is not pure',
    file: 'libs/joint-case/need/impure.react.ts',
    text: uses('./neighbour.js'),
    beside: { 'libs/joint-case/need/neighbour.ts': nothing },
  },
  {
    rule: 'case-stream-knows-the-kernel-only',
    deed: 'a published language that imports who speaks it',
    file: 'libs/case-stream/knowing.ts',
    text: uses('#lib/event-store'),
  },
  {
    rule: 'kernel-knows-nobody',
    deed: 'a kernel that stands on a library',
    file: 'libs/kernel/standing.ts',
    text: uses('#lib/sealing'),
    beside: { 'libs/sealing/index.ts': nothing },
  },
  {
    rule: 'one-door-to-a-library',
    deed: 'a library that enters another by the window',
    file: 'libs/joint-case/window.ts',
    text: uses('../kernel/time.js'),
  },
  {
    rule: 'one-door-to-a-library-for-participants',
    deed: 'a participant that enters a library by the window',
    file: 'libs/participants/husbanken/window.ts',
    text: uses('../../kernel/time.js'),
  },
  {
    rule: 'one-door-to-a-library-from-outside',
    deed: 'an app that enters a participant by the window',
    file: 'apps/api/window.ts',
    text: uses('../../libs/participants/partner/contact.js'),
  },
  {
    rule: 'one-name-for-a-store-client',
    deed: 'a store client named outside event-store',
    file: 'libs/joint-case/client.ts',
    text: uses('@eventstore/db-client'),
  },
  {
    rule: 'one-name-for-a-store-client',
    deed: 'a framework over a store named in an app',
    file: 'apps/worker/framework.ts',
    text: uses('@event-driven-io/emmett'),
  },
  {
    rule: 'few-speak-to-postgres',
    deed: 'raw SQL in joint-case',
    file: 'libs/joint-case/sql.ts',
    text: uses('pg'),
  },
  {
    rule: 'few-speak-to-postgres',
    deed: 'raw SQL in an app',
    file: 'apps/api/sql.ts',
    text: uses('pg'),
  },
  {
    rule: 'tests-are-not-shipped',
    deed: 'an app that imports what tests',
    file: 'apps/api/tested.ts',
    text: uses('#lib/testing'),
  },
  {
    rule: 'no-cycles',
    deed: 'a file that imports one that imports it',
    file: 'libs/joint-case/about.ts',
    text: uses('./round.js'),
    beside: { 'libs/joint-case/round.ts': uses('./about.js') },
  },
  {
    rule: 'no-unresolved',
    deed: 'an import of what is not there',
    file: 'libs/joint-case/hoping.ts',
    text: uses('./not-there.js'),
  },
];
