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
  /** The entry that this one corrects or takes back. */
  readonly corrects: Maybe<Scalars['ID']['output']>;
  /** The entry that corrected this one last; what stands here is what stood before. */
  readonly correctedBy: Maybe<Scalars['ID']['output']>;
  /** True when it was taken back and counts no more. */
  readonly withdrawn: Scalars['Boolean']['output'];
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
  /** Null when housing is not yours to see. */
  readonly homes: Maybe<Homes>;
  readonly course: Course;
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
  | 'CLOSED'
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
  | 'NOT_THERE'
  | 'CLOSED';

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
  | 'CLOSED'
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
  | 'CLOSED'
  | 'NOT_FOLLOW_UP_LEAD'
  | 'ALREADY_OFFERED'
  | 'NO_BASIS_FOR_RECIPIENT'
  | 'NOT_A_RECEIVER'
  | 'TO_YOURSELF';

export type AnswerHandoverRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN';

export type ForwardHandoverRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN'
  | 'NO_BASIS_FOR_RECIPIENT'
  | 'NOT_A_RECEIVER'
  | 'TO_YOURSELF';

export type DeclineHandoverRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN'
  | 'MUNICIPALITY_CANNOT_DECLINE';

export type WithdrawHandoverRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_YOUR_OFFER'
  | 'NOT_OPEN';

export type ConfirmFirstContactRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
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
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'ALREADY_TAKEN';

export type SettleCardItemRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_TAKEN_BY_YOU'
  | 'ALREADY_SETTLED'
  | 'ANSWER_DOES_NOT_FIT';

export type ReopenCardItemRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
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

export type DwellingKind =
  | 'MUNICIPAL'
  | 'PRIVATE'
  | 'SUPPORTED'
  | 'OWNED';

export type Permanence =
  | 'LASTING'
  | 'TIME_LIMITED';

export type DwellingConditionCode =
  | 'IN_TREATMENT'
  | 'DRUG_FREE'
  | 'HOUSING_READY'
  | 'ACCEPTS_SERVICES'
  | 'WORK_OR_ACTIVITY'
  | 'DEPOSIT'
  | 'HOUSE_RULES';

export type DwellingOfferStatus =
  | 'OFFERED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'WITHDRAWN'
  /** The day to reply by passed without an answer. */
  | 'LAPSED'
  /** Somebody has moved in. */
  | 'USED';

export type AnswerReason =
  | 'PLACE'
  | 'SIZE'
  | 'COST'
  | 'CONDITION'
  | 'SAFETY'
  | 'HOUSEHOLD'
  | 'PERMANENCE'
  | 'OTHER';

export type TenancyStatus =
  | 'STANDING'
  | 'ENDED';

export type HomeOrigin =
  | 'OFFERED'
  | 'FOUND'
  | 'KEPT';

export type Suitability =
  | 'FITS'
  | 'PARTLY'
  | 'DOES_NOT_FIT';

export type TenancyRisk =
  | 'ARREARS'
  | 'COMPLAINTS'
  | 'DAMAGE'
  | 'NO_CONTACT'
  | 'UNSAFE'
  | 'NOTICE_WARNED';

/** What the household needs of a home. */
export type NeedProfile = {
  readonly __typename?: 'NeedProfile';
  readonly by: Maybe<Unit>;
  readonly describedAt: Scalars['Instant']['output'];
  readonly adults: Scalars['Int']['output'];
  readonly children: Scalars['Int']['output'];
  readonly rooms: Scalars['Int']['output'];
  readonly accessible: Scalars['Boolean']['output'];
  readonly pets: Scalars['Boolean']['output'];
  /** Near whom or what. */
  readonly near: Maybe<Text>;
};

export type DwellingCondition = {
  readonly __typename?: 'DwellingCondition';
  readonly condition: DwellingConditionCode;
  readonly words: Scalars['String']['output'];
  readonly tiesToTreatment: Scalars['Boolean']['output'];
};


export type DwellingConditionWordsArgs = {
  language: Language;
};

/** A home that was offered. */
export type DwellingOffer = {
  readonly __typename?: 'DwellingOffer';
  readonly id: Scalars['ID']['output'];
  readonly by: Maybe<Unit>;
  readonly status: DwellingOfferStatus;
  readonly dwelling: DwellingKind;
  readonly permanence: Permanence;
  readonly until: Maybe<Scalars['CivilDate']['output']>;
  /** In kroner. */
  readonly monthlyRent: Scalars['Int']['output'];
  readonly conditions: ReadonlyArray<DwellingCondition>;
  /** True when a condition asks for treatment, services or readiness. The offer goes on; it is flagged. */
  readonly tiedToTreatment: Scalars['Boolean']['output'];
  /** Why it is flagged; null when it is not. */
  readonly flag: Maybe<Scalars['String']['output']>;
  readonly housingFirst: Scalars['Boolean']['output'];
  readonly address: Text;
  readonly offeredAt: Scalars['Instant']['output'];
  readonly replyBy: Scalars['CivilDate']['output'];
  readonly answeredAt: Maybe<Scalars['Instant']['output']>;
  /** Why the person said yes or no, where the person wished to say. */
  readonly reasons: ReadonlyArray<AnswerReason>;
  readonly words: Maybe<Text>;
};


/** A home that was offered. */
export type DwellingOfferFlagArgs = {
  language: Language;
};

export type OpenTenancyRisk = {
  readonly __typename?: 'OpenTenancyRisk';
  readonly risk: TenancyRisk;
  readonly by: Maybe<Unit>;
  readonly note: Maybe<Text>;
};

/** Whether the home stood after so many months. */
export type StabilityMark = {
  readonly __typename?: 'StabilityMark';
  readonly months: Scalars['Int']['output'];
  readonly dueOn: Scalars['CivilDate']['output'];
  readonly stands: Scalars['Boolean']['output'];
};

/** A home that the person has, or had. */
export type Tenancy = {
  readonly __typename?: 'Tenancy';
  readonly id: Scalars['ID']['output'];
  readonly by: Maybe<Unit>;
  readonly status: TenancyStatus;
  readonly origin: HomeOrigin;
  readonly dwelling: DwellingKind;
  readonly permanence: Permanence;
  readonly until: Maybe<Scalars['CivilDate']['output']>;
  readonly startedOn: Scalars['CivilDate']['output'];
  readonly endedOn: Maybe<Scalars['CivilDate']['output']>;
  /** Only such tenancies may be held against the figure that 75-85 % stand after two years. */
  readonly housingFirst: Scalars['Boolean']['output'];
  readonly address: Maybe<Text>;
  /** Whether the home fits the household; null until somebody has assessed it. */
  readonly suitability: Maybe<Suitability>;
  readonly risks: ReadonlyArray<OpenTenancyRisk>;
  readonly marks: ReadonlyArray<StabilityMark>;
  /** The months that should be marked by now and are not. */
  readonly marksDue: ReadonlyArray<Scalars['Int']['output']>;
  /** How long the home should have held before the cooperation ends: as a body proposed, and as the person agreed. */
  readonly proposedMonths: Maybe<Scalars['Int']['output']>;
  readonly agreedMonths: Maybe<Scalars['Int']['output']>;
};

/** What the household needs, was offered, and has. */
export type Homes = {
  readonly __typename?: 'Homes';
  readonly profile: Maybe<NeedProfile>;
  /** Oldest first. */
  readonly offers: ReadonlyArray<DwellingOffer>;
  /** Oldest first. */
  readonly tenancies: ReadonlyArray<Tenancy>;
};

export type CourseStatus =
  | 'GOING_ON'
  /** *Hviler*: contact is lost. */
  | 'RESTING'
  | 'CLOSED';

export type CourseEnding =
  | 'HOUSED_AND_STABLE'
  | 'PERSON_ENDED'
  | 'DIED'
  | 'MOVED'
  | 'EXPELLED'
  | 'REGISTERED_IN_ERROR';

export type ClosingConditionCode =
  | 'NO_TENANCY_STANDS'
  | 'STABILITY_NOT_AGREED'
  | 'STABILITY_NOT_REACHED'
  | 'NEED_OPEN';

/** What is still missing before the cooperation may end as *housed and stable*. */
export type ClosingCondition = {
  readonly __typename?: 'ClosingCondition';
  readonly code: ClosingConditionCode;
  /** The day on which the home has held as long as agreed. */
  readonly reachedOn: Maybe<Scalars['CivilDate']['output']>;
  readonly months: Maybe<Scalars['Int']['output']>;
  /** The open needs that you may know of. */
  readonly needIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** How the cooperation goes. */
export type Course = {
  readonly __typename?: 'Course';
  readonly status: CourseStatus;
  readonly since: Maybe<Scalars['Instant']['output']>;
  readonly ending: Maybe<CourseEnding>;
  /** The last instant at which anybody may still read, after the end. */
  readonly accessUntil: Maybe<Scalars['Instant']['output']>;
  readonly lookAgainOn: ReadonlyArray<Scalars['CivilDate']['output']>;
  readonly reviewOn: Maybe<Scalars['CivilDate']['output']>;
  /** Null when it is closed, or when housing is not yours to see. */
  readonly missing: Maybe<ReadonlyArray<ClosingCondition>>;
};

export type PaperSection = {
  readonly __typename?: 'PaperSection';
  readonly heading: Scalars['String']['output'];
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
};

/** What you give on paper to somebody who says no: where to go, what one can apply for, what each place must do anyway. It names nobody. */
export type PaperPack = {
  readonly __typename?: 'PaperPack';
  readonly version: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly sections: ReadonlyArray<PaperSection>;
};

export type CooperationEnding =
  | 'HOUSED_AND_STABLE'
  | 'DIED'
  | 'MOVED'
  | 'EXPELLED'
  | 'REGISTERED_IN_ERROR';

export type CloseCooperationInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly ending: CooperationEnding;
};

export type RestCooperationInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The days on which somebody looks for the person again; at most twelve. */
  readonly lookAgainOn: ReadonlyArray<Scalars['CivilDate']['input']>;
  /** The day on which somebody judges whether anything is still to be kept. */
  readonly reviewOn: Scalars['CivilDate']['input'];
};

export type WakeCooperationInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
};

export type CloseCooperationRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'CLOSING_RULE_NOT_MET';

export type RestCooperationRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'IN_THE_PAST'
  | 'REVIEW_BEFORE_LOOKING';

export type WakeCooperationRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED';

export type CloseCooperationRefused = {
  readonly __typename?: 'CloseCooperationRefused';
  readonly code: CloseCooperationRefusal;
  readonly message: Scalars['String']['output'];
  /** What is still missing, when that is why. */
  readonly missing: ReadonlyArray<ClosingCondition>;
};

export type RestCooperationRefused = {
  readonly __typename?: 'RestCooperationRefused';
  readonly code: RestCooperationRefusal;
  readonly message: Scalars['String']['output'];
};

export type WakeCooperationRefused = {
  readonly __typename?: 'WakeCooperationRefused';
  readonly code: WakeCooperationRefusal;
  readonly message: Scalars['String']['output'];
};

export type CloseCooperationAnswer = Accepted | CloseCooperationRefused;

export type RestCooperationAnswer = Accepted | RestCooperationRefused;

export type WakeCooperationAnswer = Accepted | WakeCooperationRefused;

export type CorrectionReason =
  | 'TYPING_ERROR'
  | 'MISUNDERSTOOD'
  | 'WRONG_CASE'
  | 'THE_PERSON_SAYS_SO';

export type KeepingReason =
  | 'AS_OBSERVED'
  | 'AS_DECIDED'
  | 'AS_TOLD_BY_OTHERS';

/** Give words, a day, or both; or take the fact back. */
export type CorrectFactInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The entry in the timeline. */
  readonly entryId: Scalars['ID']['input'];
  /** The words instead; at most 500 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The day instead. */
  readonly on?: InputMaybe<Scalars['CivilDate']['input']>;
  readonly takeBack: Scalars['Boolean']['input'];
  readonly reason: CorrectionReason;
};

export type AnswerDisputeInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly entryId: Scalars['ID']['input'];
  readonly reason: KeepingReason;
};

export type CorrectFactRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_YOUR_FACT'
  | 'NOT_CORRECTABLE'
  | 'HAS_ITS_OWN_COMMAND'
  | 'REPLACEMENT_DOES_NOT_FIT'
  | 'IN_THE_FUTURE';

export type AnswerDisputeRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_YOUR_FACT'
  | 'NOT_DISPUTED';

export type CorrectFactRefused = {
  readonly __typename?: 'CorrectFactRefused';
  readonly code: CorrectFactRefusal;
  readonly message: Scalars['String']['output'];
  /** The command that undoes it instead, when there is one. */
  readonly insteadUse: Maybe<Scalars['String']['output']>;
};

export type AnswerDisputeRefused = {
  readonly __typename?: 'AnswerDisputeRefused';
  readonly code: AnswerDisputeRefusal;
  readonly message: Scalars['String']['output'];
};

export type CorrectFactAnswer = Accepted | CorrectFactRefused;

export type AnswerDisputeAnswer = Accepted | AnswerDisputeRefused;

/** How the person said it. */
export type SpokenForm =
  | 'ORAL'
  | 'SIGNED';

export type SpokenAnswer =
  | 'ACCEPTED'
  | 'DECLINED';

/** In every input: `readBack` says that you have read it aloud to the person, who can confirm it later or say that it is wrong. */
export type RegisterOwnPriorityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** At most 500 characters. */
  readonly words: Scalars['String']['input'];
  readonly form: SpokenForm;
  readonly readBack: Scalars['Boolean']['input'];
};

export type RegisterDwellingAnswerInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly offerId: Scalars['ID']['input'];
  readonly answer: SpokenAnswer;
  /** The person owes nobody a reason. */
  readonly reasons: ReadonlyArray<AnswerReason>;
  /** At most 500 characters. */
  readonly words?: InputMaybe<Scalars['String']['input']>;
  readonly form: SpokenForm;
  readonly readBack: Scalars['Boolean']['input'];
};

export type RegisterStabilityAgreementInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly tenancyId: Scalars['ID']['input'];
  readonly months: Scalars['Int']['input'];
  readonly form: SpokenForm;
  readonly readBack: Scalars['Boolean']['input'];
};

export type RegisterDisputeInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The entry in the timeline. */
  readonly entryId: Scalars['ID']['input'];
  /** At most 500 characters. */
  readonly words: Scalars['String']['input'];
  readonly form: SpokenForm;
  readonly readBack: Scalars['Boolean']['input'];
};

export type RegisterOwnPriorityRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_READ_BACK';

export type RegisterDwellingAnswerRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_READ_BACK'
  | 'NOT_OPEN';

export type RegisterStabilityAgreementRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_READ_BACK'
  | 'OTHER_MONTHS';

export type RegisterDisputeRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_READ_BACK'
  | 'ALREADY_DISPUTED';

export type RegisterOwnPriorityRefused = {
  readonly __typename?: 'RegisterOwnPriorityRefused';
  readonly code: RegisterOwnPriorityRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterDwellingAnswerRefused = {
  readonly __typename?: 'RegisterDwellingAnswerRefused';
  readonly code: RegisterDwellingAnswerRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterStabilityAgreementRefused = {
  readonly __typename?: 'RegisterStabilityAgreementRefused';
  readonly code: RegisterStabilityAgreementRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterDisputeRefused = {
  readonly __typename?: 'RegisterDisputeRefused';
  readonly code: RegisterDisputeRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterOwnPriorityAnswer = Accepted | RegisterOwnPriorityRefused;

export type RegisterDwellingAnswerAnswer = Accepted | RegisterDwellingAnswerRefused;

export type RegisterStabilityAgreementAnswer = Accepted | RegisterStabilityAgreementRefused;

export type RegisterDisputeAnswer = Accepted | RegisterDisputeRefused;

export type TenancyEnding =
  | 'MOVED'
  | 'NOTICE'
  | 'EVICTION'
  | 'DIED';

export type DescribeNeedProfileInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly adults: Scalars['Int']['input'];
  readonly children: Scalars['Int']['input'];
  readonly rooms: Scalars['Int']['input'];
  readonly accessible: Scalars['Boolean']['input'];
  readonly pets: Scalars['Boolean']['input'];
  /** Near whom or what; at most 500 characters. */
  readonly near?: InputMaybe<Scalars['String']['input']>;
};

export type OfferDwellingInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly dwelling: DwellingKind;
  readonly permanence: Permanence;
  /** The last day of a home that is time-limited; null for a lasting one. */
  readonly until?: InputMaybe<Scalars['CivilDate']['input']>;
  /** In kroner. */
  readonly monthlyRent: Scalars['Int']['input'];
  readonly conditions: ReadonlyArray<DwellingConditionCode>;
  /** A home first, with no condition of treatment or readiness. */
  readonly housingFirst: Scalars['Boolean']['input'];
  readonly replyBy: Scalars['CivilDate']['input'];
  /** At most 500 characters. */
  readonly address: Scalars['String']['input'];
};

export type WithdrawDwellingOfferInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly offerId: Scalars['ID']['input'];
};

export type StartTenancyInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly origin: HomeOrigin;
  /** The accepted offer; null for a home that was found or kept. */
  readonly offerId?: InputMaybe<Scalars['ID']['input']>;
  readonly dwelling: DwellingKind;
  readonly permanence: Permanence;
  readonly until?: InputMaybe<Scalars['CivilDate']['input']>;
  readonly startedOn: Scalars['CivilDate']['input'];
  /** At most 500 characters. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
};

export type AssessHomeInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly tenancyId: Scalars['ID']['input'];
  readonly suitability: Suitability;
  readonly permanence: Permanence;
};

export type RaiseTenancyRiskInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly tenancyId: Scalars['ID']['input'];
  readonly risk: TenancyRisk;
  /** At most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type SettleTenancyRiskInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly tenancyId: Scalars['ID']['input'];
  readonly risk: TenancyRisk;
};

export type MarkStabilityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly tenancyId: Scalars['ID']['input'];
  /** 6, 12 or 24. */
  readonly months: Scalars['Int']['input'];
};

export type EndTenancyInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly tenancyId: Scalars['ID']['input'];
  readonly endedOn: Scalars['CivilDate']['input'];
  readonly reason: TenancyEnding;
};

export type ProposeStabilityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly tenancyId: Scalars['ID']['input'];
  /** From 1 to 36. */
  readonly months: Scalars['Int']['input'];
};

export type DescribeNeedProfileRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED';

export type OfferDwellingRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'IN_THE_PAST'
  | 'PERMANENCE_DOES_NOT_FIT'
  | 'NOT_HOUSING_FIRST';

export type WithdrawDwellingOfferRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_YOUR_OFFER'
  | 'NOT_OPEN';

export type StartTenancyRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_ACCEPTED'
  | 'ALREADY_HOUSED'
  | 'IN_THE_FUTURE'
  | 'PERMANENCE_DOES_NOT_FIT'
  | 'ORIGIN_DOES_NOT_FIT';

export type AssessHomeRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'TENANCY_ENDED';

export type RaiseTenancyRiskRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'TENANCY_ENDED';

export type SettleTenancyRiskRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED';

export type MarkStabilityRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'NOT_YET_DUE';

export type EndTenancyRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'IN_THE_FUTURE'
  | 'BEFORE_IT_STARTED';

export type ProposeStabilityRefusal =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'TENANCY_ENDED';

export type DescribeNeedProfileRefused = {
  readonly __typename?: 'DescribeNeedProfileRefused';
  readonly code: DescribeNeedProfileRefusal;
  readonly message: Scalars['String']['output'];
};

export type OfferDwellingRefused = {
  readonly __typename?: 'OfferDwellingRefused';
  readonly code: OfferDwellingRefusal;
  readonly message: Scalars['String']['output'];
};

export type WithdrawDwellingOfferRefused = {
  readonly __typename?: 'WithdrawDwellingOfferRefused';
  readonly code: WithdrawDwellingOfferRefusal;
  readonly message: Scalars['String']['output'];
};

export type StartTenancyRefused = {
  readonly __typename?: 'StartTenancyRefused';
  readonly code: StartTenancyRefusal;
  readonly message: Scalars['String']['output'];
};

export type AssessHomeRefused = {
  readonly __typename?: 'AssessHomeRefused';
  readonly code: AssessHomeRefusal;
  readonly message: Scalars['String']['output'];
};

export type RaiseTenancyRiskRefused = {
  readonly __typename?: 'RaiseTenancyRiskRefused';
  readonly code: RaiseTenancyRiskRefusal;
  readonly message: Scalars['String']['output'];
};

export type SettleTenancyRiskRefused = {
  readonly __typename?: 'SettleTenancyRiskRefused';
  readonly code: SettleTenancyRiskRefusal;
  readonly message: Scalars['String']['output'];
};

export type MarkStabilityRefused = {
  readonly __typename?: 'MarkStabilityRefused';
  readonly code: MarkStabilityRefusal;
  readonly message: Scalars['String']['output'];
};

export type EndTenancyRefused = {
  readonly __typename?: 'EndTenancyRefused';
  readonly code: EndTenancyRefusal;
  readonly message: Scalars['String']['output'];
};

export type ProposeStabilityRefused = {
  readonly __typename?: 'ProposeStabilityRefused';
  readonly code: ProposeStabilityRefusal;
  readonly message: Scalars['String']['output'];
};

export type DescribeNeedProfileAnswer = Accepted | DescribeNeedProfileRefused;

export type OfferDwellingAnswer = Accepted | OfferDwellingRefused;

export type WithdrawDwellingOfferAnswer = Accepted | WithdrawDwellingOfferRefused;

export type StartTenancyAnswer = Accepted | StartTenancyRefused;

export type AssessHomeAnswer = Accepted | AssessHomeRefused;

export type RaiseTenancyRiskAnswer = Accepted | RaiseTenancyRiskRefused;

export type SettleTenancyRiskAnswer = Accepted | SettleTenancyRiskRefused;

export type MarkStabilityAnswer = Accepted | MarkStabilityRefused;

export type EndTenancyAnswer = Accepted | EndTenancyRefused;

export type ProposeStabilityAnswer = Accepted | ProposeStabilityRefused;

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
  | 'CLOSED'
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
  /** For printing. Asking for it tells nobody anything, and says nothing of whether there is such a record. */
  readonly paperPack: PaperPack;
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


export type QueryPaperPackArgs = {
  language: Language;
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
  /** Ends the cooperation, and no body’s own case. *Housed and stable* takes a home that has held as agreed with the person. */
  readonly closeCooperation: CloseCooperationAnswer;
  /** Contact is lost: *hviler*. You keep looking. */
  readonly restCooperation: RestCooperationAnswer;
  /** There is contact again. */
  readonly wakeCooperation: WakeCooperationAnswer;
  /** Puts right what your unit recorded, or takes it back. What stood before stays visible. */
  readonly correctFact: CorrectFactAnswer;
  /** Stands by what your unit recorded. The person’s words stay beside it. */
  readonly answerDispute: AnswerDisputeAnswer;
  /** What matters most to the person, as the person said it to you. */
  readonly registerOwnPriority: RegisterOwnPriorityAnswer;
  /** The person's yes or no to a home, as the person said it to you. */
  readonly registerDwellingAnswer: RegisterDwellingAnswerAnswer;
  /** How long the person wants the home to have held, as the person said it to you. */
  readonly registerStabilityAgreement: RegisterStabilityAgreementAnswer;
  /** The person says that something is wrong, and said so to you. */
  readonly registerDispute: RegisterDisputeAnswer;
  /** What the household needs of a home; the newest description counts. */
  readonly describeNeedProfile: DescribeNeedProfileAnswer;
  /** Offers the person a home. An offer tied to treatment or readiness is flagged, and goes on. */
  readonly offerDwelling: OfferDwellingAnswer;
  /** Takes your offer back, as long as nobody has moved in. */
  readonly withdrawDwellingOffer: WithdrawDwellingOfferAnswer;
  /** The person has a home: from an accepted offer, found, or kept. */
  readonly startTenancy: StartTenancyAnswer;
  /** Whether the home fits the household and can last. */
  readonly assessHome: AssessHomeAnswer;
  /** A sign that the home may be lost unless somebody acts. */
  readonly raiseTenancyRisk: RaiseTenancyRiskAnswer;
  /** The sign is dealt with. */
  readonly settleTenancyRisk: SettleTenancyRiskAnswer;
  /** You looked, and the tenancy stands, or had ended by then. End it first if the home is lost. */
  readonly markStability: MarkStabilityAnswer;
  /** The person no longer has this home. */
  readonly endTenancy: EndTenancyAnswer;
  /** Asks the person how long the home should hold before the cooperation ends. */
  readonly proposeStability: ProposeStabilityAnswer;
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


export type MutationCloseCooperationArgs = {
  input: CloseCooperationInput;
};


export type MutationRestCooperationArgs = {
  input: RestCooperationInput;
};


export type MutationWakeCooperationArgs = {
  input: WakeCooperationInput;
};


export type MutationCorrectFactArgs = {
  input: CorrectFactInput;
};


export type MutationAnswerDisputeArgs = {
  input: AnswerDisputeInput;
};


export type MutationRegisterOwnPriorityArgs = {
  input: RegisterOwnPriorityInput;
};


export type MutationRegisterDwellingAnswerArgs = {
  input: RegisterDwellingAnswerInput;
};


export type MutationRegisterStabilityAgreementArgs = {
  input: RegisterStabilityAgreementInput;
};


export type MutationRegisterDisputeArgs = {
  input: RegisterDisputeInput;
};


export type MutationDescribeNeedProfileArgs = {
  input: DescribeNeedProfileInput;
};


export type MutationOfferDwellingArgs = {
  input: OfferDwellingInput;
};


export type MutationWithdrawDwellingOfferArgs = {
  input: WithdrawDwellingOfferInput;
};


export type MutationStartTenancyArgs = {
  input: StartTenancyInput;
};


export type MutationAssessHomeArgs = {
  input: AssessHomeInput;
};


export type MutationRaiseTenancyRiskArgs = {
  input: RaiseTenancyRiskInput;
};


export type MutationSettleTenancyRiskArgs = {
  input: SettleTenancyRiskInput;
};


export type MutationMarkStabilityArgs = {
  input: MarkStabilityInput;
};


export type MutationEndTenancyArgs = {
  input: EndTenancyInput;
};


export type MutationProposeStabilityArgs = {
  input: ProposeStabilityInput;
};


export type MutationReportContactArgs = {
  input: ReportContactInput;
};
