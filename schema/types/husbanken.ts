// Generated from schema/husbanken.graphql by `npm run schema`.
import type { CivilDate, Instant } from '#lib/kernel';

export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A civil date in Europe/Oslo, YYYY-MM-DD. */
  CivilDate: { input: CivilDate; output: CivilDate; }
  /** An instant in UTC, ISO 8601. */
  Instant: { input: Instant; output: Instant; }
};

export type Language =
  | 'NB'
  | 'NN'
  | 'EN';

export type Kind =
  | 'MUNICIPALITY'
  | 'KIRKENS_BYMISJON'
  | 'HUSBANKEN'
  | 'CORRECTIONAL_SERVICE'
  | 'CHILD_WELFARE'
  | 'PARTNER'
  | 'CLIENT'
  | 'SUPERVISION';

/** Personal text: open, or erased for good because the person's key was destroyed, or withheld from you. */
export type Text = {
  readonly __typename?: 'Text';
  readonly state: TextState;
  /** Null unless the state is OPEN. */
  readonly value: Maybe<Scalars['String']['output']>;
};

export type TextState =
  | 'OPEN'
  | 'ERASED'
  | 'WITHHELD';

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** The command was recorded, now or at an earlier sending of the same command. */
export type Accepted = {
  readonly __typename?: 'Accepted';
  /** The thing that was made or changed. */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The revision of your own view that shows it. */
  readonly viewRevision: Scalars['Int']['output'];
  /** False when your own view has not caught up yet; ask again in a moment. */
  readonly visible: Scalars['Boolean']['output'];
};

/** A unit of an organisation: who it is, its direct number, what it can and cannot do. */
export type Unit = {
  readonly __typename?: 'Unit';
  readonly id: Scalars['ID']['output'];
  readonly kind: Kind;
  readonly organisationName: Scalars['String']['output'];
  readonly unitName: Scalars['String']['output'];
  readonly phone: Scalars['String']['output'];
  readonly can: ReadonlyArray<Scalars['String']['output']>;
  readonly cannot: ReadonlyArray<Scalars['String']['output']>;
};

/** You, as your organisation's login says. */
export type Me = {
  readonly __typename?: 'Me';
  readonly kind: Kind;
  readonly unit: Maybe<Unit>;
  readonly name: Text;
  readonly role: Scalars['String']['output'];
  /** True in a demo: every person here is invented. */
  readonly synthetic: Scalars['Boolean']['output'];
};

/** An application under Husbanken's own number. Husbanken joins no case. */
export type HousingAllowanceApplication = {
  readonly __typename?: 'HousingAllowanceApplication';
  readonly id: Scalars['ID']['output'];
  readonly applicationNumber: Scalars['String']['output'];
  readonly applicant: Text;
  readonly receivedOn: Scalars['CivilDate']['output'];
  /** The newest decision; null until there is one. */
  readonly decision: Maybe<HousingAllowanceDecision>;
};

export type HousingAllowanceApplicationEdge = {
  readonly __typename?: 'HousingAllowanceApplicationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: HousingAllowanceApplication;
};

export type HousingAllowanceApplicationConnection = {
  readonly __typename?: 'HousingAllowanceApplicationConnection';
  readonly edges: ReadonlyArray<HousingAllowanceApplicationEdge>;
  readonly pageInfo: PageInfo;
};

export type ReceiveHousingAllowanceApplicationInput = {
  readonly commandId: Scalars['ID']['input'];
  /** BO-YYYY-NNNNNN. */
  readonly applicationNumber: Scalars['String']['input'];
  readonly receivedOn: Scalars['CivilDate']['input'];
  readonly applicantName: Scalars['String']['input'];
  readonly nationalId: Scalars['String']['input'];
};

export type ReceiveHousingAllowanceApplicationRefusal =
  /** The command was sent before, and whom it was about has been erased since. */
  | 'NOT_THERE'
  | 'ALREADY_REGISTERED'
  | 'IN_THE_FUTURE';

export type ReceiveHousingAllowanceApplicationRefused = {
  readonly __typename?: 'ReceiveHousingAllowanceApplicationRefused';
  readonly code: ReceiveHousingAllowanceApplicationRefusal;
  readonly message: Scalars['String']['output'];
};

export type ReceiveHousingAllowanceApplicationAnswer = Accepted | ReceiveHousingAllowanceApplicationRefused;

export type VedtakOutcome =
  | 'GRANTED'
  | 'REFUSED';

/** What Husbanken decided under its own number. */
export type HousingAllowanceDecision = {
  readonly __typename?: 'HousingAllowanceDecision';
  readonly outcome: VedtakOutcome;
  /** YYYY-MM; null where it was refused. */
  readonly fromMonth: Maybe<Scalars['String']['output']>;
  readonly monthlyNok: Maybe<Scalars['Int']['output']>;
  readonly decidedOn: Scalars['CivilDate']['output'];
};

export type DecideHousingAllowanceInput = {
  readonly commandId: Scalars['ID']['input'];
  /** The application. */
  readonly recordId: Scalars['ID']['input'];
  readonly outcome: VedtakOutcome;
  /** YYYY-MM; a yes has one, a no has none. */
  readonly fromMonth?: InputMaybe<Scalars['String']['input']>;
  /** In whole kroner; a yes has one, a no has none. */
  readonly monthlyNok?: InputMaybe<Scalars['Int']['input']>;
  readonly decidedOn: Scalars['CivilDate']['input'];
};

export type DecideHousingAllowanceRefusal =
  | 'NOT_THERE'
  | 'IN_THE_FUTURE'
  | 'OUTCOME_DOES_NOT_FIT';

export type DecideHousingAllowanceRefused = {
  readonly __typename?: 'DecideHousingAllowanceRefused';
  readonly code: DecideHousingAllowanceRefusal;
  readonly message: Scalars['String']['output'];
};

export type DecideHousingAllowanceAnswer = Accepted | DecideHousingAllowanceRefused;

export type Query = {
  readonly __typename?: 'Query';
  readonly me: Me;
  /** Every unit that can be invited or asked. */
  readonly units: ReadonlyArray<Unit>;
  /** Newest first. */
  readonly applications: HousingAllowanceApplicationConnection;
};


export type QueryApplicationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly receiveHousingAllowanceApplication: ReceiveHousingAllowanceApplicationAnswer;
  readonly decideHousingAllowance: DecideHousingAllowanceAnswer;
};


export type MutationReceiveHousingAllowanceApplicationArgs = {
  input: ReceiveHousingAllowanceApplicationInput;
};


export type MutationDecideHousingAllowanceArgs = {
  input: DecideHousingAllowanceInput;
};
