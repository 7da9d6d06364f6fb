import type { Server } from '@grpc/grpc-js';
import { DoubleLog, type Proposed } from './log.fixture.js';
import { startNode, type DoubleCluster } from './node.fixture.js';
import type { AskedOrder, DoubleOrder } from './orders.fixture.js';

/**
 * A double of EventStoreDB in a process of its own: two nodes over one log in memory, which speak to the client over real sockets
 * by the service definitions of the client's own package. It is no EventStoreDB. It ends with the process that started it.
 */
const cluster: DoubleCluster = {
  log: new DoubleLog(),
  ports: [],
  leader: 0,
  isRefusing: false,
  appends: 0,
  lost: undefined,
};
const nodes: Server[] = [await startNode(cluster, 0), await startNode(cluster, 1)];

async function obey(order: DoubleOrder): Promise<number> {
  switch (order.do) {
    case 'stop':
      nodes[order.node]?.forceShutdown();
      break;
    case 'start':
      nodes[order.node] = await startNode(cluster, order.node);
      break;
    case 'lead':
      cluster.leader = order.node;
      break;
    case 'lose':
      cluster.lost = order;
      break;
    case 'refuse credentials':
      cluster.isRefusing = order.isRefusing;
      break;
    case 'write':
      for (let n = 0; n < order.events; n += 1) cluster.log.append(order.stream, 'any', [foreign()]);
      break;
    case 'forget':
      cluster.log.forget();
      break;
    case 'count appends':
      break;
  }
  return cluster.appends;
}

function foreign(): Proposed {
  const metadata = new Map([
    ['type', 'OrderPlaced'],
    ['content-type', 'application/json'],
  ]);
  return { id: crypto.randomUUID(), metadata, custom: new Uint8Array(), data: Buffer.from('{"amount":1}') };
}

process.on('message', ({ number, order }: AskedOrder) => {
  void obey(order).then((value) => process.send?.({ number, value }));
});
process.on('disconnect', () => process.exit());
process.send?.({ ports: cluster.ports });
