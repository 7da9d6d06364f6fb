import type { EventDeclaration, EventName, EventOf } from './define-event.js';
import * as authorityEvents from './events/authority.events.js';
import * as cardEvents from './events/card.events.js';
import * as caseEvents from './events/case.events.js';
import * as erasureEvents from './events/erasure.events.js';
import * as followUpEvents from './events/follow-up.events.js';
import * as handoverEvents from './events/handover.events.js';
import * as custodyEvents from './events/custody.events.js';
import * as kindEvents from './events/kind.events.js';
import * as municipalEvents from './events/municipal.events.js';
import * as closingEvents from './events/closing.events.js';
import * as correctionEvents from './events/correction.events.js';
import * as housingEvents from './events/housing.events.js';
import * as needEvents from './events/need.events.js';
import * as organisationEvents from './events/organisation.events.js';
import * as overdueEvents from './events/overdue.events.js';
import * as passedOnEvents from './events/passed-on.events.js';
import * as personEvents from './events/person.events.js';
import * as policyEvents from './events/policy.events.js';
import * as recordEvents from './events/record.events.js';
import * as spokenAnswerEvents from './events/spoken-answer.events.js';
import * as trackEvents from './events/track.events.js';
import * as tenancyEvents from './events/tenancy.events.js';
import type { Field, IdField, SealedField, CodedField } from './field.js';
import type { FieldClass } from './field-class.js';

/** A declaration with its data type forgotten: what the codec, the docs and the projections need of it. */
export interface AnyDeclaration extends Omit<EventDeclaration, 'class'> {
  classOf(data: unknown): FieldClass;
}

/** Every event there is, as a type: a new declaration is in it by being declared. */
export type DeclaredEvent = EventOf<
  | ValueOf<typeof organisationEvents>
  | ValueOf<typeof personEvents>
  | ValueOf<typeof erasureEvents>
  | ValueOf<typeof recordEvents>
  | ValueOf<typeof caseEvents>
  | ValueOf<typeof needEvents>
  | ValueOf<typeof handoverEvents>
  | ValueOf<typeof cardEvents>
  | ValueOf<typeof trackEvents>
  | ValueOf<typeof policyEvents>
  | ValueOf<typeof followUpEvents>
  | ValueOf<typeof authorityEvents>
  | ValueOf<typeof custodyEvents>
  | ValueOf<typeof passedOnEvents>
  | ValueOf<typeof municipalEvents>
  | ValueOf<typeof kindEvents>
  | ValueOf<typeof housingEvents>
  | ValueOf<typeof tenancyEvents>
  | ValueOf<typeof closingEvents>
  | ValueOf<typeof correctionEvents>
  | ValueOf<typeof spokenAnswerEvents>
  | ValueOf<typeof overdueEvents>
>;
type ValueOf<M> = M[keyof M];

type Declared = { readonly name: EventName; readonly fields: Record<string, Field> };

/** Every event there is, in the order of the catalogue page. */
export const allDeclarations: readonly AnyDeclaration[] = [
  organisationEvents,
  personEvents,
  erasureEvents,
  recordEvents,
  caseEvents,
  needEvents,
  handoverEvents,
  cardEvents,
  trackEvents,
  policyEvents,
  followUpEvents,
  authorityEvents,
  custodyEvents,
  passedOnEvents,
  municipalEvents,
  kindEvents,
  housingEvents,
  tenancyEvents,
  closingEvents,
  correctionEvents,
  spokenAnswerEvents,
  overdueEvents,
].flatMap((module) => Object.values(module).filter(isDeclaration).map(forgetful));

const byName = new Map<string, AnyDeclaration>(allDeclarations.map((declaration) => [declaration.name, declaration]));

/** The declaration of a name, or undefined for one this version does not know. */
export function declarationOf(name: string): AnyDeclaration | undefined {
  return byName.get(name);
}

function isDeclaration(value: unknown): value is Declared & EventDeclaration {
  return typeof value === 'object' && value !== null && 'meaning' in value && 'fields' in value;
}

function forgetful(declaration: EventDeclaration): AnyDeclaration {
  const { class: declared, ...rest } = declaration;
  if (typeof declared === 'string') return { ...rest, classOf: () => declared };
  // The declaration's own schema has checked the data before anyone asks for its class.
  return { ...rest, classOf: (data) => declared(data as never) };
}

export function isSealedField(field: Field): field is SealedField {
  return field.field === 'sealed';
}

export function hasSchema(field: Field): field is IdField | CodedField {
  return field.field !== 'sealed';
}
