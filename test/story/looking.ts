import { z } from 'zod';
import { bodiesOf, type Cast } from './cast.js';
import { kimsPage, toldToKim } from './kim.js';
import type { Speaker } from './speaker.js';
import type { Telling } from './telling.js';
import { caseSeenBy, inboxOf, told, type CaseSeen } from './views.js';

/** The case has another id at each endpoint; a body finds it in its inbox or by its own record of Kim. */
export async function caseOf(body: Speaker, caseNumber: string): Promise<CaseSeen | undefined> {
  const row = (await inboxOf(body)).find((item) => item.caseNumber === caseNumber);
  const id = row?.caseId ?? (await caseIdFromRecords(body));
  const seen = id === undefined ? undefined : await caseSeenBy(body, id);
  return seen?.number === caseNumber ? seen : undefined;
}

const linkedSchema = z.object({
  edges: z.array(
    z.object({ node: z.object({ caseId: z.string().nullable(), name: z.object({ value: z.string().nullable() }) }) }),
  ),
});

async function caseIdFromRecords(body: Speaker): Promise<string | undefined> {
  const { data } = await body.ask('{ records(first: 100) { edges { node { caseId name { value } } } } }');
  const { edges } = linkedSchema.parse(data['records']);
  return edges.find(({ node }) => node.name.value === 'Kim Solvik')?.node.caseId ?? undefined;
}

export async function everyoneLooks(
  cast: Cast,
  telling: Telling,
  caseNumber: string,
): Promise<ReadonlyMap<string, CaseSeen | undefined>> {
  const seen = new Map<string, CaseSeen | undefined>();
  for (const body of bodiesOf(cast)) {
    const view = await caseOf(body, caseNumber);
    seen.set(body.name, view);
    telling.shows(body.name, told(view));
    if (body !== cast.childWelfare)
      telling.claim(`${body.name} sees no trace of child welfare`, !/barnevern/i.test(JSON.stringify(view ?? {})));
  }
  telling.shows('Kim', toldToKim(await kimsPage(cast.kim)));
  const { errors } = await cast.husbanken.ask('{ applications(first: 1) { edges { node { id } } } }');
  telling.claim('Husbanken’s endpoint answers and knows no case', errors.length === 0);
  return seen;
}
