// Generated from schema/supervision.graphql by `npm run schema`.
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

/** That an entry is in the tree that proves the log. Whoever holds the proof needs nobody's word for it. */
export type Receipt = {
  readonly __typename?: 'Receipt';
  /** Its place among all entries of this installation, from 0. It says nothing of the case. */
  readonly index: Scalars['Int']['output'];
  /** When the first tree that holds it was signed, by this installation's own clock. No witness vouches for that time. */
  readonly includedAt: Scalars['Instant']['output'];
  readonly witnesses: ReadonlyArray<Witnessing>;
  /** True when they are as many as this installation asks for. False when nobody outside has witnessed it, however few it asks for. */
  readonly witnessedByEnough: Scalars['Boolean']['output'];
  /** The text of a .tlog-proof file, for `samhold verify` or any tool that reads such. */
  readonly proof: Scalars['String']['output'];
};

/** A body that has signed, by a process of its own, that a tree which holds the entry only grew. */
export type Witnessing = {
  readonly __typename?: 'Witnessing';
  readonly name: Scalars['String']['output'];
  /** By its own clock, as it has signed. */
  readonly since: Scalars['Instant']['output'];
};

export type AuditEntryKind =
  | 'DID'
  | 'READ'
  | 'DENIED';

/** Who did or read what, on which basis, when. No content. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  readonly id: Scalars['ID']['output'];
  readonly kind: AuditEntryKind;
  readonly at: Scalars['Instant']['output'];
  readonly actorKind: Maybe<Kind>;
  /** Null for the person and for the platform. */
  readonly unit: Maybe<Unit>;
  readonly role: Scalars['String']['output'];
  readonly purpose: Scalars['String']['output'];
  /** The event's published name; null for a read. */
  readonly event: Maybe<Scalars['String']['output']>;
  /** The same in words, without content, for which … stands; null for a read. */
  readonly eventWords: Maybe<Scalars['String']['output']>;
  /** True for a look at what a body holds in its own record about the person. */
  readonly ownRecord: Scalars['Boolean']['output'];
  readonly fieldClasses: ReadonlyArray<Scalars['String']['output']>;
  /** The basis and its version; null for the platform and for what was refused. */
  readonly basis: Maybe<Scalars['String']['output']>;
  /** The proof that an act is recorded; null for a read, and for a second or so until a tree holds it. */
  readonly receipt: Maybe<Receipt>;
};


/** Who did or read what, on which basis, when. No content. */
export type AuditEntryEventWordsArgs = {
  language: Language;
};

export type AuditEdge = {
  readonly __typename?: 'AuditEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AuditEntry;
};

export type AuditConnection = {
  readonly __typename?: 'AuditConnection';
  readonly edges: ReadonlyArray<AuditEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AuditFilter = {
  /** What was done, read or refused; all of it when left out. */
  readonly what?: InputMaybe<ReadonlyArray<AuditEntryKind>>;
  readonly actorKind?: InputMaybe<Kind>;
  /** An organisation number. */
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
  /** Whole days in Oslo, both included. */
  readonly from?: InputMaybe<Scalars['CivilDate']['input']>;
  readonly to?: InputMaybe<Scalars['CivilDate']['input']>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly me: Me;
  /** Every unit that can be invited or asked. */
  readonly units: ReadonlyArray<Unit>;
  /** The whole trail of one case by its number, oldest first, within your mandate. Empty when there is none or it is outside. */
  readonly audit: AuditConnection;
};


export type QueryAuditArgs = {
  caseNumber: Scalars['String']['input'];
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};
