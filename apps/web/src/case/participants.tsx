import { Heading, Tag } from '@navikt/ds-react';
import { AuthorityLine } from '../follow-up/authority-end.tsx';
import type { ParticipantFragment } from '../operations/joint-case.ts';
import { Phone } from '../people/unit-line.tsx';
import { areaWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { useCase } from './case-context.tsx';
import { caseWords } from './case.words.ts';

/** A card for each body on the case, as far as one may know of it. */
export function Participants() {
  const words = useWords(caseWords);
  const { participants } = useCase().jointCase;
  return (
    <section className="card stack" aria-labelledby="participants">
      <Heading level="2" size="small" id="participants">
        {words.participants}
      </Heading>
      <ul className="participants">
        {participants.map((participant) => (
          <Participant key={participant.unit.id} participant={participant} />
        ))}
      </ul>
    </section>
  );
}

function Participant({ participant }: { readonly participant: ParticipantFragment }) {
  const words = useWords(caseWords);
  const { unit, isMe, status } = participant;
  return (
    <li>
      <p className="participant-name">
        <strong>{unit.unitName}</strong> {isMe ? <Tag size="xsmall">{words.me}</Tag> : null}
        <br />
        {unit.organisationName}
      </p>
      <p>
        <Phone number={unit.phone} />
      </p>
      {status === 'INVITED' ? <p className="quiet">{words.invited}</p> : null}
      <FollowsUp participant={participant} />
      <AuthorityLine participant={participant} />
      <Abilities label={words.can} abilities={unit.can} />
      <Abilities label={words.cannot} abilities={unit.cannot} />
    </li>
  );
}

function FollowsUp({ participant }: { readonly participant: ParticipantFragment }) {
  const words = useWords(caseWords);
  const areas = useWords(areaWords);
  const { needs } = useCase().jointCase;
  const own = needs.filter((need) => participant.followsUp.some(({ id }) => id === need.id));
  if (own.length === 0) return null;
  return (
    <p>
      {words.followsUp}: <strong>{own.map((need) => areas[need.area].toLowerCase()).join(', ')}</strong>
    </p>
  );
}

function Abilities({ label, abilities }: { readonly label: string; readonly abilities: readonly string[] }) {
  return abilities.length === 0 ? null : (
    <p className="quiet">
      <strong>{label}:</strong> {abilities.join(', ')}
    </p>
  );
}
