import { defineWords } from '../words/define-words.ts';

/** What is lost, for whom, and what is not: said before anybody proposes or confirms it. */
export const lostWords = defineWords({
  nb: {
    forGood: 'Dette kan ikke gjøres om',
    onTheDay: 'Når dagen begynner, kan det ikke gjøres om',
    what: 'Alt som er skrevet om personen i Samhold, blir uleselig: navn, behov, avtaler, planer, beskjeder og det personen selv har skrevet.',
    forWhom: 'Det gjelder alle: dere, de andre som er med, personen selv og de som drifter Samhold.',
    backups: 'Sikkerhetskopier av nøklene forsvinner innen 30 dager. Etter det kan ingen hente noe fram.',
    person: 'Personen mister saken sin: neste innlogging åpner en tom side. Snakk med personen først.',
    stays:
      'Det som blir stående, er at det har vært en sak, datoer, koder og hvem som gjorde hva. Det hver instans har i sitt eget register, er deres.',
    archive: 'Arkivloven forbyr ofte å slette. Da er sperring, eller sletting ved frist, det lovlige.',
    restrict: 'Innholdet blir borte for dem som trenger det',
    restrictWhat:
      'Det som er skrevet om personen, vises ikke lenger: ikke for dere, ikke for personen selv, bare for dem som velges her. Den som skal følge opp, ser da ikke hva personen trenger.',
    restrictStays: 'At saken finnes, datoer og hvem som følger opp, vises fortsatt. Sperringen kan oppheves.',
    lift: 'Alle som ellers har lov, ser innholdet igjen, fra neste gang de åpner saken.',
    keep: 'Ingenting slettes lenger av seg selv.',
    until: 'Fram til da kan dagen flyttes eller tas bort.',
  },
  nn: {
    forGood: 'Dette kan ikkje gjerast om',
    onTheDay: 'Når dagen tek til, kan det ikkje gjerast om',
    what: 'Alt som er skrive om personen i Samhold, blir uleseleg: namn, behov, avtalar, planar, beskjedar og det personen sjølv har skrive.',
    forWhom: 'Det gjeld alle: dykk, dei andre som er med, personen sjølv og dei som driftar Samhold.',
    backups: 'Reservekopiar av nøklane forsvinn innan 30 dagar. Etter det kan ingen hente noko fram.',
    person: 'Personen mistar saka si: neste innlogging opnar ei tom side. Snakk med personen først.',
    stays:
      'Det som blir ståande, er at det har vore ei sak, datoar, kodar og kven som gjorde kva. Det kvar instans har i sitt eige register, er deira.',
    archive: 'Arkivlova forbyr ofte å slette. Då er sperring, eller sletting ved frist, det lovlege.',
    restrict: 'Innhaldet blir borte for dei som treng det',
    restrictWhat:
      'Det som er skrive om personen, blir ikkje vist lenger: ikkje for dykk, ikkje for personen sjølv, berre for dei som blir valde her. Den som skal følgje opp, ser då ikkje kva personen treng.',
    restrictStays: 'At saka finst, datoar og kven som følgjer opp, blir framleis vist. Sperringa kan opphevast.',
    lift: 'Alle som elles har lov, ser innhaldet igjen, frå neste gong dei opnar saka.',
    keep: 'Ingenting blir lenger sletta av seg sjølv.',
    until: 'Fram til då kan dagen flyttast eller takast bort.',
  },
  en: {
    forGood: 'This cannot be undone',
    onTheDay: 'When the day begins, it cannot be undone',
    what: 'Everything written about the person in Samhold becomes unreadable: names, needs, agreements, plans, messages, and what the person has written.',
    forWhom: 'For everybody: you, the others on the case, the person, and those who run Samhold.',
    backups: 'Backups of the keys are gone within 30 days. After that nobody can bring anything back.',
    person: 'The person loses the case: the next login opens an empty page. Talk to the person first.',
    stays:
      'What stays is that there was a case, dates, codes and who did what. What each body holds in its own record is that body’s.',
    archive: 'Archive law often forbids erasure. Then a restriction, or erasure when a day comes, is what is lawful.',
    restrict: 'The content is gone for those who need it',
    restrictWhat:
      'What is written about the person is no longer shown: not to you, not to the person, only to those who are chosen here. Whoever follows up does not see what the person needs.',
    restrictStays: 'That there is a case, dates and who follows up is still shown. The restriction can be lifted.',
    lift: 'Everybody who otherwise may, sees the content again, from the next time they open the case.',
    keep: 'Nothing is erased by itself any more.',
    until: 'Until then the day can be moved or taken away.',
  },
});
