import { CaseResolver } from './case/case.resolver.js';
import { InboxResolver } from './case/inbox.resolver.js';
import { ClosingResolver } from './closing/closing.resolver.js';
import { CooperationResolver } from './cooperation/cooperation.resolver.js';
import { CorrectionResolver } from './correction/correction.resolver.js';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { AuthorityResolver } from './follow-up/authority.resolver.js';
import { FallbackResolver } from './follow-up/fallback.resolver.js';
import { FollowUpResolver } from './follow-up/follow-up.resolver.js';
import { FirstMeetingResolver } from './handover/first-meeting.resolver.js';
import { HandoverDraftResolver } from './handover/handover-draft.resolver.js';
import { HandoverPreviewResolver } from './handover/handover-preview.resolver.js';
import { HandoverResolver } from './handover/handover.resolver.js';
import { DwellingOfferResolver } from './housing/offers.resolver.js';
import { TenancyResolver } from './housing/tenancy.resolver.js';
import { NeedResolver } from './need/need.resolver.js';
import { PresentHomeResolver } from './present-home/present-home.resolver.js';
import { MilestonesResolver } from './tracks/milestones.resolver.js';
import { PaperPackResolver } from './paper-pack/paper-pack.resolver.js';
import { TrackVersionsResolver } from './tracks/track-versions.resolver.js';
import { SpokenWithdrawalResolver } from './spoken/spoken-withdrawal.resolver.js';
import { SpokenConsentResolver } from './spoken/spoken-consent.resolver.js';
import { SpokenResolver } from './spoken/spoken.resolver.js';
import { ReleasesResolver } from './tracks/releases.resolver.js';
import { ReleaseCardResolver } from './release-card/release-card.resolver.js';

/** What the endpoint of every body that may take part in joint cases answers, beside its own. */
export const jointCaseResolvers = [
  DirectoryResolver,
  CaseResolver,
  InboxResolver,
  NeedResolver,
  HandoverResolver,
  FirstMeetingResolver,
  HandoverPreviewResolver,
  HandoverDraftResolver,
  CooperationResolver,
  ReleasesResolver,
  ReleaseCardResolver,
  PresentHomeResolver,
  MilestonesResolver,
  FollowUpResolver,
  FallbackResolver,
  AuthorityResolver,
  PaperPackResolver,
] as const;

/** And what a body does there that can hold a joint need and be seen to. */
export const jointWorkResolvers = [
  ClosingResolver,
  CorrectionResolver,
  SpokenResolver,
  SpokenWithdrawalResolver,
  TrackVersionsResolver,
] as const;

/** And one that asks the person, from records of its own. */
export const askingResolvers = [SpokenConsentResolver] as const;

/** And one that can have a home to let. */
export const lettingResolvers = [DwellingOfferResolver, TenancyResolver] as const;
