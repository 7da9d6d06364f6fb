import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { plusDays } from '#lib/kernel';
import { isUnitOf } from './cast.js';
import type { Speaker } from './speaker.js';
import type { Stage } from './stage.js';
import { eventually } from './telling.js';

const text = z.object({ value: z.string().nullable() });
const tenancy = z.object({
  id: z.string(),
  status: z.string(),
  proposedMonths: z.number().nullable(),
  agreedMonths: z.number().nullable(),
});
type Tenancy = z.infer<typeof tenancy>;
const homesSchema = z.object({
  homes: z
    .object({
      offers: z.array(
        z.object({
          id: z.string(),
          status: z.string(),
          tiedToTreatment: z.boolean(),
          flag: z.string().nullable(),
          reasons: z.array(z.string()),
          words: text.nullable(),
          address: text,
        }),
      ),
      tenancies: z.array(tenancy),
    })
    .nullable(),
  course: z.object({
    status: z.string(),
    ending: z.string().nullable(),
    missing: z.array(z.object({ code: z.string(), reachedOn: civilDateSchema.nullable() })).nullable(),
  }),
});
const fields = `id number
  homes { offers { id status tiedToTreatment flag(language: NB) reasons words { value } address { value } }
    tenancies { id status proposedMonths agreedMonths } }
  course { status ending missing { code reachedOn } }`;

export async function homesSeenBy(stage: Stage, speaker: Speaker) {
  const id = await stage.idAt(speaker);
  return speaker.reads(`query ($id: ID!) { case(id: $id) { ${fields} } }`, 'case', homesSchema, { id });
}

const dwelling = { dwelling: 'MUNICIPAL', permanence: 'LASTING', monthlyRent: 9200 } as const;

/** Three homes are offered: one tied to treatment, which is flagged; one that Kim declines; one that Kim takes. */
export async function homeOffered(stage: Stage): Promise<void> {
  await tiedToTreatment(stage);
  await declined(stage);
  await taken(stage);
}

async function offer(stage: Stage, address: string, conditions: readonly string[]): Promise<string> {
  const replyBy = plusDays(await stage.today(), 7);
  const input = { ...dwelling, conditions, housingFirst: conditions.length === 0, replyBy, address };
  await stage.does(stage.cast.right, 'offerDwelling', input);
  return eventually(async () => (await offerAt(stage, stage.person, address))?.id, `the offer of ${address} at Kim`);
}

/** An offer as one of its readers knows it, by its address; each endpoint has its own ids. */
async function offerAt(stage: Stage, speaker: Speaker, address: string) {
  return (await homesSeenBy(stage, speaker)).homes?.offers.find((one) => one.address.value === address);
}

async function tiedToTreatment(stage: Stage): Promise<void> {
  const { right, mission, health } = stage.cast;
  const flagged = 'Fjellveien 2';
  stage.chapter(
    'A home is offered on condition of treatment: it goes on, and is flagged for everyone who may know of it',
  );
  await offer(stage, flagged, ['IN_TREATMENT']);
  for (const reader of [right, mission, health, stage.person]) {
    await stage.soon(`${reader.name} sees the flag`, async () => {
      const { tiedToTreatment, flag } = (await offerAt(stage, reader, flagged)) ?? {};
      return tiedToTreatment === true && typeof flag === 'string' && flag.length > 20;
    });
  }
  await stage.does(right, 'withdrawDwellingOffer', { offerId: (await offerAt(stage, right, flagged))?.id });
}

async function declined(stage: Stage): Promise<void> {
  const { right } = stage.cast;
  const cellar = 'Havnegata 9, kjelleren';
  stage.chapter('A second home is offered; Kim says no, and why');
  const offerId = await offer(stage, cellar, []);
  const words = 'For langt fra jobben på verkstedet';
  await stage.does(stage.person, 'answerDwellingOffer', { offerId, answer: 'DECLINED', reasons: ['PLACE'], words });
  await stage.soon('the boligkontor reads the no and its reason', async () => {
    const seen = await offerAt(stage, right, cellar);
    return seen?.status === 'DECLINED' && seen.reasons.includes('PLACE') && seen.words?.value === words;
  });
}

export const address = 'Strandgata 4';

async function taken(stage: Stage): Promise<void> {
  const { right, mission } = stage.cast;
  stage.chapter('A third home is offered, with no condition; Kim says yes');
  const offerId = await offer(stage, address, []);
  await stage.does(stage.person, 'answerDwellingOffer', { offerId, answer: 'ACCEPTED', reasons: [] });
  for (const body of [right, mission])
    await stage.soon(
      `${body.name} sees the yes`,
      async () => (await offerAt(stage, body, address))?.status === 'ACCEPTED',
    );
  await stage.everyoneLooks((seen) => [
    [
      'the wrong municipality has nothing of it',
      !JSON.stringify(seen.get(stage.cast.wrong) ?? {}).includes('Strandgata'),
    ],
  ]);
}

/** Kim moves in, and agrees with the boligkontor how long the home should hold before the cooperation ends. */
export async function movesIn(stage: Stage, months: number): Promise<void> {
  const { right } = stage.cast;
  stage.chapter('Kim moves in, and agrees how long the home should hold before the cooperation ends');
  const offerId = (await offerAt(stage, right, address))?.id;
  const { dwelling: kind, permanence } = dwelling;
  await stage.does(right, 'startTenancy', {
    origin: 'OFFERED',
    offerId,
    dwelling: kind,
    permanence,
    startedOn: await stage.today(),
  });
  const tenancyAt = (reader: Speaker, holds: (one: Tenancy) => boolean) =>
    eventually(async () => {
      const { homes } = await homesSeenBy(stage, reader);
      return homes?.tenancies.find((one) => one.status === 'STANDING' && holds(one))?.id;
    }, `the tenancy at ${reader.name}`);
  await stage.does(right, 'proposeStability', { tenancyId: await tenancyAt(right, () => true), months });
  await stage.does(stage.person, 'agreeStability', {
    tenancyId: await tenancyAt(stage.person, ({ proposedMonths }) => proposedMonths === months),
    months,
  });
  await stage.everyoneLooks();
  await stage.soon('the tenancy stands, with the months that were agreed', async () => {
    const { homes } = await homesSeenBy(stage, right);
    return homes?.tenancies.some((one) => one.status === 'STANDING' && one.agreedMonths === months) === true;
  });
}

/** Closing is refused until the home has held as agreed and no need is open. */
export async function closes(stage: Stage): Promise<void> {
  const { right, mission } = stage.cast;
  stage.chapter('Closing is refused until the rule holds');
  const close = () => stage.tries(right, 'closeCooperation', { ending: 'HOUSED_AND_STABLE' });
  stage.claim('refused while the home has not held', (await close()) === 'CLOSING_RULE_NOT_MET');
  const { missing } = (await homesSeenBy(stage, right)).course;
  stage.telling.shows(
    right.name,
    (missing ?? []).map(({ code, reachedOn }) => `mangler: ${code} ${reachedOn ?? ''}`),
  );
  stage.claim(
    'it says all that is missing',
    ['NEED_OPEN', 'STABILITY_NOT_REACHED'].every((code) => missing?.some((one) => one.code === code)),
  );
  const reachedOn = missing?.find(({ code }) => code === 'STABILITY_NOT_REACHED')?.reachedOn ?? (await stage.today());
  await stage.moveTo(reachedOn);
  stage.claim('refused while a need is open', (await close()) === 'CLOSING_RULE_NOT_MET');
  for (const body of [right, mission])
    for (const { id, followUp, followUpLead } of (await stage.seenBy(body))?.needs ?? [])
      if (followUp !== null && isUnitOf(followUpLead, body))
        await stage.does(body, 'closeNeed', { needId: id, reason: 'MET' });

  stage.chapter('The home has held, no need is open: the cooperation ends');
  stage.claim('it closes', (await close()) === 'ACCEPTED');
  await stage.everyoneLooks((seen) => [
    ['the boligkontor may still read, to finish its own record', seen.get(right) !== undefined],
  ]);
  await stage.soon('Kim reads that it ended because Kim is housed', async () => {
    return (await stage.mine())?.course.ending === 'HOUSED_AND_STABLE';
  });
  const afterwards = await stage.tries(right, 'registerNeed', {
    area: 'HOUSING',
    urgency: 'LATER',
    description: 'For sent',
  });
  stage.claim('and nothing is decided any more', afterwards === 'CLOSED');
}
