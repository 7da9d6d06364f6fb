import { saysNothing } from './empty-words.mjs';

/** Classes, interfaces and types are named by what they are in the field, not by a word for anything. */
export const tellingName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { empty: '{{name}} ends in a word that says nothing: name what it is.' },
  },
  create(context) {
    return { ClassDeclaration: check, TSInterfaceDeclaration: check, TSTypeAliasDeclaration: check };

    function check({ id }) {
      const last = id?.name.match(/[A-Z][a-z0-9]*$/)?.[0].toLowerCase();
      if (saysNothing(id?.name, last) && id.name.length > last.length) {
        context.report({ node: id, messageId: 'empty', data: { name: id.name } });
      }
    }
  },
};
