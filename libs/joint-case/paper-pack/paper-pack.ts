interface Words {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

export interface PaperSection {
  readonly heading: Words;
  readonly lines: readonly Words[];
}

/** What a worker gives on paper to somebody who says no: it names nobody, and nothing is recorded by printing it. */
export interface PaperPack {
  readonly version: string;
  readonly title: Words;
  readonly sections: readonly PaperSection[];
}

const words = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });

/* Where to go and what each body must do is general knowledge (K), for the installation's lawyer to confirm. A changed text is a new version. */
export const paperPack: PaperPack = {
  version: '2026-1',
  title: words('Hjelp uten samarbeid', 'Hjelp utan samarbeid', 'Help without working together'),
  sections: [
    {
      heading: words(
        'Du har sagt nei, og det er greit',
        'Du har sagt nei, og det er greitt',
        'You said no, and that is fine',
      ),
      lines: [
        words(
          'Ingen har fått vite noe om deg herfra. Du mister ingen rettigheter.',
          'Ingen har fått vite noko om deg herifrå. Du mistar ingen rettar.',
          'Nobody has been told anything about you from here. You lose no rights.',
        ),
        words(
          'Du kan si ja senere. Spør den du har kontakt med.',
          'Du kan seie ja seinare. Spør den du har kontakt med.',
          'You can say yes later. Ask whoever you are in touch with.',
        ),
      ],
    },
    {
      heading: words(
        'Trenger du et sted å sove i natt',
        'Treng du ein stad å sove i natt',
        'If you need a place to sleep tonight',
      ),
      lines: [
        words(
          'Gå til Nav-kontoret der du er nå, eller ring dem. Kommunen du oppholder deg i, må svare samme dag.',
          'Gå til Nav-kontoret der du er no, eller ring dei. Kommunen du oppheld deg i, må svare same dagen.',
          'Go to the Nav office where you are now, or call it. The municipality where you are must answer the same day.',
        ),
        words(
          'Be om svaret skriftlig. Et nei er også et vedtak, og du kan klage.',
          'Be om svaret skriftleg. Eit nei er òg eit vedtak, og du kan klage.',
          'Ask for the answer in writing. A no is a decision too, and you can complain about it.',
        ),
      ],
    },
    {
      heading: words('Dette kan du søke om selv', 'Dette kan du søkje om sjølv', 'What you can apply for yourself'),
      lines: [
        words(
          'Hjelp til å skaffe og beholde en bolig: kommunen.',
          'Hjelp til å skaffe og behalde ein bustad: kommunen.',
          'Help to get and keep a home: the municipality.',
        ),
        words(
          'Startlån og hjelp til depositum: kommunen. Bostøtte: Husbanken.',
          'Startlån og hjelp til depositum: kommunen. Bustøtte: Husbanken.',
          'A housing loan and help with a deposit: the municipality. Housing allowance: Husbanken.',
        ),
        words(
          'Du kan ha med deg noen du stoler på, også når du søker.',
          'Du kan ha med deg nokon du stolar på, òg når du søkjer.',
          'You may bring someone you trust, also when you apply.',
        ),
      ],
    },
    {
      heading: words(
        'Dette må hvert sted gjøre uansett',
        'Dette må kvar stad gjere uansett',
        'What each place must do anyway',
      ),
      lines: [
        words(
          'Fengselet skal forberede løslatelsen sammen med deg.',
          'Fengselet skal førebu lauslatinga saman med deg.',
          'The prison must prepare your release together with you.',
        ),
        words(
          'Kommunen skal gi råd og ta imot søknaden din. Er det feil sted, skal den hjelpe deg til rett sted.',
          'Kommunen skal gi råd og ta imot søknaden din. Er det feil stad, skal han hjelpe deg til rett stad.',
          'The municipality must give advice and take your application. If it is the wrong place, it must help you to the right one.',
        ),
        words(
          'Hvert sted har taushetsplikt, også overfor de andre.',
          'Kvar stad har teieplikt, òg overfor dei andre.',
          'Each place has a duty of secrecy, towards the others too.',
        ),
      ],
    },
  ],
};
