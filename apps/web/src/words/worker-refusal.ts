import type {
  AgreeAftercareRefusal,
  RecordAftercarePlanRefusal,
  RecordChildrensHousingNeedRefusal,
} from '../operations/child-welfare.ts';
import type {
  RegisterAdmissionRefusal,
  SetReleaseDateRefusal,
  ChangeCustodyGroundRefusal,
  ConfirmTransferRefusal,
  GrantLeaveRefusal,
  RecordReleaseRefusal,
  TellCustodyGroundRefusal,
  TransferPersonRefusal,
} from '../operations/correctional-service.ts';
import type { ConfirmErasureRefusal, ProposeErasureRefusal } from '../operations/erasure.ts';
import type {
  ReceiveHousingAllowanceApplicationRefusal,
  DecideHousingAllowanceRefusal,
} from '../operations/husbanken.ts';
import type {
  AcceptHandoverInPartRefusal,
  AcceptInvitationRefusal,
  AnswerKeepHomeRefusal,
  AskKeepHomeRefusal,
  ReachMilestoneRefusal,
  ReopenMilestoneRefusal,
  ReplanTrackRefusal,
  AgreeFirstMeetingRefusal,
  AnswerHandoverRefusal,
  ConfirmFirstContactRefusal,
  ConfirmTakeOverRefusal,
  DeclineHandoverRefusal,
  ForwardHandoverRefusal,
  InviteOrganisationRefusal,
  OfferHandoverRefusal,
  ProposeCooperationRefusal,
  RegisterNeedRefusal,
  ReopenCardItemRefusal,
  ReportPersonDidNotArriveRefusal,
  ReturnHandoverRefusal,
  SaveHandoverDraftRefusal,
  SettleCardItemRefusal,
  TakeCardItemRefusal,
  TakeNeedRefusal,
  WithdrawHandoverRefusal,
  ClearAuthorityEndRefusal,
  CloseNeedRefusal,
  DiscardHandoverDraftRefusal,
  NameFallbackRefusal,
  NameMunicipalityOfStayRefusal,
  SetAuthorityEndRefusal,
} from '../operations/joint-case.ts';
import type { RegisterOutreachContactRefusal, RecordVisitRefusal } from '../operations/kirkens-bymisjon.ts';
import type {
  OpenDecisionClockRefusal,
  RecordDecisionRefusal,
  RecordPreliminaryAnswerRefusal,
  RegisterEnquiryRefusal,
  AcceptResponsibleMunicipalityRefusal,
  AssessHousingNeedRefusal,
  DecideDepositGuaranteeRefusal,
  DecideStartLoanRefusal,
  DisputeResponsibilityRefusal,
  ProposeResponsibleMunicipalityRefusal,
  RecordResponsibilityDecisionRefusal,
} from '../operations/municipality.ts';
import type { ReportContactRefusal, ConfirmMedicationContinuityRefusal } from '../operations/partner.ts';
import type { HomeRefusal } from './home-refusals.words.ts';
import type { SpokenRefusal } from './spoken-refusals.words.ts';

/** Every reason for which a worker's order can be refused. */
export type WorkerRefusal =
  | HomeRefusal
  | SpokenRefusal
  | AcceptHandoverInPartRefusal
  | AcceptInvitationRefusal
  | AnswerKeepHomeRefusal
  | AskKeepHomeRefusal
  | ReachMilestoneRefusal
  | ReopenMilestoneRefusal
  | ReplanTrackRefusal
  | AgreeAftercareRefusal
  | AgreeFirstMeetingRefusal
  | AnswerHandoverRefusal
  | ConfirmFirstContactRefusal
  | ConfirmTakeOverRefusal
  | DeclineHandoverRefusal
  | ForwardHandoverRefusal
  | InviteOrganisationRefusal
  | OfferHandoverRefusal
  | OpenDecisionClockRefusal
  | ProposeCooperationRefusal
  | ReceiveHousingAllowanceApplicationRefusal
  | RecordDecisionRefusal
  | RecordPreliminaryAnswerRefusal
  | RegisterAdmissionRefusal
  | RegisterEnquiryRefusal
  | RegisterNeedRefusal
  | RegisterOutreachContactRefusal
  | ReopenCardItemRefusal
  | ReportContactRefusal
  | ReportPersonDidNotArriveRefusal
  | ReturnHandoverRefusal
  | SaveHandoverDraftRefusal
  | SetReleaseDateRefusal
  | SettleCardItemRefusal
  | TakeCardItemRefusal
  | TakeNeedRefusal
  | WithdrawHandoverRefusal
  | RecordAftercarePlanRefusal
  | RecordChildrensHousingNeedRefusal
  | ChangeCustodyGroundRefusal
  | ConfirmTransferRefusal
  | GrantLeaveRefusal
  | RecordReleaseRefusal
  | TellCustodyGroundRefusal
  | TransferPersonRefusal
  | DecideHousingAllowanceRefusal
  | ClearAuthorityEndRefusal
  | CloseNeedRefusal
  | DiscardHandoverDraftRefusal
  | NameFallbackRefusal
  | NameMunicipalityOfStayRefusal
  | SetAuthorityEndRefusal
  | RecordVisitRefusal
  | AcceptResponsibleMunicipalityRefusal
  | AssessHousingNeedRefusal
  | DecideDepositGuaranteeRefusal
  | DecideStartLoanRefusal
  | DisputeResponsibilityRefusal
  | ProposeResponsibleMunicipalityRefusal
  | RecordResponsibilityDecisionRefusal
  | ConfirmMedicationContinuityRefusal
  | ProposeErasureRefusal
  | ConfirmErasureRefusal;
