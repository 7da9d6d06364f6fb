import type { FieldClass } from '#lib/case-stream';
import type { PresetRule } from '../../policy.schema.js';

/* Which classes follow from a preset is general knowledge (K): each installation's lawyer confirms it. */

const home: readonly FieldClass[] = ['case', 'identity', 'contact', 'housing'];
const homeAtRelease: readonly FieldClass[] = [...home, 'release'];
const dailyLife: readonly FieldClass[] = ['economy', 'work', 'network', 'own-words'];

const ifNo = {
  nb: 'Da åpner vi ikke noe samarbeid, og ingen får vite noe herfra. Du mister ingen rettigheter: du kan søke selv, og hvert tjenestested har fortsatt sine egne plikter overfor deg. Du kan si ja senere.',
  nn: 'Då opnar vi ikkje noko samarbeid, og ingen får vite noko herifrå. Du mistar ingen rettar: du kan søkje sjølv, og kvar tenestestad har framleis sine eigne plikter overfor deg. Du kan seie ja seinare.',
  en: 'Then no cooperation starts and nobody is told anything from here. You lose no rights: you can apply yourself, and each service still has its own duties towards you. You can say yes later.',
};

export const presets: readonly PresetRule[] = [
  {
    code: 'home-only',
    name: { nb: 'Bare bolig', nn: 'Berre bustad', en: 'Home only' },
    explanation: {
      nb: 'De du velger, får vite hvem du er, hvordan de når deg, hva du trenger for å bo, og hvem andre som hjelper deg. Kommunen, Kirkens Bymisjon og fengselet ser også datoen du kommer ut. Ingen får vite om barnevernstjenesten hjelper deg.',
      nn: 'Dei du vel, får vite kven du er, korleis dei når deg, kva du treng for å bu, og kven andre som hjelper deg. Kommunen, Kirkens Bymisjon og fengselet ser òg datoen du kjem ut. Ingen får vite om barnevernstenesta hjelper deg.',
      en: 'Those you choose learn who you are, how to reach you, what you need for a home, and who else is helping you. The municipality, Kirkens Bymisjon and the prison also see your release date. Nobody is told whether child welfare helps you.',
    },
    ifNo,
    basis: 'consent',
    months: 12,
    mark: 'K',
    classes: {
      municipality: homeAtRelease,
      'kirkens-bymisjon': homeAtRelease,
      'correctional-service': homeAtRelease,
      'child-welfare': home,
      partner: home,
    },
  },
  {
    code: 'home-and-daily-life',
    name: { nb: 'Bolig og hverdag', nn: 'Bustad og kvardag', en: 'Home and daily life' },
    explanation: {
      nb: 'Som «Bare bolig». I tillegg får de vite om penger, arbeid, nettverk og det du selv sier er viktigst. Andre, for eksempel en utleier, får bare vite det som står under «Bare bolig».',
      nn: 'Som «Berre bustad». I tillegg får dei vite om pengar, arbeid, nettverk og det du sjølv seier er viktigast. Andre, til dømes ein utleigar, får berre vite det som står under «Berre bustad».',
      en: 'As “Home only”. They also learn about money, work, network and what you yourself say matters most. Others, such as a landlord, only learn what stands under “Home only”.',
    },
    ifNo,
    basis: 'consent',
    months: 12,
    mark: 'K',
    classes: {
      municipality: [...homeAtRelease, ...dailyLife],
      'kirkens-bymisjon': [...homeAtRelease, ...dailyLife],
      'correctional-service': [...homeAtRelease, ...dailyLife],
      'child-welfare': [...home, ...dailyLife],
      partner: home,
    },
  },
  {
    code: 'all-areas',
    name: { nb: 'Alle områder', nn: 'Alle område', en: 'All areas' },
    explanation: {
      nb: 'Som «Bolig og hverdag». I tillegg får kommunen, Kirkens Bymisjon, fengselet og barnevernstjenesten vite hva du trenger for helsen. Andre, for eksempel en utleier, får bare vite det som står under «Bare bolig».',
      nn: 'Som «Bustad og kvardag». I tillegg får kommunen, Kirkens Bymisjon, fengselet og barnevernstenesta vite kva du treng for helsa. Andre, til dømes ein utleigar, får berre vite det som står under «Berre bustad».',
      en: 'As “Home and daily life”. The municipality, Kirkens Bymisjon, the prison and child welfare also learn what you need for your health. Others, such as a landlord, only learn what stands under “Home only”.',
    },
    ifNo,
    basis: 'consent',
    months: 12,
    mark: 'K',
    classes: {
      municipality: [...homeAtRelease, ...dailyLife, 'health'],
      'kirkens-bymisjon': [...homeAtRelease, ...dailyLife, 'health'],
      'correctional-service': [...homeAtRelease, ...dailyLife, 'health'],
      'child-welfare': [...home, ...dailyLife, 'health'],
      partner: home,
    },
  },
];
