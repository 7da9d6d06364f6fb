import { basename } from 'node:path';
import { emptyWords } from './empty-words.mjs';

const shape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9-]*)*\.(ts|tsx|mjs|cjs|js)$/;

/** Files are named `concept.role.ts` in kebab-case, by words that say something. */
export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      shape: '{{name}} is not named as concept.role.ts in kebab-case.',
      empty: '{{name}} ends in a word that says nothing about what is in it.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        const last = name.toLowerCase().split('.')[0].split('-').at(-1);
        if (!shape.test(name)) context.report({ node, messageId: 'shape', data: { name } });
        else if (emptyWords.includes(last)) context.report({ node, messageId: 'empty', data: { name } });
      },
    };
  },
};
