import { Link } from 'react-router';
import type { ReleaseBucket, ReleaseRowFragment } from '../operations/joint-case.ts';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatWeekday, fromToday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { FlagTag, Untaken } from './release-marks.tsx';
import { bucketWords, releasesWords } from './releases.words.ts';

const order = ['NOW', 'FIVE', 'FOURTEEN', 'THIRTY', 'SIXTY_OR_MORE', 'AFTER'] as const;

interface ReleaseBoardProps {
  readonly rows: readonly ReleaseRowFragment[];
  readonly counts: readonly { readonly bucket: ReleaseBucket; readonly count: number }[];
}

/** A column for each stretch of days left, the nearest first. */
export function ReleaseBoard({ rows, counts }: ReleaseBoardProps) {
  const words = useWords(releasesWords);
  const buckets = useWords(bucketWords);
  return (
    <div className="release-board">
      {order.map((bucket) => {
        const here = rows.filter((row) => row.bucket === bucket);
        const count = counts.find((one) => one.bucket === bucket)?.count ?? here.length;
        return (
          <section key={bucket} aria-labelledby={`bucket-${bucket}`}>
            <h2 id={`bucket-${bucket}`} className="release-bucket">
              {buckets[bucket]} ({count})
            </h2>
            {here.length === 0 && count === 0 ? <p className="quiet">{words.noneHere}</p> : null}
            <ul className="rows">
              {here.map((row) => (
                <Card key={row.id} row={row} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ row }: { readonly row: ReleaseRowFragment }) {
  const words = useWords(releasesWords);
  const { language } = useLanguage();
  return (
    <li>
      <Link to={`/sak/${encodeURIComponent(row.caseId)}`} className="card release-row">
        <strong>
          <PersonalText text={row.person} />
        </strong>
        <span className="quiet">{words.caseNumber(row.caseNumber)}</span>
        <span>
          {formatWeekday(row.releaseOn, language)}, {fromToday(row.releaseOn, language)}
        </span>
        <FlagTag flag={row.fridayOrHoliday} />
        <span>
          {words.left}: {row.milestonesLeft}
        </span>
        {row.nobodyHasTaken.length === 0 ? null : (
          <span>
            {words.untaken}: <Untaken areas={row.nobodyHasTaken} />
          </span>
        )}
      </Link>
    </li>
  );
}
