import type { CivilDate } from '#lib/kernel';
import type { DemoPerson } from './demo-road.js';
import { regionOn, type RegionPerson } from './region.js';

/** The people of the region, each as far along the road as the day's figures have them. */
export function regionRoad(today: CivilDate): readonly DemoPerson[] {
  return regionOn(today).map(onTheRoad);
}

function onTheRoad(person: RegionPerson): DemoPerson {
  const { name, nationalId, stage, startedDaysAgo, startsAt, children, channel, sleepsTonight, releaseInDays } = person;
  const enquiry = { channel, sleepsTonight, children: children > 0 ? 'yes' : 'no' } as const;
  return {
    name,
    nationalId,
    stage,
    startedDaysAgo,
    releaseInDays,
    start: startsAt === 'prison' ? 'admission' : enquiry,
    area: 'housing',
    offeredTo: 'fjordvik/boligkontor',
    ...wordsFor(person),
  };
}

/** What such a household would say: of its own situation, never of a diagnosis. */
function wordsFor({ children, sleepsTonight, startsAt }: RegionPerson) {
  const common = { message: 'Vi tar gjerne en telefon om dette.' };
  if (children > 0)
    return {
      ...common,
      urgency: 'this-week',
      need: `Bolig med plass til ${children} barn`,
      priority: 'At barna kan bli på skolen sin.',
    } as const;
  if (startsAt === 'bo-team' && sleepsTonight === 'nowhere')
    return { ...common, urgency: 'tonight', need: 'Et sted å sove i natt', priority: 'En dør som kan låses.' } as const;
  return { ...common, urgency: 'later', need: 'En egen bolig som varer', priority: 'Et sted som er mitt.' } as const;
}
