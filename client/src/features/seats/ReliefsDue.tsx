import { reliefsNear } from '@ledningsplats/shared/seats/seat-reading.ts';
import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { useGive } from '../../forms/use-give.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { ReliefDialog } from './ReliefDialog.tsx';
import { occupantName, type SeatsProps } from './seat-words.ts';
import styles from './seats.module.css';
import { useSeatRights } from './use-seat-rights.ts';

/** Reliefs whose time is near or has come, offered loudly; people do them, and nothing happens by itself [ST1]. */
export function ReliefsDue(props: SeatsProps) {
  const { stream, state, plan } = props;
  const give = useGive();
  const { byId } = usePeople();
  const now = useServerNow(30_000);
  const rights = useSeatRights(props);
  const [relieved, setRelieved] = useState<string | null>(null);
  const { seats } = state;
  if (state.incident.lifecycle !== 'open') return null;
  const near = reliefsNear(seats, plan, now);
  const seat = relieved === null ? undefined : seats.seated[relieved];
  return (
    <div className={styles.due}>
      {near.map(({ shift, at, from }) => {
        const of = functionName(plan, shift.function);
        const to = occupantName(shift, byId);
        const when = formatWhen(at, now);
        const mayHand = from !== null && rights.maySpeakOf(from);
        const maySit = from === null && rights.maySpeakOf(shift);
        return (
          <Note
            key={shift.id}
            tone="warn"
            role="status"
            title={from === null ? texts.dueSit(when, to) : texts.dueTitle(when, occupantName(from, byId), to)}
            actions={
              (mayHand || maySit) && (
                <Button
                  variant="primary"
                  onPress={() => {
                    if (from !== null) return setRelieved(from.id);
                    const content = shift.name === null ? {} : { name: shift.name };
                    const data = { function: shift.function, person: shift.person };
                    give('TakeSeat', stream, data, content, { done: texts.seated(of) });
                  }}
                >
                  {mayHand ? texts.handNow : texts.sitNow(to)}
                </Button>
              )
            }
          >
            {from === null ? `${of}. ${texts.vacant}.` : texts.dueText(of)}
          </Note>
        );
      })}
      {seat && <ReliefDialog {...props} seat={seat} onClose={() => setRelieved(null)} />}
    </div>
  );
}
