import { derivedUuid, osloDateOf, plain } from '#lib/kernel';
import { inTurnOf } from '#lib/database';
import { demoOrganisations, demoPeople } from '#lib/identity';
import { checkpointOf, moveCheckpoint, type Installation } from '#lib/installation';
import type { EmployWorker, OpenUnit, RegisterOrganisation } from '#lib/joint-case';
import { demoRoad } from './demo-road.js';
import { regionRoad } from './region-road.js';
import { seedRoad } from './seed-road.js';

type Command = RegisterOrganisation | OpenUnit | EmployWorker;

/**
 * Fills an empty demo once: the organisations, and some invented people on the road. A start that was cut short goes on where it was, and of
 * several processes that start at once the others wait.
 */
export async function seedDemo(installation: Installation): Promise<void> {
  const pool = installation.database.pool('samhold_reads', { max: 1 });
  if ((await checkpointOf(pool, marker)) > 0) return;
  await inTurnOf(installation.database.pool('samhold_reads', { max: 1 }), marker, () => seedOnce(installation, pool));
}

async function seedOnce(installation: Installation, pool: Parameters<typeof checkpointOf>[0]): Promise<void> {
  if ((await checkpointOf(pool, marker)) > 0) return;
  await seedDirectory(installation);
  if (installation.config.demo !== 'nobody') await seedRoad(installation, demoRoad);
  if (installation.config.demo === 'region')
    await seedRoad(installation, regionRoad(osloDateOf(installation.clock.now())));
  await moveCheckpoint(pool, marker, 1);
}

const marker = 'demo-seed';

async function seedDirectory(installation: Installation): Promise<void> {
  for (const { number: organisation, kind, name, units } of demoOrganisations) {
    await send(installation, organisation, { type: 'RegisterOrganisation', organisation, kind, name, synthetic: true });
    for (const { code: unit, name: unitName, phone, can, cannot } of units)
      await send(installation, `${organisation}/${unit}`, {
        type: 'OpenUnit',
        organisation,
        unit,
        name: unitName,
        phone,
        can,
        cannot,
      });
  }
  for (const { name, who } of demoPeople) {
    if (who.kind === 'client') continue;
    const { organisation, unit, worker, role } = who;
    const phone = phoneOf(organisation, unit);
    const person = { organisation, unit, worker, role, name: plain(name), phone: plain(phone) };
    await send(installation, worker, { type: 'EmployWorker', ...person });
  }
}

function phoneOf(organisation: string, unit: string): string {
  const found = demoOrganisations
    .find(({ number }) => number === organisation)
    ?.units.find(({ code }) => code === unit);
  if (found === undefined) throw new Error(`The demo has no unit ${unit} in ${organisation}`);
  return found.phone;
}

async function send({ orders, clock }: Installation, label: string, command: Command): Promise<void> {
  const id = derivedUuid('samhold demo seed', `${command.type}/${label}`);
  const outcome = await orders.execute({
    id,
    by: { kind: 'platform', task: 'demo-seed' },
    at: clock.now(),
    purpose: 'platform',
    correlation: id,
    causation: null,
    command,
    sent: { seed: label },
  });
  if (outcome.outcome !== 'accepted')
    throw new Error(`The demo could not be seeded: ${command.type} ${outcome.outcome}`);
}
