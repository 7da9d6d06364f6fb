import type { Who } from '../claims.js';
import { demoOrganisations } from './organisations.js';
import { demoPeople, demoWorkerId } from './people.js';

/** A program that speaks for a unit, or for a person, by `client_credentials`. Its secret is `<id>-secret`. */
export interface DemoMachine {
  readonly id: string;
  readonly name: string;
  readonly who: Who;
}

/**
 * `demo-<kind>` speaks for the first unit of the first organisation of the kind, and `demo-client` for Kim.
 * Every unit also has `demo-<kind>--<organisation short>-<unit>`, and every person `demo-client--<card>`:
 * `demo-municipality--nesodal-nav-kommune`, `demo-client--noor`.
 */
export const demoMachines: readonly DemoMachine[] = withShortNames([
  ...demoOrganisations.flatMap(({ kind, number, short, name, units }) =>
    units.map((unit): DemoMachine => {
      const id = `demo-${kind}--${short}-${unit.code}`;
      const who = { kind, organisation: number, unit: unit.code, worker: demoWorkerId(id), role: 'machine' } as const;
      return { id, name: `Fagsystem, ${unit.name}, ${name}`, who };
    }),
  ),
  ...demoPeople
    .filter((card) => card.who.kind === 'client')
    .map(({ card, name, who }): DemoMachine => ({ id: `demo-client--${card}`, name, who })),
]);

/** The short name stands for the very same worker as the long one. */
function withShortNames(machines: readonly DemoMachine[]): readonly DemoMachine[] {
  const kinds = new Set(machines.map((machine) => machine.who.kind));
  const short = [...kinds].flatMap((kind) => {
    const first = machines.find((machine) => machine.who.kind === kind);
    return first ? [{ ...first, id: `demo-${kind}` }] : [];
  });
  return [...short, ...machines];
}
