// Generated from schema/partner.graphql by `npm run schema`.
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

export type InboxBucket =
  | 'NEEDS_ME'
  | 'WAITING_FOR_OTHERS'
  | 'DONE';

export type Verb =
  | 'ANSWER_HANDOVER'
  | 'CONFIRM_FIRST_CONTACT'
  | 'ANSWER_INVITATION'
  | 'AWAIT_HANDOVER_ANSWER'
  | 'AWAIT_FIRST_CONTACT'
  | 'AWAIT_INVITATION_ANSWER'
  | 'FOLLOW_UP'
  | 'COMPLETED';

/** One row of the inbox: one person, one verb, who waits, and since when. */
export type InboxItem = {
  readonly __typename?: 'InboxItem';
  readonly id: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  readonly caseNumber: Scalars['String']['output'];
  readonly person: Text;
  readonly verb: Verb;
  readonly area: Maybe<LifeArea>;
  readonly urgency: Maybe<Urgency>;
  /** The other body that waits, or that is waited for; null when you may not know it. */
  readonly counterpart: Maybe<Unit>;
  readonly since: Scalars['Instant']['output'];
  readonly replyBy: Maybe<Scalars['CivilDate']['output']>;
  /** Norwegian working days left until the reply is due; negative when it is late. */
  readonly workingDaysLeft: Maybe<Scalars['Int']['output']>;
};

export type InboxEdge = {
  readonly __typename?: 'InboxEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: InboxItem;
};

export type InboxConnection = {
  readonly __typename?: 'InboxConnection';
  readonly edges: ReadonlyArray<InboxEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type InboxCounts = {
  readonly __typename?: 'InboxCounts';
  readonly needsMe: Scalars['Int']['output'];
  readonly waitingForOthers: Scalars['Int']['output'];
  readonly done: Scalars['Int']['output'];
};

export type ParticipationStatus =
  | 'INVITED'
  | 'TAKES_PART';

/** A body on the case, as far as you may know of it. */
export type CaseParticipant = {
  readonly __typename?: 'CaseParticipant';
  readonly unit: Unit;
  readonly status: ParticipationStatus;
  readonly since: Scalars['Instant']['output'];
  readonly isMe: Scalars['Boolean']['output'];
  /** The needs this body follows up now. */
  readonly followsUp: ReadonlyArray<Need>;
};

/** A field class you do not see on this case, and why. */
export type Withheld = {
  readonly __typename?: 'Withheld';
  readonly fieldClass: Scalars['String']['output'];
  readonly reason: WithheldReason;
};

export type WithheldReason =
  | 'NO_BASIS'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'PREVIEW_ONLY'
  | 'PURPOSE';

/** Something to do next. When it cannot be done yet, the reason says why. */
export type NextAction = {
  readonly __typename?: 'NextAction';
  readonly verb: Verb;
  readonly need: Maybe<Need>;
  readonly handover: Maybe<Handover>;
  readonly mine: Scalars['Boolean']['output'];
  readonly replyBy: Maybe<Scalars['CivilDate']['output']>;
};

export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  readonly id: Scalars['ID']['output'];
  /** The published name of the event. */
  readonly type: Scalars['String']['output'];
  readonly at: Scalars['Instant']['output'];
  readonly recordedAt: Scalars['Instant']['output'];
  /** What happened, in words; what you may not see, or what is erased, is left out of it. */
  readonly sentence: Scalars['String']['output'];
  /** Who did it; null for the person, the platform, or a body you may not know of. */
  readonly actor: Maybe<Unit>;
  readonly byPerson: Scalars['Boolean']['output'];
  /** The proof that it is recorded; null for a second or so, until a tree holds it. */
  readonly receipt: Maybe<Receipt>;
};


export type TimelineEntrySentenceArgs = {
  language: Language;
};

export type TimelineEdge = {
  readonly __typename?: 'TimelineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: TimelineEntry;
};

export type TimelineConnection = {
  readonly __typename?: 'TimelineConnection';
  readonly edges: ReadonlyArray<TimelineEdge>;
  readonly pageInfo: PageInfo;
};

/** The joint case as you may see it. */
export type Case = {
  readonly __typename?: 'Case';
  readonly id: Scalars['ID']['output'];
  /** A short number for phone and mail; it says nothing about the person. */
  readonly number: Scalars['String']['output'];
  /** True while you only hold an offer or an invitation: a limited preview. */
  readonly preview: Scalars['Boolean']['output'];
  readonly person: Text;
  readonly openedAt: Scalars['Instant']['output'];
  /** What matters most to the person, in own words. */
  readonly ownPriority: Maybe<Text>;
  readonly releaseOn: Maybe<Scalars['CivilDate']['output']>;
  readonly participants: ReadonlyArray<CaseParticipant>;
  readonly needs: ReadonlyArray<Need>;
  readonly handovers: ReadonlyArray<Handover>;
  readonly nextActions: ReadonlyArray<NextAction>;
  /** Oldest first. */
  readonly timeline: TimelineConnection;
  readonly withheld: ReadonlyArray<Withheld>;
  readonly viewRevision: Scalars['Int']['output'];
  /** Null while no release date is set, or where it is not shared with you. */
  readonly track: Maybe<Track>;
  /** Null while no release date is known to you. */
  readonly releaseCard: Maybe<ReleaseCard>;
};


/** The joint case as you may see it. */
export type CaseTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Your view of the case changed; ask for it again. Says nothing of what changed. */
export type CaseChange = {
  readonly __typename?: 'CaseChange';
  readonly caseId: Scalars['ID']['output'];
  readonly viewRevision: Scalars['Int']['output'];
};

export type InboxChange = {
  readonly __typename?: 'InboxChange';
  /** Grows with each change to your unit's inbox. */
  readonly revision: Scalars['Int']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  readonly caseChanged: CaseChange;
  readonly inboxChanged: InboxChange;
};


export type SubscriptionCaseChangedArgs = {
  caseId: Scalars['ID']['input'];
};

export type InviteOrganisationInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly unitId: Scalars['ID']['input'];
};

export type InviteOrganisationRefusal =
  | 'NOT_THERE'
  | 'NO_BASIS_FOR_RECIPIENT'
  | 'ALREADY_TAKES_PART'
  | 'NOT_A_RECEIVER';

export type InviteOrganisationRefused = {
  readonly __typename?: 'InviteOrganisationRefused';
  readonly code: InviteOrganisationRefusal;
  readonly message: Scalars['String']['output'];
};

export type InviteOrganisationAnswer = Accepted | InviteOrganisationRefused;

export type AcceptInvitationInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
};

export type AcceptInvitationRefusal =
  | 'NOT_THERE';

export type AcceptInvitationRefused = {
  readonly __typename?: 'AcceptInvitationRefused';
  readonly code: AcceptInvitationRefusal;
  readonly message: Scalars['String']['output'];
};

export type AcceptInvitationAnswer = Accepted | AcceptInvitationRefused;

export type LifeArea =
  | 'HOUSING'
  | 'ECONOMY'
  | 'WORK'
  | 'LEISURE'
  | 'NETWORK'
  | 'HEALTH';

/** How soon harm is done when nobody follows up. */
export type Urgency =
  | 'TONIGHT'
  | 'THIS_WEEK'
  | 'LATER';

export type NeedStatus =
  | 'FOLLOWED_UP'
  | 'HANDOVER_OFFERED'
  | 'AWAITING_FIRST_CONTACT';

/** A concrete need. Exactly one body is follow-up lead for it at every instant. */
export type Need = {
  readonly __typename?: 'Need';
  readonly id: Scalars['ID']['output'];
  readonly area: LifeArea;
  readonly urgency: Urgency;
  readonly description: Text;
  readonly status: NeedStatus;
  /** Null when you may not know which body it is. */
  readonly followUpLead: Maybe<Unit>;
  readonly registeredAt: Scalars['Instant']['output'];
};

export type RegisterNeedInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly area: LifeArea;
  readonly urgency: Urgency;
  /** At most 500 characters. */
  readonly description: Scalars['String']['input'];
};

export type RegisterNeedRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT';

export type RegisterNeedRefused = {
  readonly __typename?: 'RegisterNeedRefused';
  readonly code: RegisterNeedRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterNeedAnswer = Accepted | RegisterNeedRefused;

export type HandoverStatus =
  | 'OFFERED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'COMPLETED';

export type HandoverVerb =
  | 'ACCEPT'
  | 'FORWARD'
  | 'DECLINE'
  | 'WITHDRAW'
  | 'CONFIRM_FIRST_CONTACT';

export type ForwardReason =
  | 'ANOTHER_MUNICIPALITY'
  | 'ANOTHER_UNIT'
  | 'OWN_IMPARTIALITY';

export type DeclineReason =
  | 'NO_CAPACITY'
  | 'OUTSIDE_OUR_TASK'
  | 'OWN_IMPARTIALITY'
  | 'PERSON_DECLINED';

/** A need on its way from one body to another. The sender follows up until first contact. */
export type Handover = {
  readonly __typename?: 'Handover';
  readonly id: Scalars['ID']['output'];
  readonly need: Need;
  readonly status: HandoverStatus;
  readonly from: Maybe<Unit>;
  readonly to: Maybe<Unit>;
  /** The units that had the offer before it was forwarded, first one first. */
  readonly forwardedBy: ReadonlyArray<Unit>;
  /** First receipt. Forwarding does not start the clock anew. */
  readonly clockFrom: Scalars['Instant']['output'];
  readonly replyBy: Scalars['CivilDate']['output'];
  readonly workingDaysLeft: Maybe<Scalars['Int']['output']>;
  readonly message: Maybe<Text>;
  readonly declineReason: Maybe<DeclineReason>;
  readonly firstContactOn: Maybe<Scalars['CivilDate']['output']>;
  /** What you can do with it now. */
  readonly can: ReadonlyArray<HandoverVerb>;
};

export type OfferHandoverInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly needId: Scalars['ID']['input'];
  readonly toUnitId: Scalars['ID']['input'];
  /** At most 500 characters; the receiver sees it before accepting. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
};

export type HandoverInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
};

export type ForwardHandoverInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
  readonly toUnitId: Scalars['ID']['input'];
  readonly reason: ForwardReason;
};

export type DeclineHandoverInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
  readonly reason: DeclineReason;
};

export type ConfirmFirstContactInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
  readonly on: Scalars['CivilDate']['input'];
};

export type OfferHandoverRefusal =
  | 'NOT_THERE'
  | 'NOT_FOLLOW_UP_LEAD'
  | 'ALREADY_OFFERED'
  | 'NO_BASIS_FOR_RECIPIENT'
  | 'NOT_A_RECEIVER'
  | 'TO_YOURSELF';

export type AnswerHandoverRefusal =
  | 'NOT_THERE'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN';

export type ForwardHandoverRefusal =
  | 'NOT_THERE'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN'
  | 'NO_BASIS_FOR_RECIPIENT'
  | 'NOT_A_RECEIVER'
  | 'TO_YOURSELF';

export type DeclineHandoverRefusal =
  | 'NOT_THERE'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN'
  | 'MUNICIPALITY_CANNOT_DECLINE';

export type WithdrawHandoverRefusal =
  | 'NOT_THERE'
  | 'NOT_YOUR_OFFER'
  | 'NOT_OPEN';

export type ConfirmFirstContactRefusal =
  | 'NOT_THERE'
  | 'NOT_ACCEPTED_BY_YOU'
  | 'IN_THE_FUTURE';

export type OfferHandoverRefused = {
  readonly __typename?: 'OfferHandoverRefused';
  readonly code: OfferHandoverRefusal;
  readonly message: Scalars['String']['output'];
};

export type AcceptHandoverRefused = {
  readonly __typename?: 'AcceptHandoverRefused';
  readonly code: AnswerHandoverRefusal;
  readonly message: Scalars['String']['output'];
};

export type ForwardHandoverRefused = {
  readonly __typename?: 'ForwardHandoverRefused';
  readonly code: ForwardHandoverRefusal;
  readonly message: Scalars['String']['output'];
};

export type DeclineHandoverRefused = {
  readonly __typename?: 'DeclineHandoverRefused';
  readonly code: DeclineHandoverRefusal;
  readonly message: Scalars['String']['output'];
};

export type WithdrawHandoverRefused = {
  readonly __typename?: 'WithdrawHandoverRefused';
  readonly code: WithdrawHandoverRefusal;
  readonly message: Scalars['String']['output'];
};

export type ConfirmFirstContactRefused = {
  readonly __typename?: 'ConfirmFirstContactRefused';
  readonly code: ConfirmFirstContactRefusal;
  readonly message: Scalars['String']['output'];
};

export type OfferHandoverAnswer = Accepted | OfferHandoverRefused;

export type AcceptHandoverAnswer = Accepted | AcceptHandoverRefused;

export type ForwardHandoverAnswer = Accepted | ForwardHandoverRefused;

export type DeclineHandoverAnswer = Accepted | DeclineHandoverRefused;

export type WithdrawHandoverAnswer = Accepted | WithdrawHandoverRefused;

export type ConfirmFirstContactAnswer = Accepted | ConfirmFirstContactRefused;

export type ProposalStatus =
  | 'ASKED'
  | 'AGREED'
  | 'DECLINED';

/** A record of your own body. Nobody else sees it. */
export type OwnRecord = {
  readonly __typename?: 'OwnRecord';
  readonly id: Scalars['ID']['output'];
  /** The published name of the event that made it. */
  readonly type: Scalars['String']['output'];
  readonly name: Text;
  readonly recordedAt: Scalars['Instant']['output'];
  readonly sentence: Scalars['String']['output'];
  /** Where the question about cooperation stands; null when it was not asked. */
  readonly proposal: Maybe<ProposalStatus>;
  /** The joint case that came of it, when you take part in one. */
  readonly caseId: Maybe<Scalars['ID']['output']>;
};


/** A record of your own body. Nobody else sees it. */
export type OwnRecordSentenceArgs = {
  language: Language;
};

export type OwnRecordEdge = {
  readonly __typename?: 'OwnRecordEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: OwnRecord;
};

export type OwnRecordConnection = {
  readonly __typename?: 'OwnRecordConnection';
  readonly edges: ReadonlyArray<OwnRecordEdge>;
  readonly pageInfo: PageInfo;
};

export type ProposeCooperationInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly recordId: Scalars['ID']['input'];
  /** The units that the person is asked about; your own is always one of them. */
  readonly recipientUnitIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, in words meant for the person; at most 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ProposeCooperationRefusal =
  | 'NOT_THERE'
  | 'ALREADY_ASKED'
  | 'NOT_A_RECEIVER';

export type ProposeCooperationRefused = {
  readonly __typename?: 'ProposeCooperationRefused';
  readonly code: ProposeCooperationRefusal;
  readonly message: Scalars['String']['output'];
};

export type ProposeCooperationAnswer = Accepted | ProposeCooperationRefused;

/** A day on which bed, food and medicine must be arranged beforehand. */
export type ReleaseDayFlag =
  | 'FRIDAY'
  | 'WEEKEND'
  | 'BEFORE_HOLIDAY'
  | 'HOLIDAY';

export type MilestoneStatus =
  | 'PASSED'
  /** Its day had passed before the plan was made: it is to be done now, and nobody is late with it. */
  | 'NOW'
  | 'TODAY'
  | 'COMING';

/** When a plan was moved, and why. */
export type TrackMove = {
  readonly __typename?: 'TrackMove';
  readonly from: Scalars['CivilDate']['output'];
  readonly to: Scalars['CivilDate']['output'];
  /** What moved, by how many days, and why. */
  readonly explanation: Scalars['String']['output'];
};


/** When a plan was moved, and why. */
export type TrackMoveExplanationArgs = {
  language: Language;
};

/** A milestone on the way out. The days are the plan's; whether it was done is not said here. */
export type Milestone = {
  readonly __typename?: 'Milestone';
  readonly code: Scalars['String']['output'];
  readonly words: Scalars['String']['output'];
  readonly on: Scalars['CivilDate']['output'];
  /** Calendar days from the release date; negative before it. */
  readonly daysFromAnchor: Scalars['Int']['output'];
  readonly status: MilestoneStatus;
  /** True where your kind of body has something to do. */
  readonly concernsMe: Scalars['Boolean']['output'];
};


/** A milestone on the way out. The days are the plan's; whether it was done is not said here. */
export type MilestoneWordsArgs = {
  language: Language;
};

/** The plan that follows from the release date, in a version of the track's data. */
export type Track = {
  readonly __typename?: 'Track';
  readonly code: Scalars['String']['output'];
  readonly version: Scalars['String']['output'];
  readonly words: Scalars['String']['output'];
  /** The release date that the days are counted from. */
  readonly anchor: Scalars['CivilDate']['output'];
  readonly fridayOrHoliday: Maybe<ReleaseDayFlag>;
  /** By day, the first one first. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** Null while the date has not been moved. */
  readonly lastMove: Maybe<TrackMove>;
};


/** The plan that follows from the release date, in a version of the track's data. */
export type TrackWordsArgs = {
  language: Language;
};

/** Days left until release: 60 or more, 30 to 59, 14 to 29, 5 to 13, 0 to 4, and up to 30 days after it. */
export type ReleaseBucket =
  | 'SIXTY_OR_MORE'
  | 'THIRTY'
  | 'FOURTEEN'
  | 'FIVE'
  | 'NOW'
  | 'AFTER';

/** A case of your unit whose person gets out. */
export type Release = {
  readonly __typename?: 'Release';
  readonly id: Scalars['ID']['output'];
  readonly caseId: Scalars['ID']['output'];
  readonly caseNumber: Scalars['String']['output'];
  readonly person: Text;
  readonly releaseOn: Scalars['CivilDate']['output'];
  /** Calendar days; negative after the release. */
  readonly daysLeft: Scalars['Int']['output'];
  readonly bucket: ReleaseBucket;
  readonly fridayOrHoliday: Maybe<ReleaseDayFlag>;
  /** Needs that the correctional service still leads, with nobody who has accepted to take over. */
  readonly nobodyHasTaken: ReadonlyArray<LifeArea>;
};

export type ReleaseEdge = {
  readonly __typename?: 'ReleaseEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Release;
};

export type ReleaseConnection = {
  readonly __typename?: 'ReleaseConnection';
  readonly edges: ReadonlyArray<ReleaseEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ReleaseCount = {
  readonly __typename?: 'ReleaseCount';
  readonly bucket: ReleaseBucket;
  readonly count: Scalars['Int']['output'];
};

export type CardItemCode =
  | 'BED_TONIGHT'
  | 'WHO_MEETS'
  | 'ID_PAPERS'
  | 'MONEY'
  | 'MEDICINE'
  | 'PHONE'
  | 'APPOINTMENT'
  | 'TRAVEL';

export type CardItemStatus =
  /** Nobody has it. */
  | 'OPEN'
  | 'TAKEN'
  | 'SETTLED'
  /** The person has not agreed that you may know how far it is. */
  | 'WITHHELD';

export type CardItemAnswer =
  | 'YES'
  | 'NO';

export type CardItemTakes =
  /** Yes or no, never words. */
  | 'ANSWER'
  | 'WORDS'
  | 'WORDS_IF_ANY';

export type CardItemVerb =
  | 'TAKE'
  | 'SETTLE'
  | 'REOPEN';

/** One point of the card. */
export type CardItem = {
  readonly __typename?: 'CardItem';
  readonly item: CardItemCode;
  readonly words: Scalars['String']['output'];
  readonly status: CardItemStatus;
  /** What settles it. */
  readonly takes: CardItemTakes;
  readonly takenBy: Maybe<Unit>;
  /** Whom to call by name; null for a record system, whose unit one calls. */
  readonly workerName: Maybe<Text>;
  readonly workerPhone: Maybe<Text>;
  readonly answer: Maybe<CardItemAnswer>;
  readonly note: Maybe<Text>;
  readonly settledAt: Maybe<Scalars['Instant']['output']>;
  /** What you can do with it now. */
  readonly can: ReadonlyArray<CardItemVerb>;
};


/** One point of the card. */
export type CardItemWordsArgs = {
  language: Language;
};

/** *Løslatelseskortet*: what must be in place the first day, and whom to call for each point. */
export type ReleaseCard = {
  readonly __typename?: 'ReleaseCard';
  /** All eight, in the order of the card. */
  readonly items: ReadonlyArray<CardItem>;
  /** Settled, among those you may know of. */
  readonly settled: Scalars['Int']['output'];
  /** How many you may know of: eight, less those withheld. */
  readonly total: Scalars['Int']['output'];
  /** Points that nobody has, among those you may know of. */
  readonly untaken: Scalars['Int']['output'];
  /** True when every point that you may know of is settled. */
  readonly ready: Scalars['Boolean']['output'];
};

export type CardItemInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly item: CardItemCode;
};

export type SettleCardItemInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly item: CardItemCode;
  /** For a point that takes yes or no. */
  readonly answer?: InputMaybe<CardItemAnswer>;
  /** For the others: a name and an hour, a place; at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type TakeCardItemRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'ALREADY_TAKEN';

export type SettleCardItemRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_TAKEN_BY_YOU'
  | 'ALREADY_SETTLED'
  | 'ANSWER_DOES_NOT_FIT';

export type ReopenCardItemRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_TAKEN_BY_YOU';

export type TakeCardItemRefused = {
  readonly __typename?: 'TakeCardItemRefused';
  readonly code: TakeCardItemRefusal;
  readonly message: Scalars['String']['output'];
};

export type SettleCardItemRefused = {
  readonly __typename?: 'SettleCardItemRefused';
  readonly code: SettleCardItemRefusal;
  readonly message: Scalars['String']['output'];
};

export type ReopenCardItemRefused = {
  readonly __typename?: 'ReopenCardItemRefused';
  readonly code: ReopenCardItemRefusal;
  readonly message: Scalars['String']['output'];
};

export type TakeCardItemAnswer = Accepted | TakeCardItemRefused;

export type SettleCardItemAnswer = Accepted | SettleCardItemRefused;

export type ReopenCardItemAnswer = Accepted | ReopenCardItemRefused;

/** That an entry is in the tree that proves the log. Whoever holds the proof needs nobody's word for it. */
export type Receipt = {
  readonly __typename?: 'Receipt';
  /** Its place among all entries of this installation, from 0. It says nothing of the case. */
  readonly index: Scalars['Int']['output'];
  /** When the first tree that holds it was signed. */
  readonly includedAt: Scalars['Instant']['output'];
  readonly witnesses: ReadonlyArray<Witnessing>;
  /** True when they are as many as this installation asks for. */
  readonly witnessedByEnough: Scalars['Boolean']['output'];
  /** The text of a .tlog-proof file, for `samhold verify` or any tool that reads such. */
  readonly proof: Scalars['String']['output'];
};

/** A body that has signed, by a process of its own, that a tree which holds the entry only grew. */
export type Witnessing = {
  readonly __typename?: 'Witnessing';
  readonly name: Scalars['String']['output'];
  readonly since: Scalars['Instant']['output'];
};

export type ContactOutcome =
  | 'MET'
  | 'TALKED'
  | 'NOT_REACHED';

export type ReportContactInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly on: Scalars['CivilDate']['input'];
  readonly outcome: ContactOutcome;
  /** At most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type ReportContactRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'IN_THE_FUTURE';

export type ReportContactRefused = {
  readonly __typename?: 'ReportContactRefused';
  readonly code: ReportContactRefusal;
  readonly message: Scalars['String']['output'];
};

export type ReportContactAnswer = Accepted | ReportContactRefused;

export type Query = {
  readonly __typename?: 'Query';
  readonly me: Me;
  /** Every unit that can be invited or asked. */
  readonly units: ReadonlyArray<Unit>;
  readonly inbox: InboxConnection;
  readonly inboxCounts: InboxCounts;
  /** Null both when there is no such case and when it is not yours to see. */
  readonly case: Maybe<Case>;
  /** Newest first. */
  readonly records: OwnRecordConnection;
  /** The unit's own cases by days to release, the nearest first; one bucket, or all. */
  readonly releases: ReleaseConnection;
  readonly releaseCounts: ReadonlyArray<ReleaseCount>;
};


export type QueryInboxArgs = {
  bucket: InboxBucket;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReleasesArgs = {
  bucket?: InputMaybe<ReleaseBucket>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Asks another body, for which the person has given a basis, to take part. */
  readonly inviteOrganisation: InviteOrganisationAnswer;
  readonly acceptInvitation: AcceptInvitationAnswer;
  /** Registers a need; your unit is its first follow-up lead. */
  readonly registerNeed: RegisterNeedAnswer;
  readonly offerHandover: OfferHandoverAnswer;
  /** *Jeg tar den.* */
  readonly acceptHandover: AcceptHandoverAnswer;
  /** Passes the offer on to the unit that decides; the clock runs on from the first receipt. */
  readonly forwardHandover: ForwardHandoverAnswer;
  /** Not open to a municipality, which must accept, forward, or decide. */
  readonly declineHandover: DeclineHandoverAnswer;
  readonly withdrawHandover: WithdrawHandoverAnswer;
  /** The receiver has met or talked with the person and is follow-up lead from now on. */
  readonly confirmFirstContact: ConfirmFirstContactAnswer;
  /** Asks the person whether these bodies may work together. Nothing is shared before the answer. */
  readonly proposeCooperation: ProposeCooperationAnswer;
  /** *Jeg tar den.* Your name and number stand on the point from now on. */
  readonly takeCardItem: TakeCardItemAnswer;
  /** The point is arranged. */
  readonly settleCardItem: SettleCardItemAnswer;
  /** Lets go of the point, or opens it again; nobody has it until somebody takes it. */
  readonly reopenCardItem: ReopenCardItemAnswer;
  readonly reportContact: ReportContactAnswer;
};


export type MutationInviteOrganisationArgs = {
  input: InviteOrganisationInput;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationRegisterNeedArgs = {
  input: RegisterNeedInput;
};


export type MutationOfferHandoverArgs = {
  input: OfferHandoverInput;
};


export type MutationAcceptHandoverArgs = {
  input: HandoverInput;
};


export type MutationForwardHandoverArgs = {
  input: ForwardHandoverInput;
};


export type MutationDeclineHandoverArgs = {
  input: DeclineHandoverInput;
};


export type MutationWithdrawHandoverArgs = {
  input: HandoverInput;
};


export type MutationConfirmFirstContactArgs = {
  input: ConfirmFirstContactInput;
};


export type MutationProposeCooperationArgs = {
  input: ProposeCooperationInput;
};


export type MutationTakeCardItemArgs = {
  input: CardItemInput;
};


export type MutationSettleCardItemArgs = {
  input: SettleCardItemInput;
};


export type MutationReopenCardItemArgs = {
  input: CardItemInput;
};


export type MutationReportContactArgs = {
  input: ReportContactInput;
};
