import { Button } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import {
  ReachMilestoneDocument,
  ReopenMilestoneDocument,
  ReplanTrackDocument,
  type TrackCardFragment,
} from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { TrackList } from './track-list.tsx';
import { trackWords } from './track.words.ts';

type Milestone = TrackCardFragment['milestones'][number];

/** The case's plan, with what the unit can do about it. */
export function CaseTrack({ track }: { readonly track: TrackCardFragment }) {
  return (
    <TrackList track={track} orders={(milestone) => <StepOrders milestone={milestone} />}>
      <Version track={track} />
    </TrackList>
  );
}

function StepOrders({ milestone: { code: milestone, words: name, can } }: { readonly milestone: Milestone }) {
  const words = useWords(trackWords);
  const { jointCase, refresh } = useCase();
  const reach = useCommand(ReachMilestoneDocument);
  const reopen = useCommand(ReopenMilestoneDocument);
  const refusals = useWords(refusalWords);
  const order = (commandId: string) => ({ commandId, caseId: jointCase.id, milestone });
  const mark = async (outcome: 'DONE' | 'NOT_NEEDED') => {
    if (await reach.send((commandId) => ({ ...order(commandId), outcome }))) refresh();
  };
  const open = async () => {
    if (await reopen.send(order)) refresh();
  };
  if (can.length === 0) return null;
  return (
    <div className="no-print">
      <div className="actions">
        {can.includes('REACH') ? (
          <>
            <Button
              size="small"
              variant="secondary"
              aria-label={words.doneWith(name)}
              onClick={() => void mark('DONE')}
            >
              {words.done}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.notNeededWith(name)}
              onClick={() => void mark('NOT_NEEDED')}
            >
              {words.notNeeded}
            </Button>
          </>
        ) : (
          <Button size="small" variant="tertiary" aria-label={words.reopenWith(name)} onClick={() => void open()}>
            {words.reopen}
          </Button>
        )}
      </div>
      <CommandNotice state={reach.state} refusals={refusals} />
      <CommandNotice state={reopen.state} refusals={refusals} />
    </div>
  );
}

/** Which version the case follows, and the newest that it could. */
function Version({ track: { version, newerVersions } }: { readonly track: TrackCardFragment }) {
  const words = useWords(trackWords);
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(ReplanTrackDocument);
  const newest = newerVersions.at(-1);
  const replan = async (to: string) => {
    if (await send((commandId) => ({ commandId, caseId: jointCase.id, version: to }))) refresh();
  };
  return (
    <div className="quiet">
      <span>{words.version(version)}</span>
      {newest === undefined ? null : (
        <Button className="no-print" size="small" variant="tertiary" onClick={() => void replan(newest)}>
          {words.replan(newest)}
        </Button>
      )}
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </div>
  );
}
