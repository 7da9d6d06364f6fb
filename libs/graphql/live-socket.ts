import { CloseCode } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { LiveEndpoint } from './live-endpoint.js';

const pingEvery = 15_000;

/** Binds one socket to its endpoint. Own binding, because the stock one writes errors, with content, to the console. */
export function openSocket(endpoint: LiveEndpoint, socket: WebSocket): void {
  const heartbeat = keepAlive(socket);
  const closed = endpoint.opened(
    {
      protocol: socket.protocol,
      send: (text) => sendTo(socket, text),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => {
        socket.on('message', (data: RawData) => {
          take(textOf(data)).catch(() => socket.close(CloseCode.InternalServerError, 'INTERNAL'));
        });
      },
    },
    { close: (code, reason) => socket.close(code, reason) },
  );
  socket.on('error', () => socket.terminate());
  socket.once('close', (code, reason) => {
    clearInterval(heartbeat);
    void closed(code, reason.toString('utf8'));
  });
}

function sendTo(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve, reject) => socket.send(text, (error) => (error ? reject(error) : resolve())));
}

/** Ends a socket whose other side does not answer a ping before the next one is due. */
function keepAlive(socket: WebSocket): NodeJS.Timeout {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  return setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, pingEvery).unref();
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
