import { basename } from 'node:path';
import { saysNothing } from './empty-words.mjs';

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
        const concept = name.toLowerCase().split('.')[0];
        if (!shape.test(name)) context.report({ node, messageId: 'shape', data: { name } });
        else if (saysNothing(concept, concept.split('-').at(-1)))
          context.report({ node, messageId: 'empty', data: { name } });
      },
    };
  },
};
