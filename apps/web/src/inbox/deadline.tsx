import { Tag } from '@navikt/ds-react';
import { formatWeekday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { inboxWords } from './inbox.words.ts';

interface DeadlineProps {
  readonly workingDaysLeft: number;
  readonly replyBy: string | null;
}

/** Working days left until a reply is due; red when it is late or due today. */
export function Deadline({ workingDaysLeft, replyBy }: DeadlineProps) {
  const words = useWords(inboxWords);
  const { language } = useLanguage();
  const text =
    workingDaysLeft > 0
      ? words.left(workingDaysLeft)
      : workingDaysLeft === 0
        ? words.dueToday
        : words.late(-workingDaysLeft);
  const colour = workingDaysLeft > 2 ? 'neutral' : workingDaysLeft > 0 ? 'warning' : 'danger';
  return (
    <Tag
      size="small"
      variant="moderate"
      data-color={colour}
      title={replyBy === null ? '' : formatWeekday(replyBy, language)}
    >
      {text}
    </Tag>
  );
}
