/** A cast needs the line above it, or above its statement, to say why nothing else will do. `as const` is no cast. */
export const castHasReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      bare: 'A cast without a reason: narrow the type by a guard or a parse, or say in a comment directly above why it cannot be.',
    },
  },
  create(context) {
    return { TSAsExpression: check, TSTypeAssertion: check };

    function check(node) {
      if (isConst(node.typeAnnotation) || hasReason(node) || hasReason(statementOf(node))) return;
      context.report({ node, messageId: 'bare' });
    }

    function hasReason(node) {
      const line = node.loc.start.line - 1;
      return context.sourceCode
        .getAllComments()
        .some(({ loc, value }) => loc.end.line === line && value.trim().includes(' '));
    }
  },
};

function isConst(type) {
  return type.type === 'TSTypeReference' && type.typeName.name === 'const';
}

function statementOf(node) {
  return /Statement|Declaration$|PropertyDefinition|MethodDefinition/.test(node.type) || !node.parent
    ? node
    : statementOf(node.parent);
}
