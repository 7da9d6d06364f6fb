// Generated from schema/municipality.graphql by `npm run schema`.
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
  | 'TAKE_NEED'
  | 'CONFIRM_TAKE_OVER'
  | 'ANSWER_HANDOVER'
  | 'ANSWER_OVERDUE_HANDOVER'
  | 'MAKE_DECISION'
  | 'PERSON_DID_NOT_ARRIVE'
  | 'CONFIRM_FIRST_CONTACT'
  | 'ANSWER_INVITATION'
  | 'AWAIT_HANDOVER_ANSWER'
  | 'AWAIT_OVERDUE_ANSWER'
  | 'AWAIT_DECISION'
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
  /** It is late: for the unit itself, or so late that its organisation must know. Null when it is not. */
  readonly escalated: Maybe<Escalation>;
  /** What became of it, in one sentence; null until it has ended. */
  readonly outcome: Maybe<Scalars['String']['output']>;
};


/** One row of the inbox: one person, one verb, who waits, and since when. */
export type InboxItemOutcomeArgs = {
  language: Language;
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
  /** The last day on which it may follow up; null when it said none, or you may not know. */
  readonly authorityEnd: Maybe<AuthorityEnd>;
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

export type EntryAct =
  | 'CORRECT_WORDS'
  | 'CORRECT_DAY'
  | 'TAKE_BACK'
  /** Stand by it, where the person says that it is wrong. */
  | 'ANSWER_DISPUTE'
  /** Write down that the person says that it is wrong. */
  | 'WRITE_DISPUTE';

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
  /** True for a word of the person's own that a body wrote down as it was said. */
  readonly writtenDown: Scalars['Boolean']['output'];
  /** The person has said that what was written down is right. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** The person says that it is wrong, and whoever recorded it has not answered. */
  readonly disputed: Scalars['Boolean']['output'];
  /** What the person says is wrong with it, until it is answered. */
  readonly objection: Maybe<Text>;
  /** What your own unit can do about it now. */
  readonly can: ReadonlyArray<EntryAct>;
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
  /** The day the person left the prison. */
  readonly releasedOn: Maybe<Scalars['CivilDate']['output']>;
  /** The unit that receives in the municipality where the person stays: the fallback of those who named none. */
  readonly municipalityOfStay: Maybe<Unit>;
  readonly participants: ReadonlyArray<CaseParticipant>;
  readonly needs: ReadonlyArray<Need>;
  readonly handovers: ReadonlyArray<Handover>;
  readonly nextActions: ReadonlyArray<NextAction>;
  /** What your own unit recorded and the person says is wrong, until you have answered; oldest first. */
  readonly disputed: ReadonlyArray<TimelineEntry>;
  /** Oldest first. */
  readonly timeline: TimelineConnection;
  readonly withheld: ReadonlyArray<Withheld>;
  readonly viewRevision: Scalars['Int']['output'];
  /** Null while neither an admission nor a release date is known, or where they are not shared with you. */
  readonly track: Maybe<Track>;
  /** Null where release and home are not shared with you. */
  readonly presentHome: Maybe<PresentHome>;
  /** Null while no release date is known to you. */
  readonly releaseCard: Maybe<ReleaseCard>;
  /** Null while nothing of it was told, or you may not know. */
  readonly custody: Maybe<Custody>;
  /** Null while nobody disputes it, or you may not know. */
  readonly responsibility: Maybe<Responsibility>;
  readonly housingNeed: Maybe<HousingNeedAssessment>;
  /** Oldest first; none where you may not know about money. */
  readonly economyVedtak: ReadonlyArray<EconomyVedtak>;
  readonly medication: Maybe<MedicationContinuity>;
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
  | 'BEING_DECIDED'
  | 'AWAITING_FIRST_CONTACT'
  | 'CLOSED';

/** A concrete need. While it is open one body is follow-up lead for it at every instant, or nobody: a gap. */
export type Need = {
  readonly __typename?: 'Need';
  readonly id: Scalars['ID']['output'];
  readonly area: LifeArea;
  readonly urgency: Urgency;
  readonly description: Text;
  readonly status: NeedStatus;
  /** Null in a gap, when you may not know which body it is, and once the need has ended. */
  readonly followUpLead: Maybe<Unit>;
  /** How it is followed up now; null once the need has ended. */
  readonly followUp: Maybe<FollowUp>;
  /** Who has followed it up, by recorded order, the first first; as far as you may know. */
  readonly followUpHistory: ReadonlyArray<FollowUp>;
  /** Who followed it up at an instant; null before it was registered and after it ended. */
  readonly followUpAt: Maybe<FollowUp>;
  readonly endedBecause: Maybe<NeedEnd>;
  readonly registeredAt: Scalars['Instant']['output'];
};


/** A concrete need. While it is open one body is follow-up lead for it at every instant, or nobody: a gap. */
export type NeedFollowUpAtArgs = {
  at: Scalars['Instant']['input'];
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
  | 'NOT_A_PARTICIPANT'
  | 'AUTHORITY_ENDED';

export type RegisterNeedRefused = {
  readonly __typename?: 'RegisterNeedRefused';
  readonly code: RegisterNeedRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterNeedAnswer = Accepted | RegisterNeedRefused;

export type FollowUpState =
  | 'LEADS'
  /** The body was named beforehand and the need has passed to it; it has not confirmed it. */
  | 'TAKEN_OVER_UNCONFIRMED'
  /** Nobody follows it up. */
  | 'GAP'
  /** A body that you may not know of, or nobody. */
  | 'UNKNOWN';

/** How a need was followed up from one instant, counted in, to another, not counted in. */
export type FollowUp = {
  readonly __typename?: 'FollowUp';
  readonly from: Scalars['Instant']['output'];
  /** Null while it lasts. */
  readonly to: Maybe<Scalars['Instant']['output']>;
  readonly state: FollowUpState;
  readonly lead: Maybe<Unit>;
  /** A gap or an unconfirmed take-over that has stood longer than the urgency of the need allows. */
  readonly alarm: Scalars['Boolean']['output'];
};

/** How far something late has climbed inside a body. */
export type Escalation =
  | 'UNIT'
  | 'ORGANISATION';

export type NeedEnd =
  | 'MET'
  /** The person does not want it any more. */
  | 'NO_LONGER_WANTED'
  | 'MOVED_INTO_ANOTHER_NEED'
  | 'REGISTERED_IN_ERROR';

export type AuthorityGround =
  | 'END_OF_SENTENCE'
  | 'END_OF_PROBATION'
  | 'TWENTY_FIFTH_BIRTHDAY'
  | 'END_OF_CONTRACT';

/** Up to when a body may follow the person up. Statutory duty never moves by it. */
export type AuthorityEnd = {
  readonly __typename?: 'AuthorityEnd';
  /** The last day. */
  readonly on: Scalars['CivilDate']['output'];
  readonly ground: AuthorityGround;
  readonly hasPassed: Scalars['Boolean']['output'];
};

export type TakeNeedInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly needId: Scalars['ID']['input'];
};

export type TakeNeedRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'ALREADY_FOLLOWED_UP'
  | 'AUTHORITY_ENDED';

export type TakeNeedRefused = {
  readonly __typename?: 'TakeNeedRefused';
  readonly code: TakeNeedRefusal;
  readonly message: Scalars['String']['output'];
};

export type TakeNeedAnswer = Accepted | TakeNeedRefused;

export type ConfirmTakeOverInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly needId: Scalars['ID']['input'];
};

export type ConfirmTakeOverRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_FOLLOW_UP_LEAD';

export type ConfirmTakeOverRefused = {
  readonly __typename?: 'ConfirmTakeOverRefused';
  readonly code: ConfirmTakeOverRefusal;
  readonly message: Scalars['String']['output'];
};

export type ConfirmTakeOverAnswer = Accepted | ConfirmTakeOverRefused;

export type CloseNeedInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly needId: Scalars['ID']['input'];
  readonly reason: NeedEnd;
  /** The need that goes on: exactly when this one moved into it. */
  readonly intoNeedId?: InputMaybe<Scalars['ID']['input']>;
};

export type CloseNeedRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_FOLLOW_UP_LEAD'
  | 'ALREADY_OFFERED'
  | 'ANSWER_DOES_NOT_FIT';

export type CloseNeedRefused = {
  readonly __typename?: 'CloseNeedRefused';
  readonly code: CloseNeedRefusal;
  readonly message: Scalars['String']['output'];
};

export type CloseNeedAnswer = Accepted | CloseNeedRefused;

export type NameFallbackInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** Left out: for all needs that you lead on the case. */
  readonly needId?: InputMaybe<Scalars['ID']['input']>;
  readonly unitId: Scalars['ID']['input'];
};

export type NameFallbackRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_FOLLOW_UP_LEAD'
  | 'TO_YOURSELF'
  | 'NOT_A_RECEIVER'
  | 'NO_BASIS_FOR_RECIPIENT';

export type NameFallbackRefused = {
  readonly __typename?: 'NameFallbackRefused';
  readonly code: NameFallbackRefusal;
  readonly message: Scalars['String']['output'];
};

export type NameFallbackAnswer = Accepted | NameFallbackRefused;

export type NameMunicipalityOfStayInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The unit of that municipality that receives. */
  readonly unitId: Scalars['ID']['input'];
};

export type NameMunicipalityOfStayRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_A_RECEIVER';

export type NameMunicipalityOfStayRefused = {
  readonly __typename?: 'NameMunicipalityOfStayRefused';
  readonly code: NameMunicipalityOfStayRefusal;
  readonly message: Scalars['String']['output'];
};

export type NameMunicipalityOfStayAnswer = Accepted | NameMunicipalityOfStayRefused;

export type SetAuthorityEndInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The last day, from today on. */
  readonly on: Scalars['CivilDate']['input'];
  readonly ground: AuthorityGround;
};

export type SetAuthorityEndRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'IN_THE_PAST';

export type SetAuthorityEndRefused = {
  readonly __typename?: 'SetAuthorityEndRefused';
  readonly code: SetAuthorityEndRefusal;
  readonly message: Scalars['String']['output'];
};

export type SetAuthorityEndAnswer = Accepted | SetAuthorityEndRefused;

export type ClearAuthorityEndInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
};

export type ClearAuthorityEndRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT';

export type ClearAuthorityEndRefused = {
  readonly __typename?: 'ClearAuthorityEndRefused';
  readonly code: ClearAuthorityEndRefusal;
  readonly message: Scalars['String']['output'];
};

export type ClearAuthorityEndAnswer = Accepted | ClearAuthorityEndRefused;

export type HandoverStatus =
  | 'OFFERED'
  /** A vedtak is under way. */
  | 'DECIDING'
  | 'ACCEPTED'
  | 'ACCEPTED_IN_PART'
  | 'DECLINED'
  | 'RETURNED'
  | 'WITHDRAWN'
  | 'REFUSED_BY_DECISION'
  | 'COMPLETED';

export type HandoverVerb =
  | 'ACCEPT'
  | 'ACCEPT_IN_PART'
  | 'FORWARD'
  | 'DECLINE'
  | 'RETURN'
  | 'WITHDRAW'
  | 'AGREE_FIRST_MEETING'
  | 'REPORT_NOT_ARRIVED'
  | 'CONFIRM_FIRST_CONTACT'
  | 'OPEN_DECISION_CLOCK'
  | 'RECORD_PRELIMINARY_ANSWER'
  | 'RECORD_DECISION';

export type ForwardReason =
  | 'ANOTHER_MUNICIPALITY'
  | 'ANOTHER_UNIT'
  | 'OWN_IMPARTIALITY'
  /** Who is responsible was unclear and is settled now; alone it may lead back to a unit that had it before. */
  | 'RESPONSIBLE_SETTLED';

/** Why a need was not taken, or was given back. `PERSON_DECLINED` is *takket nei*: the person's own no. */
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
  /** The day of the reply has passed without an answer. The offer stays open: silence frees nobody. */
  readonly overdue: Scalars['Boolean']['output'];
  readonly message: Maybe<Text>;
  readonly declineReason: Maybe<DeclineReason>;
  /** The need that the receiver took out of it, when it took a part. */
  readonly part: Maybe<Need>;
  readonly decision: Maybe<DecisionClock>;
  readonly firstMeeting: Maybe<FirstMeeting>;
  readonly firstContactOn: Maybe<Scalars['CivilDate']['output']>;
  /** How far it has climbed inside the receiver for want of an answer; null when it is not late. */
  readonly escalated: Maybe<Escalation>;
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

export type AcceptHandoverInPartInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
  /** What you take, in words: at most 500 characters. It becomes a need of its own that you follow up from now on. */
  readonly part: Scalars['String']['input'];
};

export type DeclineHandoverInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
  readonly reason: DeclineReason;
};

export type ReturnHandoverInput = {
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
  | 'NOT_OPEN'
  | 'AUTHORITY_ENDED';

export type ForwardHandoverRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN'
  | 'NO_BASIS_FOR_RECIPIENT'
  | 'NOT_A_RECEIVER'
  | 'TO_YOURSELF'
  | 'WENT_THERE_BEFORE';

export type AcceptHandoverInPartRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN'
  | 'MUNICIPALITY_CANNOT_DECLINE'
  | 'AUTHORITY_ENDED';

export type ReturnHandoverRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_ACCEPTED_BY_YOU'
  | 'MUNICIPALITY_CANNOT_RETURN';

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
  | 'NOT_OPEN'
  | 'BEING_DECIDED';

export type ConfirmFirstContactRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_ACCEPTED_BY_YOU'
  | 'IN_THE_FUTURE'
  | 'AUTHORITY_ENDED';

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

export type AcceptHandoverInPartRefused = {
  readonly __typename?: 'AcceptHandoverInPartRefused';
  readonly code: AcceptHandoverInPartRefusal;
  readonly message: Scalars['String']['output'];
};

export type ReturnHandoverRefused = {
  readonly __typename?: 'ReturnHandoverRefused';
  readonly code: ReturnHandoverRefusal;
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

export type AcceptHandoverInPartAnswer = Accepted | AcceptHandoverInPartRefused;

export type ReturnHandoverAnswer = Accepted | ReturnHandoverRefused;

export type DeclineHandoverAnswer = Accepted | DeclineHandoverRefused;

export type WithdrawHandoverAnswer = Accepted | WithdrawHandoverRefused;

export type ConfirmFirstContactAnswer = Accepted | ConfirmFirstContactRefused;

/** When the receiver and the person are to meet the first time. */
export type FirstMeeting = {
  readonly __typename?: 'FirstMeeting';
  readonly on: Scalars['CivilDate']['output'];
  /** `HH:MM` in Oslo; null when no hour was agreed. */
  readonly hour: Maybe<Scalars['String']['output']>;
  /** The meeting did not take place. The sender still follows up, and first contact is still to be made. */
  readonly notArrived: Scalars['Boolean']['output'];
};

export type AgreeFirstMeetingInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
  readonly on: Scalars['CivilDate']['input'];
  /** `HH:MM` in Oslo. */
  readonly hour?: InputMaybe<Scalars['String']['input']>;
};

export type ReportPersonDidNotArriveInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
};

export type AgreeFirstMeetingRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_ACCEPTED'
  | 'IN_THE_PAST';

export type ReportPersonDidNotArriveRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_ACCEPTED'
  | 'NO_MEETING_AGREED'
  | 'MEETING_TO_COME';

export type AgreeFirstMeetingRefused = {
  readonly __typename?: 'AgreeFirstMeetingRefused';
  readonly code: AgreeFirstMeetingRefusal;
  readonly message: Scalars['String']['output'];
};

export type ReportPersonDidNotArriveRefused = {
  readonly __typename?: 'ReportPersonDidNotArriveRefused';
  readonly code: ReportPersonDidNotArriveRefusal;
  readonly message: Scalars['String']['output'];
};

export type AgreeFirstMeetingAnswer = Accepted | AgreeFirstMeetingRefused;

export type ReportPersonDidNotArriveAnswer = Accepted | ReportPersonDidNotArriveRefused;

export type DecisionOutcome =
  | 'GRANTED'
  | 'GRANTED_IN_PART'
  | 'REFUSED';

/** A vedtak that a body owes the person, on a clock that ran from the first receipt. */
export type DecisionClock = {
  readonly __typename?: 'DecisionClock';
  /** The law that gives the duty, in words. */
  readonly law: Scalars['String']['output'];
  /** The day by law. A preliminary answer does not move it. */
  readonly dueOn: Scalars['CivilDate']['output'];
  /** Not decided, and the day has passed. */
  readonly late: Scalars['Boolean']['output'];
  /** What the person was told, when the decision is late. */
  readonly expectedOn: Maybe<Scalars['CivilDate']['output']>;
  readonly outcome: Maybe<DecisionOutcome>;
  readonly decidedOn: Maybe<Scalars['CivilDate']['output']>;
  /** The last day to complain. A refusal is a vedtak too. */
  readonly complainBy: Maybe<Scalars['CivilDate']['output']>;
};


/** A vedtak that a body owes the person, on a clock that ran from the first receipt. */
export type DecisionClockLawArgs = {
  language: Language;
};

/** What a unit would see of an offer before it answers: decided for it as if the offer were made, and no more than you may see yourself. */
export type HandoverPreview = {
  readonly __typename?: 'HandoverPreview';
  readonly to: Unit;
  readonly person: Text;
  readonly participants: ReadonlyArray<CaseParticipant>;
  /** The offer as it would come, with what the receiver could answer. */
  readonly handover: Handover;
};

/** An offer that your unit is still writing: sealed, seen by your unit alone, never on the log, gone when it expires or is sent. */
export type HandoverDraft = {
  readonly __typename?: 'HandoverDraft';
  readonly toUnit: Maybe<Unit>;
  readonly message: Text;
  readonly savedAt: Scalars['Instant']['output'];
  readonly expiresAt: Scalars['Instant']['output'];
};

export type SaveHandoverDraftInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly needId: Scalars['ID']['input'];
  readonly toUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 500 characters. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
};

export type DiscardHandoverDraftInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly needId: Scalars['ID']['input'];
};

export type SaveHandoverDraftRefusal =
  | 'NOT_THERE';

export type DiscardHandoverDraftRefusal =
  | 'NOT_THERE';

export type SaveHandoverDraftRefused = {
  readonly __typename?: 'SaveHandoverDraftRefused';
  readonly code: SaveHandoverDraftRefusal;
  readonly message: Scalars['String']['output'];
};

export type DiscardHandoverDraftRefused = {
  readonly __typename?: 'DiscardHandoverDraftRefused';
  readonly code: DiscardHandoverDraftRefusal;
  readonly message: Scalars['String']['output'];
};

export type SaveHandoverDraftAnswer = Accepted | SaveHandoverDraftRefused;

export type DiscardHandoverDraftAnswer = Accepted | DiscardHandoverDraftRefused;

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
  /** What you registered on it later, oldest first. */
  readonly later: ReadonlyArray<OwnRecordEntry>;
  /** Where the question about cooperation stands; null when it was not asked. */
  readonly proposal: Maybe<ProposalStatus>;
  /** What you have asked and the person has not answered yet; null when nothing is open. */
  readonly openQuestion: Maybe<OpenQuestion>;
  /** Of an admission: whether it is a remand or a sentence now, or the remand is over. */
  readonly custodyGround: Maybe<CustodyGround>;
  /** The joint case that came of it, when you take part in one. */
  readonly caseId: Maybe<Scalars['ID']['output']>;
};


/** A record of your own body. Nobody else sees it. */
export type OwnRecordSentenceArgs = {
  language: Language;
};

export type OpenQuestion = {
  readonly __typename?: 'OpenQuestion';
  /** Those that you asked the person about, your own unit among them. */
  readonly recipients: ReadonlyArray<Unit>;
  readonly askedAt: Scalars['Instant']['output'];
  /** What the person is offered to say yes to, for one who writes the answer down. */
  readonly presets: ReadonlyArray<OfferedPreset>;
};

/** One of the ready answers, in the words that the person reads. */
export type OfferedPreset = {
  readonly __typename?: 'OfferedPreset';
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly explanation: Scalars['String']['output'];
  /** What happens after a no. */
  readonly ifNo: Scalars['String']['output'];
  readonly months: Scalars['Int']['output'];
};


/** One of the ready answers, in the words that the person reads. */
export type OfferedPresetNameArgs = {
  language: Language;
};


/** One of the ready answers, in the words that the person reads. */
export type OfferedPresetExplanationArgs = {
  language: Language;
};


/** One of the ready answers, in the words that the person reads. */
export type OfferedPresetIfNoArgs = {
  language: Language;
};

export type OwnRecordEntry = {
  readonly __typename?: 'OwnRecordEntry';
  readonly id: Scalars['ID']['output'];
  readonly type: Scalars['String']['output'];
  readonly recordedAt: Scalars['Instant']['output'];
  readonly sentence: Scalars['String']['output'];
};


export type OwnRecordEntrySentenceArgs = {
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
  | 'DONE'
  /** This person does not need it. */
  | 'NOT_NEEDED'
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

/** A milestone on the way out. The days are the plan's. */
export type Milestone = {
  readonly __typename?: 'Milestone';
  readonly code: Scalars['String']['output'];
  readonly words: Scalars['String']['output'];
  readonly on: Scalars['CivilDate']['output'];
  /** Calendar days from the release date; negative before it, null while none is set. */
  readonly daysFromAnchor: Maybe<Scalars['Int']['output']>;
  readonly status: MilestoneStatus;
  /** True where your kind of body has something to do. */
  readonly concernsMe: Scalars['Boolean']['output'];
  /** What you can do with it now. */
  readonly can: ReadonlyArray<MilestoneVerb>;
};


/** A milestone on the way out. The days are the plan's. */
export type MilestoneWordsArgs = {
  language: Language;
};

/** The plan that follows from the day of admission and the release date, in the version of the track that the case was planned with. */
export type Track = {
  readonly __typename?: 'Track';
  readonly code: Scalars['String']['output'];
  readonly version: Scalars['String']['output'];
  readonly words: Scalars['String']['output'];
  /** The release date; null while none is set, then only what counts from the admission is shown. */
  readonly anchor: Maybe<Scalars['CivilDate']['output']>;
  readonly fridayOrHoliday: Maybe<ReleaseDayFlag>;
  /** By day, the first one first. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** Null while the date has not been moved. */
  readonly lastMove: Maybe<TrackMove>;
  /** Milestones that are neither done nor found not to be needed. */
  readonly left: Scalars['Int']['output'];
  /** The code of the milestone to begin with when several are due; null when none is. */
  readonly doFirst: Maybe<Scalars['String']['output']>;
  /** Versions in use that are newer than the one which the case was planned with. */
  readonly newerVersions: ReadonlyArray<Scalars['String']['output']>;
};


/** The plan that follows from the day of admission and the release date, in the version of the track that the case was planned with. */
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
  /** Milestones of the track that are neither done nor found not to be needed. */
  readonly milestonesLeft: Scalars['Int']['output'];
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

export type MilestoneOutcome =
  | 'DONE'
  /** This person does not need it. */
  | 'NOT_NEEDED';

export type MilestoneVerb =
  | 'REACH'
  | 'REOPEN';

export type ReachMilestoneInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The code of a milestone of the version that the case follows. */
  readonly milestone: Scalars['String']['input'];
  readonly outcome: MilestoneOutcome;
};

export type ReopenMilestoneInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly milestone: Scalars['String']['input'];
};

export type ReplanTrackInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** A version that is in use: a year and a number, `2026-2`. */
  readonly version: Scalars['String']['input'];
};

export type ReachMilestoneRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'UNKNOWN_MILESTONE'
  | 'CONCERNS_OTHERS';

export type ReopenMilestoneRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'UNKNOWN_MILESTONE'
  | 'CONCERNS_OTHERS';

export type ReplanTrackRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'UNKNOWN_VERSION';

export type ReachMilestoneRefused = {
  readonly __typename?: 'ReachMilestoneRefused';
  readonly code: ReachMilestoneRefusal;
  readonly message: Scalars['String']['output'];
};

export type ReopenMilestoneRefused = {
  readonly __typename?: 'ReopenMilestoneRefused';
  readonly code: ReopenMilestoneRefusal;
  readonly message: Scalars['String']['output'];
};

export type ReplanTrackRefused = {
  readonly __typename?: 'ReplanTrackRefused';
  readonly code: ReplanTrackRefusal;
  readonly message: Scalars['String']['output'];
};

export type ReachMilestoneAnswer = Accepted | ReachMilestoneRefused;

export type ReopenMilestoneAnswer = Accepted | ReopenMilestoneRefused;

export type ReplanTrackAnswer = Accepted | ReplanTrackRefused;

export type HomeOutcome =
  | 'KEPT'
  | 'GIVEN_UP'
  | 'HAS_NONE'
  | 'UNKNOWN';

export type KeepHomeVerb =
  | 'ASK'
  | 'ANSWER';

/** What became of the home that the person had. */
export type KeepHomeReply = {
  readonly __typename?: 'KeepHomeReply';
  readonly by: Maybe<Unit>;
  readonly outcome: HomeOutcome;
  /** The day to which rent or bostøtte is arranged, for a home that is kept. */
  readonly until: Maybe<Scalars['CivilDate']['output']>;
  readonly at: Scalars['Instant']['output'];
};

/** *Behold boligen*: the home that the person had at admission. */
export type PresentHome = {
  readonly __typename?: 'PresentHome';
  /** Null until somebody has asked whether the home can be kept. */
  readonly askedAt: Maybe<Scalars['Instant']['output']>;
  readonly askedBy: Maybe<Unit>;
  readonly admittedOn: Maybe<Scalars['CivilDate']['output']>;
  /** Null until somebody has answered, or where it is not shared with you. */
  readonly answer: Maybe<KeepHomeReply>;
  /** What you can do about it now. */
  readonly can: ReadonlyArray<KeepHomeVerb>;
};

export type AskKeepHomeInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The day of admission, from which the steps for keeping the home are counted. */
  readonly admittedOn: Scalars['CivilDate']['input'];
};

export type AnswerKeepHomeInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly outcome: HomeOutcome;
  /** Only for a home that is kept. */
  readonly until?: InputMaybe<Scalars['CivilDate']['input']>;
};

export type AskKeepHomeRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'IN_THE_FUTURE';

export type AnswerKeepHomeRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_ASKED'
  | 'IN_THE_PAST'
  | 'ANSWER_DOES_NOT_FIT';

export type AskKeepHomeRefused = {
  readonly __typename?: 'AskKeepHomeRefused';
  readonly code: AskKeepHomeRefusal;
  readonly message: Scalars['String']['output'];
};

export type AnswerKeepHomeRefused = {
  readonly __typename?: 'AnswerKeepHomeRefused';
  readonly code: AnswerKeepHomeRefusal;
  readonly message: Scalars['String']['output'];
};

export type AskKeepHomeAnswer = Accepted | AskKeepHomeRefused;

export type AnswerKeepHomeAnswer = Accepted | AnswerKeepHomeRefused;

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

/** A need, and whom to call about it. */
export type CardNeed = {
  readonly __typename?: 'CardNeed';
  readonly area: LifeArea;
  readonly state: FollowUpState;
  /** The body that follows it up now; null where nobody does. */
  readonly lead: Maybe<Unit>;
  /** Null where nobody of that body is named; then one calls the unit. */
  readonly workerName: Maybe<Text>;
  readonly workerPhone: Maybe<Text>;
};

/** *Løslatelseskortet*: what must be in place the first day, and whom to call for each point. */
export type ReleaseCard = {
  readonly __typename?: 'ReleaseCard';
  /** All eight, in the order of the card. */
  readonly items: ReadonlyArray<CardItem>;
  /** Whom to call about each need that you may know of. */
  readonly needs: ReadonlyArray<CardNeed>;
  /** The card as one page of A4, a PDF in base64: made from this answer, kept nowhere, and reached by no link. */
  readonly pdf: Scalars['String']['output'];
  /** Settled, among those you may know of. */
  readonly settled: Scalars['Int']['output'];
  /** How many you may know of: eight, less those withheld. */
  readonly total: Scalars['Int']['output'];
  /** Points that nobody has, among those you may know of. */
  readonly untaken: Scalars['Int']['output'];
  /** True when every point that you may know of is settled. */
  readonly ready: Scalars['Boolean']['output'];
};


/** *Løslatelseskortet*: what must be in place the first day, and whom to call for each point. */
export type ReleaseCardPdfArgs = {
  language: Language;
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

export type CustodyGround =
  | 'REMAND'
  | 'SENTENCE'
  | 'REMAND_ENDED';

export type VedtakOutcome =
  | 'GRANTED'
  | 'REFUSED';

export type HousingDisadvantage =
  | 'YES'
  | 'NO'
  | 'UNDER_ASSESSMENT';

/** Where the person is in the correctional service, as far as the prison has told. */
export type Custody = {
  readonly __typename?: 'Custody';
  readonly ground: Maybe<CustodyGround>;
  readonly groundSince: Maybe<Scalars['CivilDate']['output']>;
  /** A transfer that was announced and not confirmed yet. */
  readonly transferTo: Maybe<Unit>;
  readonly transferOn: Maybe<Scalars['CivilDate']['output']>;
  readonly leaves: ReadonlyArray<Leave>;
};

export type Leave = {
  readonly __typename?: 'Leave';
  readonly from: Scalars['CivilDate']['output'];
  readonly to: Scalars['CivilDate']['output'];
};

export type ResponsibilityStatus =
  | 'DISPUTED'
  | 'PROPOSED'
  | 'SETTLED';

/** Which municipality is responsible, once it was disputed. Meanwhile nobody lets go of a need. */
export type Responsibility = {
  readonly __typename?: 'Responsibility';
  readonly status: ResponsibilityStatus;
  readonly disputedBy: Maybe<Unit>;
  readonly dueOn: Maybe<Scalars['CivilDate']['output']>;
  /** How far it has climbed inside the municipalities that the day passed; null while it is not late. */
  readonly escalated: Maybe<Escalation>;
  readonly proposedBy: Maybe<Unit>;
  /** Proposed, or settled. */
  readonly responsible: Maybe<Unit>;
};

/** The newest assessment of what home is needed. */
export type HousingNeedAssessment = {
  readonly __typename?: 'HousingNeedAssessment';
  readonly by: Maybe<Unit>;
  readonly disadvantaged: HousingDisadvantage;
  readonly resources: Maybe<Text>;
  readonly hindrances: Maybe<Text>;
  readonly household: Scalars['Int']['output'];
  readonly children: Scalars['Int']['output'];
  readonly assessedOn: Scalars['CivilDate']['output'];
};

export type VedtakMatter =
  | 'DEPOSIT_GUARANTEE'
  | 'START_LOAN'
  /** Told by the person: Husbanken joins no case. */
  | 'HOUSING_ALLOWANCE';

/** A decision about money that was told on the case, with the last day to complain where it is a municipality’s. */
export type EconomyVedtak = {
  readonly __typename?: 'EconomyVedtak';
  readonly matter: VedtakMatter;
  readonly by: Maybe<Unit>;
  readonly outcome: VedtakOutcome;
  /** The whole amount, or for housing allowance the amount a month, in kroner. */
  readonly amountNok: Maybe<Scalars['Int']['output']>;
  /** YYYY-MM; for housing allowance. */
  readonly fromMonth: Maybe<Scalars['String']['output']>;
  readonly until: Maybe<Scalars['CivilDate']['output']>;
  readonly decidedOn: Scalars['CivilDate']['output'];
  readonly complaintBy: Maybe<Scalars['CivilDate']['output']>;
};

/** With the person’s yes, whether medicine goes on after release. */
export type MedicationContinuity = {
  readonly __typename?: 'MedicationContinuity';
  readonly by: Maybe<Unit>;
  readonly medicationContinues: Scalars['Boolean']['output'];
  readonly naloxone: Scalars['Boolean']['output'];
};

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
  | 'NEED_OPEN'
  /** Something that is not shared with you is open. The person knows of it. */
  | 'OPEN_ELSEWHERE'
  /** Somebody else has done something on the case, so it is no mistake of yours alone. The person may end it. */
  | 'OTHERS_HAVE_ACTED';

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

/** The person takes back what your own unit was let know. `readBack` says that you have read it aloud to the person. */
export type RegisterConsentWithdrawalInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly form: SpokenForm;
  readonly readBack: Scalars['Boolean']['input'];
};

/** The person wants to end the cooperation, and said so to you. Your own access stops; the person ends it for the others. */
export type RegisterCooperationEndInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly form: SpokenForm;
  readonly readBack: Scalars['Boolean']['input'];
};

export type RegisterConsentWithdrawalRefusal =
  | 'NOT_THERE'
  | 'NOT_READ_BACK';

export type RegisterCooperationEndRefusal =
  | 'NOT_THERE'
  | 'NOT_READ_BACK';

export type RegisterConsentWithdrawalRefused = {
  readonly __typename?: 'RegisterConsentWithdrawalRefused';
  readonly code: RegisterConsentWithdrawalRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterCooperationEndRefused = {
  readonly __typename?: 'RegisterCooperationEndRefused';
  readonly code: RegisterCooperationEndRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterConsentWithdrawalAnswer = Accepted | RegisterConsentWithdrawalRefused;

export type RegisterCooperationEndAnswer = Accepted | RegisterCooperationEndRefused;

/** A version of a track that your organisation, or the whole installation, has or could have. */
export type TrackVersion = {
  readonly __typename?: 'TrackVersion';
  /** The track, for example `release`. */
  readonly track: Scalars['String']['output'];
  /** A year and a number, `2027-1`. */
  readonly version: Scalars['String']['output'];
  /** True for a version of your own organisation's; false for one that everybody follows. */
  readonly own: Scalars['Boolean']['output'];
  /** False while it waits for a second person to adopt it. */
  readonly inUse: Scalars['Boolean']['output'];
  /** Whoever proposed it does not adopt it. */
  readonly proposedByMe: Scalars['Boolean']['output'];
  /** The whole track, as data in JSON. */
  readonly file: Scalars['String']['output'];
};

/** One thing that is wrong with a track, all at once. */
export type TrackFault = {
  readonly __typename?: 'TrackFault';
  /** From 1; the line of what surrounds it, where it is missing. */
  readonly line: Scalars['Int']['output'];
  /** Where it stands: `milestones.3.code`. */
  readonly path: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
};

export type ProposeTrackVersionInput = {
  readonly commandId: Scalars['ID']['input'];
  /** The whole track in JSON, at most 40 000 characters. */
  readonly file: Scalars['String']['input'];
};

export type AdoptTrackVersionInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly track: Scalars['String']['input'];
  readonly version: Scalars['String']['input'];
};

export type ProposeTrackVersionRefusal =
  | 'NOT_THERE'
  | 'TRACK_INVALID'
  | 'VERSION_TAKEN';

export type AdoptTrackVersionRefusal =
  | 'NOT_THERE'
  | 'UNKNOWN_VERSION'
  | 'SAME_PERSON';

export type ProposeTrackVersionRefused = {
  readonly __typename?: 'ProposeTrackVersionRefused';
  readonly code: ProposeTrackVersionRefusal;
  readonly message: Scalars['String']['output'];
  /** By line; none unless the track is invalid. */
  readonly faults: ReadonlyArray<TrackFault>;
};

export type AdoptTrackVersionRefused = {
  readonly __typename?: 'AdoptTrackVersionRefused';
  readonly code: AdoptTrackVersionRefusal;
  readonly message: Scalars['String']['output'];
};

export type ProposeTrackVersionAnswer = Accepted | ProposeTrackVersionRefused;

export type AdoptTrackVersionAnswer = Accepted | AdoptTrackVersionRefused;

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

/** What the person said to a question about cooperation. */
export type SpokenConsent =
  | 'YES'
  | 'NO';

/** The answer to the question that your own unit asked. `readBack` says that you have read it aloud to the person. */
export type RegisterConsentAnswerInput = {
  readonly commandId: Scalars['ID']['input'];
  /** Your own record, from which the person was asked. */
  readonly recordId: Scalars['ID']['input'];
  readonly answer: SpokenConsent;
  /** What a yes gives: one of the codes that the person is offered. A no needs none. */
  readonly presetCode?: InputMaybe<Scalars['String']['input']>;
  /** Of those that you asked about, the ones that the person said yes to; null keeps them all. */
  readonly recipientUnitIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly form: SpokenForm;
  readonly readBack: Scalars['Boolean']['input'];
};

export type RegisterConsentAnswerRefusal =
  | 'NOT_THERE'
  | 'NOT_READ_BACK'
  | 'ALREADY_ANSWERED'
  | 'UNKNOWN_PRESET'
  | 'NOT_PROPOSED';

export type RegisterConsentAnswerRefused = {
  readonly __typename?: 'RegisterConsentAnswerRefused';
  readonly code: RegisterConsentAnswerRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterConsentAnswerAnswer = Accepted | RegisterConsentAnswerRefused;

export type OpenDecisionClockInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
};

export type RecordPreliminaryAnswerInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
  /** When the person can expect the answer. */
  readonly expectedOn: Scalars['CivilDate']['input'];
};

export type RecordDecisionInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly handoverId: Scalars['ID']['input'];
  readonly outcome: DecisionOutcome;
  /** The day the person was told of it; the time to complain counts from it. */
  readonly on: Scalars['CivilDate']['input'];
};

export type OpenDecisionClockRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_OFFERED_TO_YOU'
  | 'NOT_OPEN'
  | 'NO_DUTY_TO_DECIDE'
  | 'AUTHORITY_ENDED';

export type RecordPreliminaryAnswerRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_DECIDED_BY_YOU'
  | 'IN_THE_PAST';

export type RecordDecisionRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_DECIDED_BY_YOU'
  | 'IN_THE_FUTURE'
  | 'AUTHORITY_ENDED';

export type OpenDecisionClockRefused = {
  readonly __typename?: 'OpenDecisionClockRefused';
  readonly code: OpenDecisionClockRefusal;
  readonly message: Scalars['String']['output'];
};

export type RecordPreliminaryAnswerRefused = {
  readonly __typename?: 'RecordPreliminaryAnswerRefused';
  readonly code: RecordPreliminaryAnswerRefusal;
  readonly message: Scalars['String']['output'];
};

export type RecordDecisionRefused = {
  readonly __typename?: 'RecordDecisionRefused';
  readonly code: RecordDecisionRefusal;
  readonly message: Scalars['String']['output'];
};

export type OpenDecisionClockAnswer = Accepted | OpenDecisionClockRefused;

export type RecordPreliminaryAnswerAnswer = Accepted | RecordPreliminaryAnswerRefused;

export type RecordDecisionAnswer = Accepted | RecordDecisionRefused;

export type ErasureVerb =
  /** Every key of the person is destroyed, for good. */
  | 'ERASE'
  /** The content is shown to nobody, or to the named units only, until it is lifted. */
  | 'RESTRICT'
  | 'LIFT'
  /** The keys are destroyed when a day begins. */
  | 'DISPOSE'
  /** The day of disposal is taken away. */
  | 'KEEP';

export type ProposeErasureInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly verb: ErasureVerb;
  /** The law and the reference of the decision. It is kept in clear: no name and no number of a person. */
  readonly authority: Scalars['String']['input'];
  /** The day of a disposal, from tomorrow on. */
  readonly on?: InputMaybe<Scalars['CivilDate']['input']>;
  /** To whom a restriction still shows the content. */
  readonly shownToUnitIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type ConfirmErasureInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly erasureId: Scalars['ID']['input'];
};

export type ProposeErasureRefusal =
  | 'NOT_THERE'
  | 'DATE_DOES_NOT_FIT'
  | 'IN_THE_PAST';

export type ConfirmErasureRefusal =
  | 'NOT_THERE'
  | 'SAME_BODY';

export type ProposeErasureRefused = {
  readonly __typename?: 'ProposeErasureRefused';
  readonly code: ProposeErasureRefusal;
  readonly message: Scalars['String']['output'];
};

export type ConfirmErasureRefused = {
  readonly __typename?: 'ConfirmErasureRefused';
  readonly code: ConfirmErasureRefusal;
  readonly message: Scalars['String']['output'];
};

export type ProposeErasureAnswer = Accepted | ProposeErasureRefused;

export type ConfirmErasureAnswer = Accepted | ConfirmErasureRefused;

export type ErasureProposal = {
  readonly __typename?: 'ErasureProposal';
  readonly id: Scalars['ID']['output'];
  readonly verb: ErasureVerb;
  readonly authority: Scalars['String']['output'];
  readonly on: Maybe<Scalars['CivilDate']['output']>;
  readonly isConfirmed: Scalars['Boolean']['output'];
  /** Who proposed it, and whom to call about it; null where you may not know that it takes part. */
  readonly by: Maybe<Unit>;
  readonly at: Scalars['Instant']['output'];
  /** To whom a restriction still shows the content, of those who you may know take part. */
  readonly shownTo: ReadonlyArray<Unit>;
  /** True for the one who proposed it. */
  readonly isYours: Scalars['Boolean']['output'];
  /** True for everybody of the body that proposed it, who cannot confirm it. */
  readonly isOfYourBody: Scalars['Boolean']['output'];
};

export type EnquiryChannel =
  | 'PHONE'
  | 'DROP_IN'
  | 'SELF_REFERRAL'
  | 'OTHER_BODY';

export type SleepsTonight =
  | 'OWN_HOME'
  | 'WITH_OTHERS'
  | 'SHELTER'
  | 'INSTITUTION'
  | 'NOWHERE'
  | 'UNKNOWN';

export type YesNoUnknown =
  | 'YES'
  | 'NO'
  | 'UNKNOWN';

/** Five fields, so that it can be filled in during a phone call. */
export type RegisterEnquiryInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly channel: EnquiryChannel;
  /** Name or alias; at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** How to reach the person; at most 200 characters. */
  readonly reach: Scalars['String']['input'];
  readonly sleepsTonight: SleepsTonight;
  readonly children: YesNoUnknown;
  readonly dangerNow: Scalars['Boolean']['input'];
  /** Only if it is known and needed. Synthetic numbers only, in a demo. */
  readonly nationalId?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterEnquiryRefusal =
  /** The command was sent before, and whom it was about has been erased since. */
  | 'NOT_THERE'
  | 'ALREADY_REGISTERED';

export type RegisterEnquiryRefused = {
  readonly __typename?: 'RegisterEnquiryRefused';
  readonly code: RegisterEnquiryRefusal;
  readonly message: Scalars['String']['output'];
};

export type RegisterEnquiryAnswer = Accepted | RegisterEnquiryRefused;

export type ResponsibilityDisputeReason =
  | 'REGISTERED_ELSEWHERE'
  | 'STAYS_ELSEWHERE'
  | 'INSTITUTION_RULE';

export type DisputeResponsibilityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly reason: ResponsibilityDisputeReason;
};

export type DisputeResponsibilityRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT';

export type DisputeResponsibilityRefused = {
  readonly __typename?: 'DisputeResponsibilityRefused';
  readonly code: DisputeResponsibilityRefusal;
  readonly message: Scalars['String']['output'];
};

export type DisputeResponsibilityAnswer = Accepted | DisputeResponsibilityRefused;

export type ProposeResponsibleMunicipalityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** A municipality that takes part in the case. */
  readonly unitId: Scalars['ID']['input'];
};

export type ProposeResponsibleMunicipalityRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_DISPUTED'
  | 'NOT_A_MUNICIPALITY_HERE';

export type ProposeResponsibleMunicipalityRefused = {
  readonly __typename?: 'ProposeResponsibleMunicipalityRefused';
  readonly code: ProposeResponsibleMunicipalityRefusal;
  readonly message: Scalars['String']['output'];
};

export type ProposeResponsibleMunicipalityAnswer = Accepted | ProposeResponsibleMunicipalityRefused;

export type AcceptResponsibleMunicipalityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
};

export type AcceptResponsibleMunicipalityRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_DISPUTED'
  | 'NOTHING_PROPOSED'
  | 'OWN_PROPOSAL';

export type AcceptResponsibleMunicipalityRefused = {
  readonly __typename?: 'AcceptResponsibleMunicipalityRefused';
  readonly code: AcceptResponsibleMunicipalityRefusal;
  readonly message: Scalars['String']['output'];
};

export type AcceptResponsibleMunicipalityAnswer = Accepted | AcceptResponsibleMunicipalityRefused;

export type RecordResponsibilityDecisionInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly unitId: Scalars['ID']['input'];
  /** The reference of statsforvalteren; at most 120 characters. */
  readonly reference: Scalars['String']['input'];
  readonly decidedOn: Scalars['CivilDate']['input'];
};

export type RecordResponsibilityDecisionRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'NOT_DISPUTED'
  | 'NOT_A_MUNICIPALITY_HERE'
  | 'IN_THE_FUTURE';

export type RecordResponsibilityDecisionRefused = {
  readonly __typename?: 'RecordResponsibilityDecisionRefused';
  readonly code: RecordResponsibilityDecisionRefusal;
  readonly message: Scalars['String']['output'];
};

export type RecordResponsibilityDecisionAnswer = Accepted | RecordResponsibilityDecisionRefused;

export type AssessHousingNeedInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The legal gate of boligsosialloven. */
  readonly disadvantaged: HousingDisadvantage;
  /** At most 500 characters. */
  readonly resources?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  readonly hindrances?: InputMaybe<Scalars['String']['input']>;
  /** All who will live there, the children too. */
  readonly household: Scalars['Int']['input'];
  readonly children: Scalars['Int']['input'];
  /** Statistics only; it gates nothing. */
  readonly stayCode?: InputMaybe<StayCode>;
  readonly assessedOn: Scalars['CivilDate']['input'];
};

export type AssessHousingNeedRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'IN_THE_FUTURE'
  | 'HOUSEHOLD_DOES_NOT_ADD_UP';

export type AssessHousingNeedRefused = {
  readonly __typename?: 'AssessHousingNeedRefused';
  readonly code: AssessHousingNeedRefusal;
  readonly message: Scalars['String']['output'];
};

export type AssessHousingNeedAnswer = Accepted | AssessHousingNeedRefused;

export type StayCode =
  | 'NO_ROOF'
  | 'EMERGENCY_SHELTER'
  | 'TEMPORARY_STAY'
  | 'INSTITUTION_WITHOUT_HOME'
  | 'WITH_OTHERS'
  | 'OWN_HOME';

export type DecideDepositGuaranteeInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly outcome: VedtakOutcome;
  /** In whole kroner; a yes has one, a no has none. */
  readonly amountNok?: InputMaybe<Scalars['Int']['input']>;
  /** The last day that the guarantee stands, where it ends. */
  readonly until?: InputMaybe<Scalars['CivilDate']['input']>;
  readonly decidedOn: Scalars['CivilDate']['input'];
};

export type DecideDepositGuaranteeRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'IN_THE_FUTURE'
  | 'OUTCOME_DOES_NOT_FIT'
  | 'ENDS_BEFORE_IT_STARTS';

export type DecideDepositGuaranteeRefused = {
  readonly __typename?: 'DecideDepositGuaranteeRefused';
  readonly code: DecideDepositGuaranteeRefusal;
  readonly message: Scalars['String']['output'];
};

export type DecideDepositGuaranteeAnswer = Accepted | DecideDepositGuaranteeRefused;

export type DecideStartLoanInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly outcome: VedtakOutcome;
  /** In whole kroner; a yes has one, a no has none. */
  readonly amountNok?: InputMaybe<Scalars['Int']['input']>;
  readonly decidedOn: Scalars['CivilDate']['input'];
};

export type DecideStartLoanRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_A_PARTICIPANT'
  | 'IN_THE_FUTURE'
  | 'OUTCOME_DOES_NOT_FIT';

export type DecideStartLoanRefused = {
  readonly __typename?: 'DecideStartLoanRefused';
  readonly code: DecideStartLoanRefusal;
  readonly message: Scalars['String']['output'];
};

export type DecideStartLoanAnswer = Accepted | DecideStartLoanRefused;

export type Query = {
  readonly __typename?: 'Query';
  readonly me: Me;
  /** Every unit that can be invited or asked. */
  readonly units: ReadonlyArray<Unit>;
  readonly inbox: InboxConnection;
  readonly inboxCounts: InboxCounts;
  /** Null both when there is no such case and when it is not yours to see. */
  readonly case: Maybe<Case>;
  /** Null when the need cannot be offered to that unit, or is not yours to offer. Nothing is sent; the look is on record. */
  readonly handoverPreview: Maybe<HandoverPreview>;
  /** Null when your unit has written none, or does not lead the need. */
  readonly handoverDraft: Maybe<HandoverDraft>;
  /** Newest first. */
  readonly records: OwnRecordConnection;
  /** The unit's own cases by days to release, the nearest first; one bucket, or all. */
  readonly releases: ReleaseConnection;
  readonly releaseCounts: ReadonlyArray<ReleaseCount>;
  /** For printing. Asking for it tells nobody anything, and says nothing of whether there is such a record. */
  readonly paperPack: PaperPack;
  /** What was proposed here and what of it is in use, the oldest first, beside the versions that come with Samhold. */
  readonly trackVersions: ReadonlyArray<TrackVersion>;
  /** What workers have proposed about the content of this person, the oldest first. */
  readonly erasureProposals: ReadonlyArray<ErasureProposal>;
};


export type QueryInboxArgs = {
  bucket: InboxBucket;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHandoverPreviewArgs = {
  caseId: Scalars['ID']['input'];
  needId: Scalars['ID']['input'];
  toUnitId: Scalars['ID']['input'];
};


export type QueryHandoverDraftArgs = {
  caseId: Scalars['ID']['input'];
  needId: Scalars['ID']['input'];
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


export type QueryErasureProposalsArgs = {
  caseId: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Asks another body, for which the person has given a basis, to take part. */
  readonly inviteOrganisation: InviteOrganisationAnswer;
  readonly acceptInvitation: AcceptInvitationAnswer;
  /** Registers a need; your unit is its first follow-up lead. */
  readonly registerNeed: RegisterNeedAnswer;
  /** I take it: a need that nobody follows up. */
  readonly takeNeed: TakeNeedAnswer;
  /** Your unit knows that a need has passed to it, and follows it up. */
  readonly confirmTakeOver: ConfirmTakeOverAnswer;
  /** Ends a need that your unit leads. */
  readonly closeNeed: CloseNeedAnswer;
  /** Who takes over when your unit can no longer follow up. */
  readonly nameFallback: NameFallbackAnswer;
  readonly nameMunicipalityOfStay: NameMunicipalityOfStayAnswer;
  /** Sets or moves the last day on which your unit may follow the person up. */
  readonly setAuthorityEnd: SetAuthorityEndAnswer;
  /** No last day stands for your unit any more. */
  readonly clearAuthorityEnd: ClearAuthorityEndAnswer;
  readonly offerHandover: OfferHandoverAnswer;
  /** *Jeg tar den.* */
  readonly acceptHandover: AcceptHandoverAnswer;
  /** Passes the offer on to the unit that decides; the clock runs on from the first receipt. */
  readonly forwardHandover: ForwardHandoverAnswer;
  /** A part becomes a need of your own at once; the rest stays with the sender. Not open to a body that the law gives the whole. */
  readonly acceptHandoverInPart: AcceptHandoverInPartAnswer;
  /** Not open to a municipality for what the law gives it, which it must accept, forward, or decide. */
  readonly declineHandover: DeclineHandoverAnswer;
  /** Gives back, before first contact, what you had taken. Not open to a municipality for what the law gives it: it forwards. */
  readonly returnHandover: ReturnHandoverAnswer;
  readonly withdrawHandover: WithdrawHandoverAnswer;
  /** The receiver has met or talked with the person and is follow-up lead from now on. */
  readonly confirmFirstContact: ConfirmFirstContactAnswer;
  /** Receiver or sender writes down what was agreed with the person; a newer day takes the place of an older one. */
  readonly agreeFirstMeeting: AgreeFirstMeetingAnswer;
  /** You waited, and the person did not come. Both bodies see it at once. */
  readonly reportPersonDidNotArrive: ReportPersonDidNotArriveAnswer;
  /** Takes the place of the draft that there was. Only for the unit that leads the need. */
  readonly saveHandoverDraft: SaveHandoverDraftAnswer;
  readonly discardHandoverDraft: DiscardHandoverDraftAnswer;
  /** Asks the person whether these bodies may work together. Nothing is shared before the answer. */
  readonly proposeCooperation: ProposeCooperationAnswer;
  /** A milestone that concerns your kind of body is done, or this person does not need it. */
  readonly reachMilestone: ReachMilestoneAnswer;
  /** A milestone was marked by mistake, or has to be done again. */
  readonly reopenMilestone: ReopenMilestoneAnswer;
  /** Moves the case to another version of the track. What was reached stays reached. */
  readonly replanTrack: ReplanTrackAnswer;
  /** At the intake talk: has the person a home, and can rent, bostøtte or subletting hold it? */
  readonly askKeepHome: AskKeepHomeAnswer;
  /** A later answer stands: a home that was kept can be given up. */
  readonly answerKeepHome: AnswerKeepHomeAnswer;
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
  /** The person takes back what your unit may know. It holds at once, for your unit alone. */
  readonly registerConsentWithdrawal: RegisterConsentWithdrawalAnswer;
  /** The person wants to end it. Your unit's access stops at once, and the person sees that you wrote it down. */
  readonly registerCooperationEnd: RegisterCooperationEndAnswer;
  /** A coordinator proposes a version for the own organisation. Nothing follows it before another coordinator adopts it. */
  readonly proposeTrackVersion: ProposeTrackVersionAnswer;
  /** A coordinator adopts what another proposed: cases of the organisation can be moved to it from then on. */
  readonly adoptTrackVersion: AdoptTrackVersionAnswer;
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
  /** The person's yes or no to your own question, as the person said it to you. */
  readonly registerConsentAnswer: RegisterConsentAnswerAnswer;
  /** Treats the need as an application that you decide by a vedtak. You take part in the case from then on. */
  readonly openDecisionClock: OpenDecisionClockAnswer;
  /** The person was told that the decision is late, and when to expect it. */
  readonly recordPreliminaryAnswer: RecordPreliminaryAnswerAnswer;
  /** The vedtak itself stays in your own record. Granted, you have taken the need; refused, it stays with the sender. */
  readonly recordDecision: RecordDecisionAnswer;
  /** The first of two workers: nothing is done before one of another body confirms it. */
  readonly proposeErasure: ProposeErasureAnswer;
  /** The second of them. The platform then carries it out, within seconds. */
  readonly confirmErasure: ConfirmErasureAnswer;
  readonly registerEnquiry: RegisterEnquiryAnswer;
  /** A clock runs until it is settled, and whoever follows a need up keeps following it up. */
  readonly disputeResponsibility: DisputeResponsibilityAnswer;
  readonly proposeResponsibleMunicipality: ProposeResponsibleMunicipalityAnswer;
  /** Another municipality than the one that proposed. */
  readonly acceptResponsibleMunicipality: AcceptResponsibleMunicipalityAnswer;
  readonly recordResponsibilityDecision: RecordResponsibilityDecisionAnswer;
  readonly assessHousingNeed: AssessHousingNeedAnswer;
  readonly decideDepositGuarantee: DecideDepositGuaranteeAnswer;
  readonly decideStartLoan: DecideStartLoanAnswer;
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


export type MutationTakeNeedArgs = {
  input: TakeNeedInput;
};


export type MutationConfirmTakeOverArgs = {
  input: ConfirmTakeOverInput;
};


export type MutationCloseNeedArgs = {
  input: CloseNeedInput;
};


export type MutationNameFallbackArgs = {
  input: NameFallbackInput;
};


export type MutationNameMunicipalityOfStayArgs = {
  input: NameMunicipalityOfStayInput;
};


export type MutationSetAuthorityEndArgs = {
  input: SetAuthorityEndInput;
};


export type MutationClearAuthorityEndArgs = {
  input: ClearAuthorityEndInput;
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


export type MutationAcceptHandoverInPartArgs = {
  input: AcceptHandoverInPartInput;
};


export type MutationDeclineHandoverArgs = {
  input: DeclineHandoverInput;
};


export type MutationReturnHandoverArgs = {
  input: ReturnHandoverInput;
};


export type MutationWithdrawHandoverArgs = {
  input: HandoverInput;
};


export type MutationConfirmFirstContactArgs = {
  input: ConfirmFirstContactInput;
};


export type MutationAgreeFirstMeetingArgs = {
  input: AgreeFirstMeetingInput;
};


export type MutationReportPersonDidNotArriveArgs = {
  input: ReportPersonDidNotArriveInput;
};


export type MutationSaveHandoverDraftArgs = {
  input: SaveHandoverDraftInput;
};


export type MutationDiscardHandoverDraftArgs = {
  input: DiscardHandoverDraftInput;
};


export type MutationProposeCooperationArgs = {
  input: ProposeCooperationInput;
};


export type MutationReachMilestoneArgs = {
  input: ReachMilestoneInput;
};


export type MutationReopenMilestoneArgs = {
  input: ReopenMilestoneInput;
};


export type MutationReplanTrackArgs = {
  input: ReplanTrackInput;
};


export type MutationAskKeepHomeArgs = {
  input: AskKeepHomeInput;
};


export type MutationAnswerKeepHomeArgs = {
  input: AnswerKeepHomeInput;
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


export type MutationRegisterConsentWithdrawalArgs = {
  input: RegisterConsentWithdrawalInput;
};


export type MutationRegisterCooperationEndArgs = {
  input: RegisterCooperationEndInput;
};


export type MutationProposeTrackVersionArgs = {
  input: ProposeTrackVersionInput;
};


export type MutationAdoptTrackVersionArgs = {
  input: AdoptTrackVersionInput;
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


export type MutationRegisterConsentAnswerArgs = {
  input: RegisterConsentAnswerInput;
};


export type MutationOpenDecisionClockArgs = {
  input: OpenDecisionClockInput;
};


export type MutationRecordPreliminaryAnswerArgs = {
  input: RecordPreliminaryAnswerInput;
};


export type MutationRecordDecisionArgs = {
  input: RecordDecisionInput;
};


export type MutationProposeErasureArgs = {
  input: ProposeErasureInput;
};


export type MutationConfirmErasureArgs = {
  input: ConfirmErasureInput;
};


export type MutationRegisterEnquiryArgs = {
  input: RegisterEnquiryInput;
};


export type MutationDisputeResponsibilityArgs = {
  input: DisputeResponsibilityInput;
};


export type MutationProposeResponsibleMunicipalityArgs = {
  input: ProposeResponsibleMunicipalityInput;
};


export type MutationAcceptResponsibleMunicipalityArgs = {
  input: AcceptResponsibleMunicipalityInput;
};


export type MutationRecordResponsibilityDecisionArgs = {
  input: RecordResponsibilityDecisionInput;
};


export type MutationAssessHousingNeedArgs = {
  input: AssessHousingNeedInput;
};


export type MutationDecideDepositGuaranteeArgs = {
  input: DecideDepositGuaranteeInput;
};


export type MutationDecideStartLoanArgs = {
  input: DecideStartLoanInput;
};
