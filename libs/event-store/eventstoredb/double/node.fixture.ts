import { promisify } from 'node:util';
import {
  Metadata,
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceError,
} from '@grpc/grpc-js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DoubleLog, Proposed } from './log.fixture.js';
import { appendAnswer, expectedIn, nameIn, proposedIn } from './messages.fixture.js';
import type { DoubleOrder } from './orders.fixture.js';
import { answerRead } from './reading.fixture.js';

/** What the nodes of the double share. */
export interface DoubleCluster {
  readonly log: DoubleLog;
  readonly ports: number[];
  leader: number;
  isRefusing: boolean;
  appends: number;
  lost: Extract<DoubleOrder, { readonly do: 'lose' }> | undefined;
}

type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;
type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** One node: a gRPC server on a port of 127.0.0.1, which stays the same when it is started again. */
export async function startNode(cluster: DoubleCluster, node: number): Promise<Server> {
  const server = new Server();
  server.addService(streamsService.StreamsService, {
    append: (call: AppendCall, answer: sendUnaryData<streams.AppendResp>) => append(cluster, node, call, answer),
    read: (call: ReadCall) => {
      const refusal = refusalOf(cluster, node, call.metadata);
      if (refusal === undefined) answerRead(cluster.log, call);
      else call.emit('error', refusal);
    },
  });
  server.addService(featuresService.ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, answer: sendUnaryData<features.SupportedMethods>) =>
      answer(null, supportedMethods()),
  });
  server.addService(gossipService.GossipService, {
    read: (_call: ServerUnaryCall<shared.Empty, gossip.ClusterInfo>, answer: sendUnaryData<gossip.ClusterInfo>) =>
      answer(null, members(cluster)),
  });
  const bind = promisify(server.bindAsync.bind(server));
  cluster.ports[node] = await bind(`127.0.0.1:${cluster.ports[node] ?? 0}`, ServerCredentials.createInsecure());
  return server;
}

function append(
  cluster: DoubleCluster,
  node: number,
  call: AppendCall,
  answer: sendUnaryData<streams.AppendResp>,
): void {
  const refusal = refusalOf(cluster, node, call.metadata);
  if (refusal !== undefined) return answer(refusal);
  const proposed: Proposed[] = [];
  let options = new streams.AppendReq.Options();
  call.on('data', (request: streams.AppendReq) => {
    options = request.getOptions() ?? options;
    const message = request.getProposedMessage();
    if (message !== undefined) proposed.push(proposedIn(message));
  });
  call.on('end', () => {
    cluster.appends += 1;
    const lost = takeLost(cluster);
    if (lost !== undefined && !lost.written) return breakOff(lost, answer);
    const name = nameIn(options.getStreamIdentifier());
    const outcome = cluster.log.append(name, expectedIn(options), proposed);
    if (lost !== undefined) return breakOff(lost, answer);
    return answer(null, appendAnswer(outcome));
  });
}

function takeLost(cluster: DoubleCluster): DoubleCluster['lost'] {
  const { lost } = cluster;
  if (lost === undefined || lost.appends === 0) return undefined;
  cluster.lost = { ...lost, appends: lost.appends - 1 };
  return lost;
}

function breakOff({ how }: { readonly how: string }, answer: sendUnaryData<streams.AppendResp>): void {
  if (how === 'by a break') answer(failure(status.UNAVAILABLE, 'The connection is gone'));
}

function refusalOf(cluster: DoubleCluster, node: number, metadata: Metadata): ServiceError | undefined {
  if (cluster.isRefusing) return failure(status.UNAUTHENTICATED, 'Who are you?');
  if (node === cluster.leader || metadata.get('requires-leader').length === 0) return undefined;
  const leader = { exception: 'not-leader', 'leader-endpoint-host': '127.0.0.1' };
  const port = String(cluster.ports[cluster.leader]);
  return failure(status.NOT_FOUND, 'Leader info available', { ...leader, 'leader-endpoint-port': port });
}

function failure(code: status, details: string, about: Readonly<Record<string, string>> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(about)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

/** BatchAppend is named, for servers have it, but not built: who takes that way is told so. */
function supportedMethods(): features.SupportedMethods {
  const service = 'event_store.client.streams.Streams';
  const methods = ['append', 'batchappend', 'read'].map((name) =>
    new features.SupportedMethod().setServiceName(service).setMethodName(name),
  );
  return new features.SupportedMethods().setEventStoreServerVersion('24.10.0').setMethodsList(methods);
}

function members({ ports, leader }: DoubleCluster): gossip.ClusterInfo {
  const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
  const all = ports.map((port, node) =>
    new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString(`00000000-0000-4000-8000-00000000000${node}`))
      .setTimeStamp(String(Date.now()))
      .setState(node === leader ? LEADER : FOLLOWER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port)),
  );
  return new gossip.ClusterInfo().setMembersList(all);
}
