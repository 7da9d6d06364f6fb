import { z } from 'zod';
import { castOf } from '../../support/cast.js';
import type { Input, Speaker } from '../../support/speaker.js';
import { TestServer } from '../../support/test-server.js';
import { reported, wanted, type Bench } from '../bench.js';
import { figuresOf, inRounds, ratePerSecond, ratios } from '../rounds.js';

const callers = 8;
const milliseconds = 2_000;

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

/** A case view, decided on, logged and unsealed for each answer, beside an answer that is always the same. */
export const view: Bench = async (say) => {
  const server = await TestServer.start({ SAMHOLD_DEMO: 'people' });
  try {
    const { housing } = castOf(server.url);
    const id = await someCase(housing);
    const rounds = await inRounds({
      view: () => ratePerSecond(callers, milliseconds, () => answered(housing, caseQuery, { id })),
      constant: () => ratePerSecond(callers, milliseconds, () => answered(housing, constantQuery, {})),
    });
    const share = ratios(rounds, 'view', 'constant');
    say(`case view to constant answer: ${share.map((ratio) => ratio.toFixed(2)).join(' ')}`);
    return [
      reported(`GraphQL, a case view, ${callers} callers: answers/s`, figuresOf(rounds, 'view')),
      reported(`GraphQL, a constant answer, ${callers} callers: answers/s`, figuresOf(rounds, 'constant')),
      wanted('GraphQL, case view to constant answer: ratio', share, 0.5),
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

async function answered(speaker: Speaker, query: string, variables: Input): Promise<void> {
  const { errors } = await speaker.ask(query, variables);
  if (errors.length > 0) throw new Error('The endpoint answered with an error');
}
