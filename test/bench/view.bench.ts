import { z } from 'zod';
import { castOf } from '../support/cast.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';
import { median, ratePerSecond, reported, wanted, type Bench } from './bench.js';

const rounds = 5;
const callers = 8;
const milliseconds = 1_500;

const unitFields = 'id kind organisationName unitName phone can cannot';
const caseQuery = `query ($id: ID!) { case(id: $id) {
  id number preview openedAt releaseOn viewRevision person { state value } ownPriority { state value }
  participants { status since isMe unit { ${unitFields} } }
  needs { id area urgency status registeredAt description { state value } followUpLead { ${unitFields} } }
  handovers { id status clockFrom replyBy workingDaysLeft can message { state value } }
  withheld { fieldClass reason } } }`;
/** Fifty fields and more that never change, from memory: what the same server does without rows, decision, log and seals. */
const constantQuery = `{ units { ${unitFields} } }`;

const inboxSchema = z.object({ edges: z.array(z.object({ node: z.object({ caseId: z.string() }) })) });

/** A case view, decided on, logged and unsealed for each answer, beside an answer that is always the same, in turn within one run. */
export const view: Bench = async (say) => {
  const server = await TestServer.start({ SAMHOLD_DEMO: 'people' });
  try {
    const { housing } = castOf(server.url);
    const id = await someCase(housing);
    const pairs: [number, number][] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const ours = await ratePerSecond(callers, milliseconds, () => answered(housing, caseQuery, { id }));
      const theirs = await ratePerSecond(callers, milliseconds, () => answered(housing, constantQuery, {}));
      if (round > 0) pairs.push([ours, theirs]);
    }
    const ratios = pairs.map(([ours, theirs]) => ours / theirs);
    say(`${callers} callers: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`);
    return [
      reported(`case views/s, ${callers} callers`, median(pairs.map(([ours]) => ours))),
      reported(`constant answers/s, ${callers} callers`, median(pairs.map(([, theirs]) => theirs))),
      wanted('ratio', median(ratios), 0.5),
    ];
  } finally {
    await server.stop();
  }
};

async function someCase(speaker: Speaker): Promise<string> {
  const { data } = await speaker.ask('{ inbox(bucket: NEEDS_ME, first: 1) { edges { node { caseId } } } }');
  const [edge] = inboxSchema.parse(data['inbox']).edges;
  if (edge === undefined) throw new Error('The demo has nothing in the inbox');
  return edge.node.caseId;
}

async function answered(speaker: Speaker, query: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const { errors } = await speaker.ask(query, variables);
  if (errors.length > 0) throw new Error('The endpoint answered with an error');
}
