import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Resolves when a part can serve; rejects or does not settle within two seconds when it cannot. */
export type ReadinessCheck = () => Promise<unknown>;

const patience = 2_000;

/** `/health/live`, `/health/ready` and `/metrics`. Labels are routes and codes: no id, name or query ever becomes one. */
export function addProbes(
  server: FastifyInstance,
  registry: Registry,
  checks: Readonly<Record<string, ReadinessCheck>>,
): void {
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'samhold_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    duration.observe(
      { method: request.method, route, status: String(reply.raw.statusCode) },
      reply.elapsedTime / 1_000,
    );
  });
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const parts = await stateOf(checks);
    const ready = Object.values(parts).every((state) => state === 'ok');
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready', parts });
  });
  server.get('/metrics', async (_request, reply) => {
    void reply.header('content-type', registry.contentType);
    return registry.metrics();
  });
}

async function stateOf(checks: Readonly<Record<string, ReadinessCheck>>): Promise<Record<string, 'ok' | 'failing'>> {
  const states = Object.entries(checks).map(async ([name, check]) => [name, await settled(check)] as const);
  return Object.fromEntries(await Promise.all(states));
}

async function settled(check: ReadinessCheck): Promise<'ok' | 'failing'> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('No answer in time')), patience);
  try {
    await Promise.race([check(), late]);
    return 'ok';
  } catch {
    return 'failing';
  } finally {
    clearTimeout(timer);
  }
}
