import { osloDateOf, plain, type BodyActor, type Instant, type PersonId } from '#lib/kernel';

export interface Registering {
  readonly personId: PersonId;
  readonly recordId: `private-${string}`;
  readonly at: Instant;
}

/** The command by which a body of this kind begins a record of its own. */
export function registrationBy({ kind }: BodyActor, { personId, recordId, at }: Registering) {
  const record = { recordId, personId, name: plain('Kim'), nationalId: plain('14850350281'), alreadyHere: false };
  const on = osloDateOf(at);
  switch (kind) {
    case 'correctional-service':
      return { type: 'RegisterAdmission', ...record, admittedOn: on, ground: 'sentence' };
    case 'municipality':
      return { type: 'RegisterEnquiry', ...record, ...asked, reach: plain('999 00 000') };
    case 'child-welfare':
      return { type: 'AgreeAftercare', ...record, until: '2027-01-01', birthday25: '2028-01-01' };
    case 'husbanken':
      return { type: 'ReceiveHousingAllowanceApplication', ...record, receivedOn: on, applicationNumber };
    default: {
      const { alreadyHere: _alreadyHere, ...contact } = record;
      return { type: 'RegisterOutreachContact', ...contact, on, place: 'street' };
    }
  }
}

/** What the body then writes on that record. */
export function laterOnRecord({ kind }: BodyActor, { recordId, at }: Registering) {
  const on = osloDateOf(at);
  switch (kind) {
    case 'husbanken':
      return [{ type: 'DecideHousingAllowance', recordId, outcome: 'refused', decidedOn: on }];
    case 'child-welfare':
      return [
        { type: 'RecordAftercarePlan', recordId, until: '2027-01-01', helps: ['home'], birthday25: '2028-01-01' },
        { type: 'RecordChildrensHousingNeed', recordId, children: 2, matters: ['own-room'], words: plain('quiet') },
      ];
    default:
      return [];
  }
}

const asked = { channel: 'phone', sleepsTonight: 'unknown', children: 'no', dangerNow: false };
const applicationNumber = 'BO-2026-000001';
