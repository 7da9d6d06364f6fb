import type { CivilDate } from '#lib/kernel';
import { termsOf } from './course-terms.js';
import type { CourseName } from './courses.js';
import type { DemoPerson } from './demo-person.js';
import { regionOn, type RegionPerson } from './region.js';

/** The people of the region, each as far along the road as the day's figures have them. */
export function regionRoad(today: CivilDate): readonly DemoPerson<CourseName>[] {
  return regionOn(today).map(onTheRoad);
}

function onTheRoad(person: RegionPerson): DemoPerson<CourseName> {
  const { name, nationalId, course, startedDaysAgo, startsAt, children, channel, sleepsTonight, releaseInDays } =
    person;
  const enquiry = { channel, sleepsTonight, children: children > 0 ? 'yes' : 'no' } as const;
  return {
    name,
    nationalId,
    course,
    startedDaysAgo,
    releaseInDays,
    start: startsAt === 'prison' ? 'admission' : enquiry,
    area: 'housing',
    offeredTo: 'fjordvik/boligkontor',
    children,
    ...wordsFor(person),
    ...roadTermsOf(course),
  };
}

function roadTermsOf(course: CourseName) {
  const { outOnDay: _outOnDay, lately: _lately, ...terms } = termsOf(course);
  return terms;
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
