import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';

const trackSchema = z.object({
  version: z.string(),
  anchor: z.string().nullable(),
  left: z.number(),
  doFirst: z.string().nullable(),
  fridayOrHoliday: z.string().nullable(),
  milestones: z.array(
    z.object({
      code: z.string(),
      words: z.string(),
      on: z.string(),
      status: z.string(),
      concernsMe: z.boolean().optional(),
      can: z.array(z.string()).optional(),
    }),
  ),
  lastMove: z.object({ from: z.string(), to: z.string(), explanation: z.string() }).nullable(),
});
const caseSchema = z.object({ releaseOn: z.string().nullable(), track: trackSchema.nullable() });
const common = 'version left doFirst anchor fridayOrHoliday lastMove { from to explanation(language: NB) }';
const milestones = 'milestones { code words(language: NB) on status concernsMe can }';

/** The plan of a case as a body sees it. */
export async function trackOf(road: Road, caseId: string, body: Speaker) {
  await road.server.settled();
  const { data, text } = await body.ask(
    `query ($id: ID!) { case(id: $id) { releaseOn track { ${common} ${milestones} } } }`,
    {
      id: road.at(body, caseId),
    },
  );
  assert.ok(data['case'] !== null, text);
  return caseSchema.parse(data['case']).track;
}

/** The person's own plan. */
export async function ownTrackOf(road: Road, caseId: string) {
  const query = `query ($id: ID!) { case(id: $id) { releaseOn track { left doFirst version anchor fridayOrHoliday lastMove { from to explanation(language: NB) } milestones { code words(language: NB) on status } } } }`;
  const { data } = await road.cast.kim.ask(query, { id: road.at(road.cast.kim, caseId) });
  return caseSchema.parse(data['case']).track;
}
