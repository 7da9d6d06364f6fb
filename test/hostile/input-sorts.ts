import type { InputShape } from '../support/mutations.js';

type ThingSort =
  'case' | 'need' | 'handover' | 'private' | 'proposal' | 'grant' | 'offer' | 'tenancy' | 'entry' | 'erasure';

/** What a field of an input is, beyond what its SDL type says. */
export type InputSort =
  | { readonly sort: 'command' }
  /** The id of something that may be there, elsewhere, or another's: nobody is told which. */
  | { readonly sort: 'thing'; readonly of: ThingSort }
  | { readonly sort: 'unit' }
  | { readonly sort: 'units'; readonly most: number }
  | { readonly sort: 'text'; readonly most: number }
  | { readonly sort: 'number'; readonly least: number; readonly most: number }
  | { readonly sort: 'national-id' }
  | { readonly sort: 'application-number' }
  | { readonly sort: 'preset' }
  | { readonly sort: 'date' }
  | { readonly sort: 'hour' }
  | { readonly sort: 'enum' }
  | { readonly sort: 'whole-number'; readonly most: number }
  | { readonly sort: 'month' }
  | { readonly sort: 'yes-or-no' };

const text = (most: number): InputSort => ({ sort: 'text', most });
const thing = (of: ThingSort): InputSort => ({ sort: 'thing', of });
const number = (least: number, most: number): InputSort => ({ sort: 'number', least, most });

const sorts: Readonly<Record<string, InputSort>> = {
  commandId: { sort: 'command' },
  caseId: thing('case'),
  needId: thing('need'),
  intoNeedId: thing('need'),
  handoverId: thing('handover'),
  recordId: thing('private'),
  proposalId: thing('proposal'),
  accessId: thing('grant'),
  unitId: { sort: 'unit' },
  toUnitId: { sort: 'unit' },
  erasureId: thing('erasure'),
  authority: text(120),
  shownToUnitIds: { sort: 'units', most: 5 },
  'proposeCooperation.recipientUnitIds': { sort: 'units', most: 19 },
  'giveConsent.recipientUnitIds': { sort: 'units', most: 20 },
  'registerConsentAnswer.recipientUnitIds': { sort: 'units', most: 20 },
  'registerNeed.description': text(500),
  'offerHandover.message': text(500),
  'acceptHandoverInPart.part': text(500),
  'saveHandoverDraft.message': text(500),
  'proposeCooperation.reason': text(500),
  'stateOwnPriority.words': text(500),
  'reportContact.note': text(500),
  'settleCardItem.note': text(500),
  'recordChildrensHousingNeed.words': text(500),
  resources: text(500),
  hindrances: text(500),
  reference: text(120),
  household: { sort: 'whole-number', most: 30 },
  'assessHousingNeed.children': { sort: 'whole-number', most: 29 },
  'recordChildrensHousingNeed.children': { sort: 'whole-number', most: 20 },
  amountNok: { sort: 'whole-number', most: 100_000_000 },
  monthlyNok: { sort: 'whole-number', most: 1_000_000 },
  fromMonth: { sort: 'month' },
  offerId: thing('offer'),
  tenancyId: thing('tenancy'),
  entryId: thing('entry'),
  adults: number(1, 20),
  children: number(0, 20),
  rooms: number(1, 12),
  monthlyRent: number(0, 1_000_000),
  'markStability.months': number(6, 24),
  months: number(1, 36),
  near: text(500),
  address: text(500),
  'raiseTenancyRisk.note': text(500),
  'correctFact.text': text(500),
  words: text(500),
  name: text(120),
  applicantName: text(120),
  reach: text(200),
  nationalId: { sort: 'national-id' },
  applicationNumber: { sort: 'application-number' },
  answerId: thing('entry'),
  file: text(40_000),
  track: text(60),
  milestone: text(60),
  version: text(20),
  presetCode: { sort: 'preset' },
  hour: { sort: 'hour' },
};

/** Throws for a field that nobody has said what it is: then its wrong values are not tried yet. */
export function sortOf(mutation: string, { name, type, isEnum }: InputShape): InputSort {
  if (isEnum) return { sort: 'enum' };
  if (type === 'CivilDate') return { sort: 'date' };
  if (type === 'Boolean') return { sort: 'yes-or-no' };
  const sort = sorts[`${mutation}.${name}`] ?? sorts[name];
  if (sort === undefined) throw new Error(`Say in input-sorts.ts what ${mutation}.${name} is`);
  return sort;
}
