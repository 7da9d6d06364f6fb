import { Link } from 'react-router';
import type { InboxBucket, InboxRowFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { areaWords, verbWords } from '../words/codes.words.ts';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { Deadline } from './deadline.tsx';
import { inboxWords } from './inbox.words.ts';
import { UrgencyTag } from './urgency-tag.tsx';

interface InboxRowProps {
  readonly item: InboxRowFragment;
  readonly bucket: InboxBucket;
}

/** One person, one verb, who waits, and how long there is. */
export function InboxRow({ item, bucket }: InboxRowProps) {
  const words = useWords(inboxWords);
  const verbs = useWords(verbWords);
  const areas = useWords(areaWords);
  const done = bucket === 'DONE';
  const alarm = item.verb === 'PERSON_DID_NOT_ARRIVE';
  return (
    <li>
      <Link to={`/sak/${encodeURIComponent(item.caseId)}`} className="card inbox-row">
        <span className="inbox-who">
          <strong>
            <PersonalText text={item.person} />
          </strong>
          <span className="quiet">{words.caseNumber(item.caseNumber)}</span>
        </span>
        <span className="inbox-what">
          <span className={alarm ? 'inbox-verb alarm' : 'inbox-verb'}>
            {verbs[item.verb]}
            {item.area === null ? '' : `: ${areas[item.area].toLowerCase()}`}
          </span>
          {item.outcome === null ? null : <span>{item.outcome}</span>}
          <Whom item={item} bucket={bucket} />
        </span>
        <span className="inbox-when">
          {item.urgency === null || done ? null : <UrgencyTag urgency={item.urgency} />}
          {item.workingDaysLeft === null || done ? null : (
            <Deadline workingDaysLeft={item.workingDaysLeft} replyBy={item.replyBy} />
          )}
        </span>
      </Link>
    </li>
  );
}

function Whom({ item, bucket }: InboxRowProps) {
  const words = useWords(inboxWords);
  const { language } = useLanguage();
  const since = words.since(formatDay(inOslo(item.since).day, language));
  const other = item.counterpart === null ? undefined : unitLine(item.counterpart);
  const whom = other === undefined ? undefined : bucket === 'NEEDS_ME' ? words.from(other) : words.awaited(other);
  return (
    <>
      {whom === undefined ? null : <span className="quiet">{whom}</span>}
      <span className="quiet">{since}</span>
    </>
  );
}
