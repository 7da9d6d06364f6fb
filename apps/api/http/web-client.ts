import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closedAnswer } from './answer-closed.filter.js';

/**
 * Serves the built web client. A page address that is no file is the client's own affair and gets its first page.
 * The query workbench lies in `workbench/` and is served in embedded mode only. Without a built client there is none to serve.
 */
export async function addWebClient(
  server: FastifyInstance,
  folder: string,
  mode: 'embedded' | 'production',
): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built)
    await server.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      globIgnore: mode === 'production' ? ['workbench/**'] : [],
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  server.get('/*', (request, reply) =>
    built && isPage(request) ? reply.sendFile('index.html') : reply.status(404).send(closedAnswer('NOT_FOUND')),
  );
}

const notPages = /^\/(graphql|oidc|health|metrics|log|demo|assets|workbench)(\/|$|\?)/;

function isPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html') && !notPages.test(request.url);
}
