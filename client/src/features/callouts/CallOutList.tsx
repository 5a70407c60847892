import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { tallyOf } from '@ledningsplats/shared/callouts/tally.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { personName } from '../../forms/person-words.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconAlarm } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './CallOutList.module.css';
import { postNames } from './call-out-words.ts';
import { TallyBar } from './TallyBar.tsx';

export interface CallOutListProps {
  incident: string;
  list: readonly CallOut[];
  plan: Plan;
}

/** Several call-outs, each with how it stands and the way to its answers. */
export function CallOutList({ incident, list, plan }: CallOutListProps) {
  const { byId: people } = usePeople();
  const now = useServerNow(30_000);
  return list.map((callOut) => {
    const { id, number, sentAt, by, ended, lists } = callOut;
    const tally = tallyOf(callOut);
    const who = by === null ? callOutTexts.bySomebody : personName(people, by);
    return (
      <Card
        key={id}
        title={callOutTexts.numbered(number)}
        note={ended === null ? undefined : callOutTexts.endedAt(ended.why, formatWhen(ended.at, now))}
        aside={
          <Link href={paths.callOut(incident, number)} variant="alone" aria-label={toAnswers(number)}>
            {callOutTexts.toAnswers}
          </Link>
        }
      >
        <div className={styles.content}>
          <p className={styles.muted}>
            {[callOutTexts.sentAt(formatWhen(sentAt, now), who), ...lists.map(({ name }) => name)].join(' · ')}
          </p>
          <TallyBar number={number} tally={tally} />
          {tally.unfilled.length > 0 && (
            <p className={styles.alarm}>
              <IconAlarm aria-hidden className={styles.icon} />
              {callOutTexts.unfilled(postNames(plan, tally.unfilled))}
            </p>
          )}
        </div>
      </Card>
    );
  });
}

function toAnswers(number: number): string {
  return `${callOutTexts.toAnswers}: ${callOutTexts.numbered(number)}`;
}
