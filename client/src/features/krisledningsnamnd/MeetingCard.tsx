import type { Matter, Meeting } from '@ledningsplats/shared/minutes/events.ts';
import { quorumOf } from '@ledningsplats/shared/minutes/quorum.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { personName } from '../../forms/person-words.ts';
import { meetingTexts as texts } from '../../i18n/meetings.ts';
import { inSentence } from '../../i18n/plan-words.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './MeetingCard.module.css';

export interface MeetingCardProps {
  meeting: Meeting;
  stream: string;
  plan: Plan;
  /** Null: the reader may not. */
  onChange: (() => void) | null;
  onWithdraw: (() => void) | null;
}

const PAPERS = [
  { file: 'protokoll.pdf', words: texts.minutesPdf },
  { file: 'protokoll.docx', words: texts.minutesDocx },
  { file: 'anmalan.pdf', words: texts.noticePdf },
  { file: 'anmalan.docx', words: texts.noticeDocx },
] as const;

export function MeetingCard({ meeting, stream, plan, onChange, onWithdraw }: MeetingCardProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const when = (at: number) => formatDateClock(at, now);
  const { number, startedAt, endedAt, attendees, matters, adjustment, adjustedAt, content } = meeting;
  const { serving, members, isMet } = quorumOf(plan.board.meetings, meeting);
  const names = attendees.map(({ person, role, distance }, index) => {
    const name = personName(byId, person, content?.names[index] ?? null);
    return [name, inSentence(texts.roles[role]), ...(distance ? [inSentence(texts.distance)] : [])].join(', ');
  });
  const taken = [numbersOf(matters, 'decided'), numbersOf(matters, 'reported')].filter((one) => one !== null);
  const facts: Fact[] = [
    { term: texts.when, value: endedAt === null ? when(startedAt) : texts.until(when(startedAt), when(endedAt)) },
    { term: texts.place, value: content?.place ?? texts.noPlace },
    { term: texts.attendees, value: content === null ? texts.removed : names.join('; ') },
    { term: texts.matters, value: taken.length === 0 ? texts.noMatters : taken.join('; ') },
    {
      term: texts.adjustment,
      value: texts.adjustments[adjustment],
      ...(adjustedAt !== null && { detail: texts.adjusted(when(adjustedAt)) }),
    },
  ];
  return (
    <Card
      title={texts.number(number)}
      level={3}
      aside={
        <Chip tone={isMet ? 'ok' : 'warn'}>
          {isMet ? texts.quorumMet(serving, members) : texts.quorumNotMet(serving, members)}
        </Chip>
      }
    >
      <div className={styles.content}>
        <DefinitionFacts facts={facts} layout="list" />
        <h4 className={styles.heading}>{texts.papers}</h4>
        <div className={styles.papers}>
          {PAPERS.map(({ file, words }) => (
            <Link
              key={file}
              href={`/api/streams/${encodeURIComponent(stream)}/meetings/${meeting.meeting}/${file}`}
              variant="button"
              isDownload
              aria-label={texts.of(words, number)}
            >
              {words}
            </Link>
          ))}
        </div>
        {(onChange || onWithdraw) && (
          <div className={styles.actions}>
            {onChange && (
              <Button size="small" aria-label={texts.of(texts.change, number)} onPress={onChange}>
                {texts.change}
              </Button>
            )}
            {onWithdraw && (
              <Button size="small" variant="quiet" aria-label={texts.of(texts.withdraw, number)} onPress={onWithdraw}>
                {texts.withdraw}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

function numbersOf(matters: readonly Matter[], as: Matter['as']): string | null {
  const numbers = matters.flatMap((matter) => (matter.as === as ? [matter.decision] : []));
  return numbers.length === 0 ? null : texts[as](numbers.join(', '));
}
