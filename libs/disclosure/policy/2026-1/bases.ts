import type { BasisRule } from '../../policy.schema.js';

export const bases: readonly BasisRule[] = [
  {
    code: 'consent',
    version: '2026-1',
    text: {
      nb: 'Du har sagt ja til at disse opplysningene deles med dette tjenestestedet',
      nn: 'Du har sagt ja til at desse opplysningane blir delte med denne tenestestaden',
      en: 'You have agreed that this information is shared with this service',
    },
    source: 'forvaltningsloven § 13 a nr. 1 (samtykke løser taushetsplikten)',
    mark: 'K',
    validFrom: '1970-01-01',
    validTo: null,
  },
  {
    code: 'own-access',
    version: '2026-1',
    text: {
      nb: 'Det er din egen sak, og du har rett til innsyn',
      nn: 'Det er di eiga sak, og du har rett til innsyn',
      en: 'It is your own case, and you have a right of access',
    },
    source: 'personvernforordningen art. 15; forvaltningsloven § 18',
    mark: 'K',
    validFrom: '2018-07-20',
    validTo: null,
  },
  {
    code: 'own-authorship',
    version: '2026-1',
    text: {
      nb: 'Tjenestestedet skrev dette selv',
      nn: 'Tenestestaden skreiv dette sjølv',
      en: 'The service wrote this itself',
    },
    source:
      'personvernforordningen art. 6 nr. 1 bokstav e og art. 26 (hver virksomhet er behandlingsansvarlig for sitt eget)',
    mark: 'K',
    validFrom: '2018-07-20',
    validTo: null,
  },
  {
    code: 'own-record',
    version: '2026-1',
    text: {
      nb: 'Opplysningen står i tjenestestedets eget register',
      nn: 'Opplysninga står i registeret til tenestestaden sjølv',
      en: 'The information is in the service’s own record',
    },
    source: 'personvernforordningen art. 6 nr. 1 bokstav c og e',
    mark: 'K',
    validFrom: '2018-07-20',
    validTo: null,
  },
  {
    code: 'supervision-mandate',
    version: '2026-1',
    text: {
      nb: 'Tilsynsmyndigheten kontrollerer hvem som har sett hva',
      nn: 'Tilsynsorganet kontrollerer kven som har sett kva',
      en: 'The supervisory authority checks who has seen what',
    },
    source: 'kommuneloven kapittel 30 og særlovenes tilsynsbestemmelser',
    mark: 'K',
    validFrom: '2019-10-01',
    validTo: null,
  },
  {
    code: 'no-personal-content',
    version: '2026-1',
    text: {
      nb: 'Dette sier ingenting om deg',
      nn: 'Dette seier ingenting om deg',
      en: 'This says nothing about you',
    },
    source: 'personvernforordningen art. 4 nr. 1 (ikke en personopplysning om den saken gjelder)',
    mark: 'K',
    validFrom: '2018-07-20',
    validTo: null,
  },
];
