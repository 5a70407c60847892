import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { isCallingOut } from '@ledningsplats/shared/callouts/ground.ts';
import { signOf } from '@ledningsplats/shared/callouts/tally.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useGive } from '../../../forms/use-give.ts';
import { useMay } from '../../../forms/use-self.ts';
import { callOutTexts } from '../../../i18n/call-outs.ts';
import { callInTexts as texts } from '../../../i18n/krisstod-call-in.ts';
import { paths } from '../../../paths.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { Link } from '../../../ui/Link.tsx';
import { RunningCallOut } from '../RunningCallOut.tsx';
import styles from './call-in.module.css';

export interface CallInsCardProps {
  /** Krisstöd's own. */
  stream: string;
  state: IncidentState;
  list: readonly CallOut[];
  plan: Plan;
}

/** Those called in to krisstöd: who comes and when, who has not answered, and the way to call in more [KR2]. */
export function CallInsCard({ stream, state, list, plan }: CallInsCardProps) {
  const give = useGive();
  const may = useMay();
  const { byId: people } = usePeople();
  const now = useServerNow(30_000);
  const { id } = state.incident;
  const isOpen = isCallingOut(state, 'krisstod');
  const running = list.filter(({ ended }) => ended === null).toReversed();
  const over = list.filter(({ ended }) => ended !== null).toReversed();
  const { called, answered, unanswered } = state.krisstod.called;
  if (!isOpen && list.length === 0) return null;
  return (
    <Card title={texts.card} anchor="inkallning">
      <div className={styles.card}>
        {list.length === 0 && (
          <p className={styles.muted}>
            {texts.none} {texts.noneText}
          </p>
        )}
        {called > 0 && <p>{texts.totals(called, answered, unanswered)}</p>}
        {isOpen && may('CallInKrisstod') && (
          <div>
            <Link href={paths.callIn(id)} variant="button">
              {texts.begin}
            </Link>
          </div>
        )}
        {running.map((callOut) => {
          const title = texts.numbered(callOut.number);
          return (
            <div key={callOut.id} className={styles.card}>
              <RunningCallOut
                title={title}
                href={paths.calledIn(id, callOut.number)}
                callOut={callOut}
                context={{ plan, people, now }}
              />
              {signOf(callOut) !== null && may('TakeKrisstodCallInSign') && (
                <div className={styles.sign}>
                  <Button
                    size="small"
                    aria-label={texts.silentLabel(title)}
                    onPress={() =>
                      give('TakeKrisstodCallInSign', stream, { callOut: callOut.id }, {}, { done: texts.taken })
                    }
                  >
                    {texts.silent}
                  </Button>
                </div>
              )}
            </div>
          );
        })}
        {over.map(({ id: callOut, number, ended }) => (
          <p key={callOut} className={styles.ended}>
            <span>{texts.numbered(number)}</span>
            <span className={styles.muted}>{ended && callOutTexts.endedAt(ended.why, formatWhen(ended.at, now))}</span>
            <Link
              href={paths.calledIn(id, number)}
              variant="alone"
              aria-label={`${callOutTexts.toAnswers}: ${texts.numbered(number)}`}
            >
              {callOutTexts.toAnswers}
            </Link>
          </p>
        ))}
      </div>
    </Card>
  );
}
