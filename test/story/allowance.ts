import { z } from 'zod';
import type { Stage } from './stage.js';
import type { CaseSeen } from './views.js';

const applications = z.object({
  edges: z.array(z.object({ node: z.object({ id: z.string(), applicationNumber: z.string() }) })),
});
const heldFacts = z.array(z.object({ kind: z.string(), sentence: z.string() }));

/** Husbanken decides bostøtte under its own number and joins no case; Kim lets the case know. */
export async function housingAllowance(stage: Stage): Promise<void> {
  const { husbanken, right, health } = stage.cast;
  stage.chapter('Husbanken decides bostøtte under its own number, and knows of no case');
  const today = await stage.today();
  const applicationNumber = `BO-${today.slice(0, 4)}-${today.slice(2).replaceAll('-', '')}`;
  const recordId = await husbanken.does('receiveHousingAllowanceApplication', {
    applicationNumber,
    receivedOn: today,
    applicantName: stage.lead.name,
    nationalId: stage.lead.nationalId,
  });
  const decision = { outcome: 'GRANTED', fromMonth: today.slice(0, 7), monthlyNok: 3200, decidedOn: today };
  await husbanken.does('decideHousingAllowance', { recordId, ...decision });
  const held = await husbanken.reads(
    '{ applications(first: 100) { edges { node { id applicationNumber applicant { value } } } } }',
    'applications',
    applications,
  );
  stage.telling.shows(
    husbanken.name,
    held.edges.map(({ node }) => node.applicationNumber),
  );
  stage.claim(
    'Husbanken has its own application',
    held.edges.some(({ node }) => node.applicationNumber === applicationNumber),
  );
  const { errors } = await husbanken.ask('{ case(id: "x") { id } }');
  stage.claim('its endpoint knows no case', errors.length > 0);
  stage.claim(
    'before Kim tells it, the boligkontor knows nothing of it',
    !JSON.stringify(await stage.seenBy(right)).includes('HOUSING_ALLOWANCE'),
  );

  stage.chapter('Kim tells those on the case who may know of money');
  const facts = await stage.person.reads('{ heldFacts { kind sentence(language: NB) } }', 'heldFacts', heldFacts);
  stage.telling.shows(
    'Kim',
    facts.map(({ sentence }) => sentence),
  );
  await stage.does(stage.person, 'shareHousingAllowance');
  const allowanceIn = (seen: CaseSeen | undefined) =>
    seen?.economyVedtak.find(({ matter }) => matter === 'HOUSING_ALLOWANCE');
  await stage.everyoneLooks((seen) => [
    [
      'the boligkontor sees it as Kim told it',
      allowanceIn(seen.get(right))?.amountNok === 3200 && allowanceIn(seen.get(right))?.by === null,
    ],
    ['and Husbanken’s number is on no case', !JSON.stringify([...seen.values()]).includes(applicationNumber)],
    ['the health partner, which may not know of money, sees nothing', allowanceIn(seen.get(health)) === undefined],
  ]);
}
