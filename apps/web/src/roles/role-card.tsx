import type { DemoPerson } from '../session/demo-people.ts';
import type { Kind as SchemaKind } from '../operations/every-kind.ts';
import type { Kind } from '../session/kinds.ts';
import { kindWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { roleWords, wordFor } from '../words/open-codes.words.ts';
import { roleCardWords } from './roles.words.ts';

const schemaKind: Readonly<Record<Kind, SchemaKind>> = {
  municipality: 'MUNICIPALITY',
  'kirkens-bymisjon': 'KIRKENS_BYMISJON',
  'correctional-service': 'CORRECTIONAL_SERVICE',
  'child-welfare': 'CHILD_WELFARE',
  partner: 'PARTNER',
  husbanken: 'HUSBANKEN',
  client: 'CLIENT',
  supervision: 'SUPERVISION',
};

interface RoleCardProps {
  readonly person: DemoPerson;
  readonly onChoose: () => void;
}

/** One invented person to be. */
export function RoleCard({ person, onChoose }: RoleCardProps) {
  const words = useWords(roleCardWords);
  const kinds = useWords(kindWords);
  const roles = useWords(roleWords);
  const self = person.kind === 'client';
  return (
    <button type="button" className={self ? 'role-card role-card-person' : 'role-card'} onClick={onChoose}>
      <span className="role-card-kind">{self ? words.person : kinds[schemaKind[person.kind]]}</span>
      <strong>{person.name}</strong>
      {self ? (
        <span>{words.personHelp}</span>
      ) : (
        <span>
          {wordFor(roles, person.role)}
          <br />
          {person.unit}, {person.organisation}
        </span>
      )}
    </button>
  );
}
