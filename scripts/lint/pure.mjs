const own = '^\\.\\.?/(?:.*/)?[a-z0-9.-]+\\.(?:state|decide|fold|react|commands)\\.js$';
const outside = `^(?!#lib/(?:kernel|case-stream)$|${own.slice(1)})`;

const selectors = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time arrives in the command.' },
  { selector: ':function[async=true]', message: 'A pure function waits for nothing.' },
];

/** Rules for files that decide and fold: time, ids and looked-up facts arrive in the command, nothing leaves but the answer. */
export const pure = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: outside,
          message: 'A pure file imports #lib/kernel, #lib/case-stream and other pure files, nothing else.',
        },
      ],
    },
  ],
  'no-restricted-globals': [
    'error',
    ...[
      'process',
      'console',
      'fetch',
      'crypto',
      'performance',
      'setTimeout',
      'setInterval',
      'setImmediate',
      'queueMicrotask',
      'globalThis',
    ],
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time arrives in the command.' },
    { object: 'Math', property: 'random', message: 'Chance arrives in the command.' },
  ],
  'no-restricted-syntax': ['error', ...selectors],
};

/** Deciders and folds besides never throw; a reaction may, when the machine failed it. */
export const total = {
  'no-restricted-syntax': [
    'error',
    ...selectors,
    { selector: 'ThrowStatement', message: 'An expected "no" is an answer, not an exception.' },
  ],
};
