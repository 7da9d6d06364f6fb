import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule, Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Kind } from '#lib/kernel';
import {
  answerOf,
  bearerToken,
  type Edge,
  type EdgeContext,
  limitRule,
  type LiveServer,
  parseOptions,
  refuseLong,
} from '#lib/graphql';
import { schemaOf, type Resolvers } from './schema-of.js';

export interface Endpoint {
  readonly kind: Kind;
  readonly sdl: string;
  /** The Nest module whose resolvers, and those of the modules it imports, answer here and nowhere else. */
  readonly module: Type;
}

/**
 * `/graphql/<kind>` over HTTP, with live updates on a socket at the same path when there is a live server.
 * Boot fails when a resolver is not in the SDL or a root field has no resolver.
 */
export function endpointModule(edge: Edge, live: LiveServer, { kind, sdl, module }: Endpoint): DynamicModule {
  let resolvers: Resolvers = {};
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: `/graphql/${kind}`,
    include: [module],
    // Nest finds the resolvers and hands them over here, before it asks for the schema.
    transformResolvers: (found) => (resolvers = found),
    transformSchema: () => {
      const schema = schemaOf(sdl, resolvers);
      refuseUnresolved(kind, schema);
      live.serve(kind, schema);
      return schema;
    },
    context: (request: FastifyRequest) => contextOf(edge, kind, request),
    formatError: (_formatted, error) => answerOf(error),
    autoTransformHttpErrors: false,
    includeStacktraceInErrorResponses: false,
    introspection: edge.settings.mode === 'embedded',
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions,
    validationRules: [limitRule],
    logger: silent,
    plugins: [ApolloServerPluginCacheControlDisabled(), requestPlugin(edge, kind)],
  });
}

/** Apollo's own log lines hold messages, and messages can hold content. The plugin below reports in their place. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

async function contextOf(edge: Edge, kind: Kind, request: FastifyRequest): Promise<EdgeContext> {
  const session = await edge.admit(kind, bearerToken(request.headers.authorization));
  const { body } = request;
  if (typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string')
    refuseLong(body.query);
  const order = edge.settings.signedOrder(session.actor, request);
  return { ...edge.context(kind, session.actor, request.id), order };
}

/** Reports faults, and ends the scope when the answer is ready. */
function requestPlugin(edge: Edge, kind: Kind): ApolloServerPlugin<EdgeContext> {
  return {
    contextCreationDidFail: async ({ error }) => edge.report(kind, 'none', [error]),
    requestDidStart: async ({ contextValue }) => ({
      didEncounterErrors: async ({ errors }) => edge.report(kind, contextValue.correlation, errors),
      willSendResponse: async () => contextValue.scope.end(),
    }),
    unexpectedErrorProcessingRequest: async ({ requestContext, error }) => {
      edge.report(kind, requestContext.contextValue.correlation, [error]);
      requestContext.contextValue.scope.end();
    },
  };
}

function refuseUnresolved(kind: Kind, schema: GraphQLSchema): void {
  const ask = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}),
  );
  const live = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  const missing = [...ask.filter((field) => !field.resolve), ...live.filter((field) => !field.subscribe)];
  if (missing.length > 0)
    throw new Error(`No resolver at /graphql/${kind} for ${missing.map((field) => field.name).join(', ')}`);
}
