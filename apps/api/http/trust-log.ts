import type { FastifyInstance, FastifyReply } from 'fastify';
import { parseTilePath, type PublishedTrees, type TreeName } from '#lib/trust-log';
import { closedAnswer } from './answer-closed.filter.js';

/**
 * The trees for everybody, as tlog-tiles has them: `/log` for the events, `/log/reads` for what was read.
 * Beyond that, the newest checkpoint that enough witnesses stand by, and the newest of each.
 * Entries are not served: they hold sealed personal content.
 */
export function addTrustLog(server: FastifyInstance, published: PublishedTrees): void {
  addTree(server, published, 'events', '/log');
  addTree(server, published, 'reads', '/log/reads');
}

function addTree(server: FastifyInstance, published: PublishedTrees, tree: TreeName, prefix: string): void {
  const note = (reply: FastifyReply, text: string | undefined) =>
    text === undefined
      ? nothing(reply)
      : reply.headers({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }).send(text);
  server.get(`${prefix}/checkpoint`, async (_request, reply) => note(reply, await published.checkpoint(tree)));
  server.get(`${prefix}/witnessed`, async (_request, reply) => note(reply, await published.witnessed(tree)));
  server.get<{ Params: { '*': string } }>(`${prefix}/witnessed/*`, async ({ params }, reply) =>
    note(reply, await published.witnessedBy(tree, params['*'])),
  );
  server.get<{ Params: { '*': string } }>(`${prefix}/tile/*`, async ({ params }, reply) => {
    const asked = parseTilePath(params['*']);
    const tile = asked && (await published.tile(tree, asked, asked.width));
    if (tile === undefined) return nothing(reply);
    const headers = {
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    };
    return reply.headers(headers).send(tile);
  });
}

function nothing(reply: FastifyReply) {
  return reply.status(404).send(closedAnswer('NOT_FOUND'));
}
