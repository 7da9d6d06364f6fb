import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Kind } from '#lib/kernel';
import { kindOfPath, type Edge } from './edge.js';
import { limits } from './limits.js';
import { liveEndpoint, type LiveEndpoint } from './live-endpoint.js';
import type { Standing } from './live-events.js';
import { openSocket } from './live-socket.js';

/** Live updates for all endpoints of one HTTP server, by graphql-ws. */
export interface LiveServer {
  /** Called once for each endpoint, at boot, with its executable schema. */
  serve(kind: Kind, schema: GraphQLSchema): void;
  /** Takes over the `upgrade` requests of the HTTP server. Paths that are no endpoint are refused. */
  attach(server: Server): void;
  /** How many subscriptions stand, at all endpoints together. */
  standing(): number;
  /** Closes every socket (1001) and takes no more. */
  close(): Promise<void>;
}

export function createLiveServer(edge: Edge): LiveServer {
  const endpoints = new Map<Kind, LiveEndpoint>();
  const standing: Standing = new Set();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.message, handleProtocols });
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const kind = kindOfPath(request.url ?? '');
    const endpoint = kind && endpoints.get(kind);
    if (!endpoint) return refuse(stream, '404 Not Found');
    if (sockets.clients.size >= limits.sockets) return refuse(stream, '503 Service Unavailable');
    sockets.handleUpgrade(request, stream, head, (socket) => openSocket(endpoint, socket));
  };
  return {
    serve: (kind, schema) => void endpoints.set(kind, liveEndpoint(edge, kind, schema, standing)),
    attach: (server) => void server.on('upgrade', upgrade),
    standing: () => standing.size,
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001, 'The server is stopping');
      const patience = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), 1_000);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
      clearTimeout(patience);
    },
  };
}

function refuse(stream: Duplex, status: string): void {
  stream.once('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
