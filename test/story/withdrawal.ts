import { isUnitOf } from './cast.js';
import type { Stage } from './stage.js';

/** Kim takes back the consent to both prisons. */
export async function consentWithdrawn(stage: Stage): Promise<void> {
  const { cast, person } = stage;
  stage.chapter('Kim withdraws the consent to the prisons: nothing on their next read');
  for (const prison of [cast.prison, cast.otherPrison]) {
    const mine = await stage.mine();
    const standing = mine?.access.filter(({ unit, ended }) => !ended && isUnitOf(unit, prison)) ?? [];
    stage.claim(`Kim sees that ${prison.name} may look`, standing.length > 0);
    for (const access of standing) await stage.does(person, 'withdrawConsent', { accessId: access.id });
    stage.claim(`the very next read of ${prison.name} gives nothing`, (await stage.seenBy(prison)) === undefined);
  }
  await stage.everyoneLooks((seen) => [['the boligkontor goes on', seen.get(cast.right)?.number === stage.caseNumber]]);
  await stage.soon('Kim is told what stays in the prison’s own record', async () => {
    const told = (await stage.mine())?.timeline.edges.map(({ node }) => node.sentence) ?? [];
    return told.some((sentence) => /egen journal/.test(sentence));
  });
}
