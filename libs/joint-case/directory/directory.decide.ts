import { accepted, refused, type BodyKind, type Decision, type Sealed, type WorkerId } from '#lib/kernel';
import {
  OrganisationRegistered,
  UnitOpened,
  WorkerEmployed,
  is,
  type DeciderOf,
  type EventOf,
  type PastEvent,
} from '#lib/case-stream';

export interface RegisterOrganisation {
  readonly type: 'RegisterOrganisation';
  readonly organisation: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly synthetic: boolean;
}

export interface OpenUnit {
  readonly type: 'OpenUnit';
  readonly organisation: string;
  readonly unit: string;
  readonly name: string;
  /** E.164, with the plus. */
  readonly phone: string;
  readonly can: readonly string[];
  readonly cannot: readonly string[];
}

export interface EmployWorker {
  readonly type: 'EmployWorker';
  readonly organisation: string;
  readonly unit: string;
  readonly worker: WorkerId;
  readonly role: 'case-worker' | 'coordinator' | 'duty-officer' | 'auditor' | 'machine';
  readonly name: Sealed;
  readonly phone: Sealed;
}

export type RegisterRefusal = 'ANOTHER_KIND';

/** The register of organisations: one platform stream, so that there is one list of them. */
export const registerDecider: DeciderOf<
  'platform',
  ReadonlyMap<string, BodyKind>,
  RegisterOrganisation,
  EventOf<typeof OrganisationRegistered>,
  RegisterRefusal
> = {
  initial: new Map(),
  evolve: (known, event) =>
    is(OrganisationRegistered, event) ? new Map(known).set(event.data.organisation, event.data.kind) : known,
  decide: (known, { command: { type: _type, ...organisation } }) => {
    const kind = known.get(organisation.organisation);
    if (kind === undefined) return accepted(OrganisationRegistered.of(organisation));
    return kind === organisation.kind ? accepted() : refused('ANOTHER_KIND');
  },
};

export interface StaffState {
  readonly units: readonly string[];
  readonly workers: readonly string[];
}

export type StaffEvent = EventOf<typeof UnitOpened> | EventOf<typeof WorkerEmployed>;

/** One organisation's units and workers. */
export const staffDecider: DeciderOf<'platform', StaffState, OpenUnit | EmployWorker, StaffEvent, 'NO_SUCH_UNIT'> = {
  initial: { units: [], workers: [] },
  evolve: evolveStaff,
  decide: (state, { command }) => (command.type === 'OpenUnit' ? openUnit(state, command) : employ(state, command)),
};

function evolveStaff(state: StaffState, event: PastEvent): StaffState {
  if (is(UnitOpened, event)) return { ...state, units: [...state.units, event.data.unit] };
  if (is(WorkerEmployed, event)) return { ...state, workers: [...state.workers, event.data.worker] };
  return state;
}

function openUnit(state: StaffState, { type: _type, can, cannot, ...unit }: OpenUnit): Decision<StaffEvent, never> {
  if (state.units.includes(unit.unit)) return accepted();
  return accepted<StaffEvent>(UnitOpened.of({ ...unit, can: [...can], cannot: [...cannot] }));
}

function employ(state: StaffState, { type: _type, ...worker }: EmployWorker): Decision<StaffEvent, 'NO_SUCH_UNIT'> {
  if (!state.units.includes(worker.unit)) return refused('NO_SUCH_UNIT');
  if (state.workers.includes(worker.worker)) return accepted();
  return accepted<StaffEvent>(WorkerEmployed.of(worker));
}
