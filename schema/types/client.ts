// Generated from schema/client.graphql by `npm run schema`.
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

/** A step on your way out. */
export type MyMilestone = {
  readonly __typename?: 'MyMilestone';
  readonly code: Scalars['String']['output'];
  readonly words: Scalars['String']['output'];
  readonly on: Scalars['CivilDate']['output'];
  readonly status: MilestoneStatus;
};


/** A step on your way out. */
export type MyMilestoneWordsArgs = {
  language: Language;
};

/** The plan for when you get out. */
export type MyTrack = {
  readonly __typename?: 'MyTrack';
  readonly version: Scalars['String']['output'];
  readonly words: Scalars['String']['output'];
  /** Null while no date is set. */
  readonly anchor: Maybe<Scalars['CivilDate']['output']>;
  readonly fridayOrHoliday: Maybe<ReleaseDayFlag>;
  readonly left: Scalars['Int']['output'];
  readonly doFirst: Maybe<Scalars['String']['output']>;
  readonly milestones: ReadonlyArray<MyMilestone>;
  readonly lastMove: Maybe<TrackMove>;
};


/** The plan for when you get out. */
export type MyTrackWordsArgs = {
  language: Language;
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

/** One of three ready answers to a question about cooperation. */
export type Preset = {
  readonly __typename?: 'Preset';
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** What the bodies will be able to see. */
  readonly explanation: Scalars['String']['output'];
  /** What happens if you say no. */
  readonly ifNo: Scalars['String']['output'];
  readonly months: Scalars['Int']['output'];
};


/** One of three ready answers to a question about cooperation. */
export type PresetNameArgs = {
  language: Language;
};


/** One of three ready answers to a question about cooperation. */
export type PresetExplanationArgs = {
  language: Language;
};


/** One of three ready answers to a question about cooperation. */
export type PresetIfNoArgs = {
  language: Language;
};

/** A body asks you whether these bodies may work together. */
export type Proposal = {
  readonly __typename?: 'Proposal';
  readonly id: Scalars['ID']['output'];
  readonly from: Unit;
  readonly recipients: ReadonlyArray<Unit>;
  readonly reason: Maybe<Text>;
  readonly askedAt: Scalars['Instant']['output'];
  readonly status: ProposalStatus;
  /** The body that wrote your answer down as you said it; null when you answered yourself, or have not answered. */
  readonly writtenDownBy: Maybe<Unit>;
};

export type ProposalStatus =
  | 'ASKED'
  | 'AGREED'
  | 'DECLINED';

/** A body that may see your case, what it may see, and until when. */
export type Access = {
  readonly __typename?: 'Access';
  readonly id: Scalars['ID']['output'];
  readonly unit: Unit;
  readonly fieldClasses: ReadonlyArray<Scalars['String']['output']>;
  readonly until: Scalars['Instant']['output'];
  readonly ended: Scalars['Boolean']['output'];
};

/** Someone looked, or was refused. */
export type Look = {
  readonly __typename?: 'Look';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['Instant']['output'];
  readonly unit: Maybe<Unit>;
  /** Empty when you looked yourself. */
  readonly role: Scalars['String']['output'];
  readonly purpose: Scalars['String']['output'];
  readonly fieldClasses: ReadonlyArray<Scalars['String']['output']>;
  /** Why it was allowed, in plain words; null when it was refused. */
  readonly basis: Maybe<Scalars['String']['output']>;
  readonly allowed: Scalars['Boolean']['output'];
};


/** Someone looked, or was refused. */
export type LookBasisArgs = {
  language: Language;
};

export type LookEdge = {
  readonly __typename?: 'LookEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Look;
};

export type LookConnection = {
  readonly __typename?: 'LookConnection';
  readonly edges: ReadonlyArray<LookEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Who helps you with what. */
export type Helper = {
  readonly __typename?: 'Helper';
  readonly unit: Unit;
  readonly needs: ReadonlyArray<MyNeed>;
};

export type MyNeed = {
  readonly __typename?: 'MyNeed';
  readonly id: Scalars['ID']['output'];
  readonly area: LifeArea;
  readonly description: Text;
  /** The body that follows it up now; null when nobody does, or once it has ended. */
  readonly helper: Maybe<Unit>;
  /** How it is followed up now; null once it has ended. */
  readonly followUp: Maybe<FollowUp>;
  /** Who has followed it up, the first first. */
  readonly followUpHistory: ReadonlyArray<FollowUp>;
  /** The body that has been asked to take over, or has said yes and will contact you. */
  readonly next: Maybe<Unit>;
  readonly nextHasAccepted: Scalars['Boolean']['output'];
};

export type LifeArea =
  | 'HOUSING'
  | 'ECONOMY'
  | 'WORK'
  | 'LEISURE'
  | 'NETWORK'
  | 'HEALTH';

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
  /** Nobody has it yet. */
  | 'OPEN'
  | 'TAKEN'
  | 'SETTLED'
  | 'WITHHELD';

export type CardItemAnswer =
  | 'YES'
  | 'NO';

/** One thing that should be in place the day you get out. */
export type MyCardItem = {
  readonly __typename?: 'MyCardItem';
  readonly item: CardItemCode;
  readonly words: Scalars['String']['output'];
  readonly status: CardItemStatus;
  /** Who arranges it. */
  readonly takenBy: Maybe<Unit>;
  /** Whom to ask for; null when you call the unit. */
  readonly workerName: Maybe<Text>;
  readonly workerPhone: Maybe<Text>;
  readonly answer: Maybe<CardItemAnswer>;
  readonly note: Maybe<Text>;
  readonly settledAt: Maybe<Scalars['Instant']['output']>;
};


/** One thing that should be in place the day you get out. */
export type MyCardItemWordsArgs = {
  language: Language;
};

/** What should be in place the day you get out, and whom you can call for each. */
export type MyCardNeed = {
  readonly __typename?: 'MyCardNeed';
  readonly area: LifeArea;
  /** Whether a body follows it up now, or nobody does. */
  readonly state: FollowUpState;
  readonly lead: Maybe<Unit>;
  readonly workerName: Maybe<Text>;
  readonly workerPhone: Maybe<Text>;
};

export type MyReleaseCard = {
  readonly __typename?: 'MyReleaseCard';
  readonly items: ReadonlyArray<MyCardItem>;
  /** Whom to call about each thing that you asked for. */
  readonly needs: ReadonlyArray<MyCardNeed>;
  /** The card as one page of A4 to print: a PDF in base64. */
  readonly pdf: Scalars['String']['output'];
  readonly settled: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
  readonly untaken: Scalars['Int']['output'];
  readonly ready: Scalars['Boolean']['output'];
};


export type MyReleaseCardPdfArgs = {
  language: Language;
};

export type MyEntryAct =
  /** *Dette er feil*: of what is said about you, not of what others do among themselves. */
  | 'SAY_WRONG'
  /** What was written down as your own word is right. */
  | 'CONFIRM';

export type MyTimelineEntry = {
  readonly __typename?: 'MyTimelineEntry';
  readonly id: Scalars['ID']['output'];
  /** The entry that corrected this one last; what stands here is what stood before. */
  readonly correctedBy: Maybe<Scalars['ID']['output']>;
  readonly corrects: Maybe<Scalars['ID']['output']>;
  /** True when it was taken back and counts no more. */
  readonly withdrawn: Scalars['Boolean']['output'];
  /** True for a word of yours that somebody else wrote down: you can confirm it, or say that it is wrong. */
  readonly writtenDown: Scalars['Boolean']['output'];
  /** The body that wrote your word down; null for everything else. */
  readonly writtenDownBy: Maybe<Unit>;
  /** You have said that what was written down is right. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** You have said that it is wrong, and whoever wrote it has not answered yet. */
  readonly disputed: Scalars['Boolean']['output'];
  /** What you said is wrong with it, until it is answered. */
  readonly objection: Maybe<Text>;
  /** What you can say about it now. */
  readonly can: ReadonlyArray<MyEntryAct>;
  /** The proof that it is recorded; null for a second or so, until a tree holds it. */
  readonly receipt: Maybe<Receipt>;
  readonly at: Scalars['Instant']['output'];
  readonly sentence: Scalars['String']['output'];
};


export type MyTimelineEntrySentenceArgs = {
  language: Language;
};

export type MyTimelineEdge = {
  readonly __typename?: 'MyTimelineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: MyTimelineEntry;
};

export type MyTimelineConnection = {
  readonly __typename?: 'MyTimelineConnection';
  readonly edges: ReadonlyArray<MyTimelineEdge>;
  readonly pageInfo: PageInfo;
};

/** The work together around you. */
export type MyCase = {
  readonly __typename?: 'MyCase';
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['String']['output'];
  readonly openedAt: Scalars['Instant']['output'];
  readonly ownPriority: Maybe<Text>;
  readonly releaseOn: Maybe<Scalars['CivilDate']['output']>;
  readonly needs: ReadonlyArray<MyNeed>;
  readonly helpers: ReadonlyArray<Helper>;
  /** Null while no release date is known. */
  readonly releaseCard: Maybe<MyReleaseCard>;
  readonly access: ReadonlyArray<Access>;
  /** Newest first: who has looked at your case, and why. */
  readonly looks: LookConnection;
  /** What others wrote down as said by you, and you have not said whether it is right; oldest first. */
  readonly unconfirmed: ReadonlyArray<MyTimelineEntry>;
  /** Oldest first. */
  readonly timeline: MyTimelineConnection;
  readonly viewRevision: Scalars['Int']['output'];
  /** Null while nothing is known of when you came in or get out. */
  readonly track: Maybe<MyTrack>;
  readonly homes: Maybe<Homes>;
  readonly course: Course;
  /** Newest first. */
  readonly vedtak: ReadonlyArray<MyVedtak>;
};


/** The work together around you. */
export type MyCaseLooksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The work together around you. */
export type MyCaseTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CaseChange = {
  readonly __typename?: 'CaseChange';
  readonly caseId: Scalars['ID']['output'];
  readonly viewRevision: Scalars['Int']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  readonly caseChanged: CaseChange;
};


export type SubscriptionCaseChangedArgs = {
  caseId: Scalars['ID']['input'];
};

export type GiveConsentInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly proposalId: Scalars['ID']['input'];
  readonly presetCode: Scalars['String']['input'];
  /** Leave some of the proposed bodies out; null keeps them all. */
  readonly recipientUnitIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type GiveConsentRefusal =
  | 'NOT_THERE'
  | 'ALREADY_ANSWERED'
  | 'UNKNOWN_PRESET'
  | 'NOT_PROPOSED';

export type GiveConsentRefused = {
  readonly __typename?: 'GiveConsentRefused';
  readonly code: GiveConsentRefusal;
  readonly message: Scalars['String']['output'];
};

export type GiveConsentAnswer = Accepted | GiveConsentRefused;

export type DeclineCooperationInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly proposalId: Scalars['ID']['input'];
};

export type DeclineCooperationRefusal =
  | 'NOT_THERE'
  | 'ALREADY_ANSWERED';

export type DeclineCooperationRefused = {
  readonly __typename?: 'DeclineCooperationRefused';
  readonly code: DeclineCooperationRefusal;
  readonly message: Scalars['String']['output'];
};

export type DeclineCooperationAnswer = Accepted | DeclineCooperationRefused;

export type WithdrawConsentInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly accessId: Scalars['ID']['input'];
};

export type WithdrawConsentRefusal =
  | 'NOT_THERE';

/** It stops at once. What the body already wrote in its own record stays there. */
export type WithdrawConsentRefused = {
  readonly __typename?: 'WithdrawConsentRefused';
  readonly code: WithdrawConsentRefusal;
  readonly message: Scalars['String']['output'];
};

export type WithdrawConsentAnswer = Accepted | WithdrawConsentRefused;

export type StateOwnPriorityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** At most 500 characters. */
  readonly words: Scalars['String']['input'];
};

export type StateOwnPriorityRefusal =
  | 'NOT_THERE'
  | 'CLOSED';

export type StateOwnPriorityRefused = {
  readonly __typename?: 'StateOwnPriorityRefused';
  readonly code: StateOwnPriorityRefusal;
  readonly message: Scalars['String']['output'];
};

export type StateOwnPriorityAnswer = Accepted | StateOwnPriorityRefused;

export type DwellingAnswer =
  | 'ACCEPTED'
  | 'DECLINED';

export type AnswerDwellingOfferInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly offerId: Scalars['ID']['input'];
  readonly answer: DwellingAnswer;
  /** You owe nobody a reason. */
  readonly reasons: ReadonlyArray<AnswerReason>;
  /** At most 500 characters. */
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

export type AgreeStabilityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly tenancyId: Scalars['ID']['input'];
  /** As you read it. */
  readonly months: Scalars['Int']['input'];
};

export type EndCooperationInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** At most 500 characters. */
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

export type DisputeFactInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The entry in the timeline. */
  readonly entryId: Scalars['ID']['input'];
  /** At most 500 characters. */
  readonly words: Scalars['String']['input'];
};

export type AnswerDwellingOfferRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'NOT_OPEN';

export type AgreeStabilityRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'OTHER_MONTHS';

export type EndCooperationRefusal =
  | 'NOT_THERE';

export type DisputeFactRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'ALREADY_DISPUTED';

export type AnswerDwellingOfferRefused = {
  readonly __typename?: 'AnswerDwellingOfferRefused';
  readonly code: AnswerDwellingOfferRefusal;
  readonly message: Scalars['String']['output'];
};

export type AgreeStabilityRefused = {
  readonly __typename?: 'AgreeStabilityRefused';
  readonly code: AgreeStabilityRefusal;
  readonly message: Scalars['String']['output'];
};

export type EndCooperationRefused = {
  readonly __typename?: 'EndCooperationRefused';
  readonly code: EndCooperationRefusal;
  readonly message: Scalars['String']['output'];
};

export type DisputeFactRefused = {
  readonly __typename?: 'DisputeFactRefused';
  readonly code: DisputeFactRefusal;
  readonly message: Scalars['String']['output'];
};

export type AnswerDwellingOfferAnswer = Accepted | AnswerDwellingOfferRefused;

export type AgreeStabilityAnswer = Accepted | AgreeStabilityRefused;

export type EndCooperationAnswer = Accepted | EndCooperationRefused;

export type DisputeFactAnswer = Accepted | DisputeFactRefused;

export type ConfirmSpokenWordInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
  /** The entry in the timeline. */
  readonly entryId: Scalars['ID']['input'];
};

export type ConfirmSpokenWordRefusal =
  | 'NOT_THERE'
  | 'CLOSED'
  | 'ALREADY_DISPUTED';

export type ConfirmSpokenWordRefused = {
  readonly __typename?: 'ConfirmSpokenWordRefused';
  readonly code: ConfirmSpokenWordRefusal;
  readonly message: Scalars['String']['output'];
};

export type ConfirmSpokenWordAnswer = Accepted | ConfirmSpokenWordRefused;

export type HeldFactKind =
  | 'HOUSING_ALLOWANCE'
  | 'AFTERCARE_PLAN'
  | 'CHILDRENS_HOUSING_NEED';

/** What a body holds about you in its own record. Others see it only if you tell it. */
export type HeldFact = {
  readonly __typename?: 'HeldFact';
  readonly id: Scalars['ID']['output'];
  readonly kind: HeldFactKind;
  /** The body that holds it. */
  readonly holder: Maybe<Unit>;
  readonly recordedAt: Scalars['Instant']['output'];
  readonly sentence: Scalars['String']['output'];
  /** True for what you may tell those on your case. */
  readonly canBeTold: Scalars['Boolean']['output'];
};


/** What a body holds about you in its own record. Others see it only if you tell it. */
export type HeldFactSentenceArgs = {
  language: Language;
};

export type ShareHousingAllowanceInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
};

export type ShareHousingAllowanceRefusal =
  | 'NOT_THERE'
  | 'CLOSED';

export type ShareHousingAllowanceRefused = {
  readonly __typename?: 'ShareHousingAllowanceRefused';
  readonly code: ShareHousingAllowanceRefusal;
  readonly message: Scalars['String']['output'];
};

export type ShareHousingAllowanceAnswer = Accepted | ShareHousingAllowanceRefused;

export type ShareChildrensHousingNeedInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly caseId: Scalars['ID']['input'];
};

export type ShareChildrensHousingNeedRefusal =
  | 'NOT_THERE'
  | 'CLOSED';

export type ShareChildrensHousingNeedRefused = {
  readonly __typename?: 'ShareChildrensHousingNeedRefused';
  readonly code: ShareChildrensHousingNeedRefusal;
  readonly message: Scalars['String']['output'];
};

export type ShareChildrensHousingNeedAnswer = Accepted | ShareChildrensHousingNeedRefused;

/** What you said about working together, as a body wrote it down. */
export type SpokenAnswerWhat =
  | 'YES'
  | 'NO'
  /** You took back what that body may know. */
  | 'WITHDRAWAL'
  /** You want to end the work together. It ends for everybody when you end it here. */
  | 'END';

export type SpokenAnswerStatus =
  | 'UNCONFIRMED'
  | 'CONFIRMED'
  | 'DISPUTED';

export type SpokenAnswer = {
  readonly __typename?: 'SpokenAnswer';
  readonly id: Scalars['ID']['output'];
  readonly what: SpokenAnswerWhat;
  readonly writtenDownBy: Unit;
  readonly at: Scalars['Instant']['output'];
  readonly status: SpokenAnswerStatus;
};

export type ConfirmSpokenAnswerInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly answerId: Scalars['ID']['input'];
};

export type DisputeSpokenAnswerInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly answerId: Scalars['ID']['input'];
  /** At most 500 characters. */
  readonly words: Scalars['String']['input'];
};

export type ConfirmSpokenAnswerRefusal =
  | 'NOT_THERE'
  | 'ALREADY_DISPUTED';

export type DisputeSpokenAnswerRefusal =
  | 'NOT_THERE'
  | 'ALREADY_DISPUTED';

export type ConfirmSpokenAnswerRefused = {
  readonly __typename?: 'ConfirmSpokenAnswerRefused';
  readonly code: ConfirmSpokenAnswerRefusal;
  readonly message: Scalars['String']['output'];
};

export type DisputeSpokenAnswerRefused = {
  readonly __typename?: 'DisputeSpokenAnswerRefused';
  readonly code: DisputeSpokenAnswerRefusal;
  readonly message: Scalars['String']['output'];
};

export type ConfirmSpokenAnswerAnswer = Accepted | ConfirmSpokenAnswerRefused;

export type DisputeSpokenAnswerAnswer = Accepted | DisputeSpokenAnswerRefused;

/** What a body wants done about all that is written here about you. */
export type ContentVerb =
  /** Nobody can ever read it again, not even you. */
  | 'ERASE'
  /** It is shown to nobody, or to few, until that is lifted. */
  | 'RESTRICT'
  | 'LIFT'
  /** It is erased when a day begins. */
  | 'DISPOSE'
  /** That day is taken away. */
  | 'KEEP';

/** What a body has proposed about what is written here about you. It happens when another body confirms it. */
export type ContentProposal = {
  readonly __typename?: 'ContentProposal';
  readonly id: Scalars['ID']['output'];
  readonly verb: ContentVerb;
  /** Whom to call when you do not want it, or do not understand it. */
  readonly by: Unit;
  /** The law, and the reference of the decision. */
  readonly authority: Scalars['String']['output'];
  readonly on: Maybe<Scalars['CivilDate']['output']>;
  readonly at: Scalars['Instant']['output'];
};

/** What is written about you is shown to these, and to nobody else. */
export type ContentRestriction = {
  readonly __typename?: 'ContentRestriction';
  readonly authority: Scalars['String']['output'];
  readonly shownTo: ReadonlyArray<Unit>;
  readonly since: Scalars['Instant']['output'];
};

export type ContentDisposal = {
  readonly __typename?: 'ContentDisposal';
  readonly authority: Scalars['String']['output'];
  /** What is written about you is erased when this day begins. */
  readonly on: Scalars['CivilDate']['output'];
};

export type ContentOrders = {
  readonly __typename?: 'ContentOrders';
  /** The oldest first. */
  readonly proposals: ReadonlyArray<ContentProposal>;
  readonly restriction: Maybe<ContentRestriction>;
  readonly disposal: Maybe<ContentDisposal>;
};

export type MyVedtakMatter =
  /** Something that you asked for, or that others asked for with you. */
  | 'APPLICATION'
  | 'DEPOSIT_GUARANTEE'
  | 'START_LOAN'
  /** Husbanken's, which you have told on: the day to complain stands in its letter. */
  | 'HOUSING_ALLOWANCE';

export type MyVedtakOutcome =
  | 'GRANTED'
  | 'GRANTED_IN_PART'
  | 'REFUSED';

/** A vedtak that concerns you. */
export type MyVedtak = {
  readonly __typename?: 'MyVedtak';
  readonly matter: MyVedtakMatter;
  /** What the application was about. */
  readonly area: Maybe<LifeArea>;
  /** Null for Husbanken, which joins no case. */
  readonly by: Maybe<Unit>;
  readonly outcome: MyVedtakOutcome;
  /** The whole amount, or for housing allowance the amount a month, in kroner. */
  readonly amountNok: Maybe<Scalars['Int']['output']>;
  /** YYYY-MM; for housing allowance. */
  readonly fromMonth: Maybe<Scalars['String']['output']>;
  readonly until: Maybe<Scalars['CivilDate']['output']>;
  readonly decidedOn: Scalars['CivilDate']['output'];
  /** The last day on which you can complain. */
  readonly complainBy: Maybe<Scalars['CivilDate']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly me: Me;
  /** Every unit that can be invited or asked. */
  readonly units: ReadonlyArray<Unit>;
  readonly presets: ReadonlyArray<Preset>;
  readonly proposals: ReadonlyArray<Proposal>;
  readonly cases: ReadonlyArray<MyCase>;
  readonly case: Maybe<MyCase>;
  /** Newest first. */
  readonly heldFacts: ReadonlyArray<HeldFact>;
  /** Who has looked at what they hold about you in their own records, newest first. */
  readonly recordLooks: LookConnection;
  /** Oldest first: your yes, no and no longer, where a body wrote it down for you. */
  readonly spokenAnswers: ReadonlyArray<SpokenAnswer>;
  /** What bodies propose to do, and have done, about what is written here about you. */
  readonly contentOrders: ContentOrders;
};


export type QueryCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRecordLooksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly giveConsent: GiveConsentAnswer;
  readonly declineCooperation: DeclineCooperationAnswer;
  readonly withdrawConsent: WithdrawConsentAnswer;
  readonly stateOwnPriority: StateOwnPriorityAnswer;
  /** Yes or no to a home. You may change it until somebody has moved in. */
  readonly answerDwellingOffer: AnswerDwellingOfferAnswer;
  /** How long the home should hold before the work together ends. */
  readonly agreeStability: AgreeStabilityAnswer;
  /** Ends the work together at once. What each body has in its own record stays there. */
  readonly endCooperation: EndCooperationAnswer;
  /** *Dette er feil.* Whoever wrote it answers. */
  readonly disputeFact: DisputeFactAnswer;
  /** What a body wrote down as said by you is right. *Dette er feil* says that it is not. */
  readonly confirmSpokenWord: ConfirmSpokenWordAnswer;
  /** Tells those on the case who may know about money what Husbanken decided. */
  readonly shareHousingAllowance: ShareHousingAllowanceAnswer;
  /** Tells, in your own name, what the children need of a home. Nobody is told who wrote it down first. */
  readonly shareChildrensHousingNeed: ShareChildrensHousingNeedAnswer;
  /** That is how you said it. */
  readonly confirmSpokenAnswer: ConfirmSpokenAnswerAnswer;
  /** *Dette er feil.* What it let in, you take back yourself, at once. */
  readonly disputeSpokenAnswer: DisputeSpokenAnswerAnswer;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationDeclineCooperationArgs = {
  input: DeclineCooperationInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


export type MutationStateOwnPriorityArgs = {
  input: StateOwnPriorityInput;
};


export type MutationAnswerDwellingOfferArgs = {
  input: AnswerDwellingOfferInput;
};


export type MutationAgreeStabilityArgs = {
  input: AgreeStabilityInput;
};


export type MutationEndCooperationArgs = {
  input: EndCooperationInput;
};


export type MutationDisputeFactArgs = {
  input: DisputeFactInput;
};


export type MutationConfirmSpokenWordArgs = {
  input: ConfirmSpokenWordInput;
};


export type MutationShareHousingAllowanceArgs = {
  input: ShareHousingAllowanceInput;
};


export type MutationShareChildrensHousingNeedArgs = {
  input: ShareChildrensHousingNeedInput;
};


export type MutationConfirmSpokenAnswerArgs = {
  input: ConfirmSpokenAnswerInput;
};


export type MutationDisputeSpokenAnswerArgs = {
  input: DisputeSpokenAnswerInput;
};
