import { Speaker } from './speaker.js';

/** Everyone in the story, by the demo's machine clients. All of them are invented. */
export function castOf(base: string) {
  const speaker = (name: string, kind: string, client = `demo-${kind}`) => new Speaker(base, name, kind, client);
  return {
    kim: speaker('Kim Solvik', 'client'),
    prison: speaker('Fjordvik fengsel', 'correctional-service'),
    wrong: speaker('Nesodal kommune, Nav', 'municipality', 'demo-municipality--nesodal-nav-kommune'),
    right: speaker('Fjordvik kommune, boligkontoret', 'municipality'),
    bystander: speaker('Fjordvik kommune, Nav', 'municipality', 'demo-municipality--fjordvik-nav-kommune'),
    mission: speaker('Kirkens Bymisjon Fjordvik', 'kirkens-bymisjon'),
    husbanken: speaker('Husbanken', 'husbanken'),
    childWelfare: speaker('Fjordvik barnevernstjeneste', 'child-welfare'),
    health: speaker('Helse Fjordvik', 'partner'),
    supervision: speaker('Statsforvalteren', 'supervision'),
  };
}

export type Cast = ReturnType<typeof castOf>;

/** Bodies with an inbox and cases, who are all shown after each step. */
export function bodiesOf(cast: Cast) {
  const { prison, wrong, right, bystander, mission, health, childWelfare } = cast;
  return [prison, wrong, right, bystander, mission, health, childWelfare];
}
