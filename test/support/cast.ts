import { demoMachines } from '#lib/identity';
import { participantCode, type Kind } from '#lib/kernel';
import { Speaker } from './speaker.js';

/** Everyone whom the tests need, by the demo's machine clients. All of them are invented. */
export function castOf(url: string) {
  const speaker = (kind: Kind, client = `demo-${kind}`) => new Speaker(url, kind, client);
  return {
    prison: speaker('correctional-service', 'demo-correctional-service--fjordvik-fengsel-tilbakeforing'),
    otherPrison: speaker('correctional-service', 'demo-correctional-service--nesodal-fengsel-tilbakeforing'),
    probation: speaker('correctional-service', 'demo-correctional-service--friomsorgen-friomsorg'),
    housing: speaker('municipality', 'demo-municipality--fjordvik-boligkontor'),
    /** Of the same municipality as `housing`, and on no case unless asked in. */
    boTeam: speaker('municipality', 'demo-municipality--fjordvik-bo-team'),
    nav: speaker('municipality', 'demo-municipality--fjordvik-nav-kommune'),
    otherHousing: speaker('municipality', 'demo-municipality--nesodal-boligkontor'),
    otherNav: speaker('municipality', 'demo-municipality--nesodal-nav-kommune'),
    mission: speaker('kirkens-bymisjon', 'demo-kirkens-bymisjon--bymisjon-fjordvik-bo-team'),
    clinic: speaker('partner', 'demo-partner--helse-fjordvik-ruspoliklinikk'),
    childWelfare: speaker('child-welfare', 'demo-child-welfare--fjordvik-barnevern-ettervern'),
    husbanken: speaker('husbanken', 'demo-husbanken--husbanken-region'),
    supervision: speaker('supervision', 'demo-supervision--statsforvalteren-tilsyn'),
    kim: speaker('client', 'demo-client--kim'),
    noor: speaker('client', 'demo-client--noor'),
  };
}

export type Cast = ReturnType<typeof castOf>;

/** Synthetic, as the month + 80 shows. */
export const nationalIds = { kim: '14850350281', noor: '02908510065' } as const;

/** The unit that a machine client speaks for, by its internal id. */
export function unitCodeOf({ client }: Speaker): string {
  const who = demoMachines.find(({ id }) => id === client)?.who;
  if (who === undefined || who.kind === 'client') throw new Error(`${client} speaks for no unit`);
  return participantCode(who);
}
