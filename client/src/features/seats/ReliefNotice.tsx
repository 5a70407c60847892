import type { Relief, Seat } from '@ledningsplats/shared/seats/events.ts';
import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { NoteWords } from './NoteWords.tsx';
import { occupantName, type SeatsProps } from './seat-words.ts';
import styles from './seats.module.css';
import { useSeatRights } from './use-seat-rights.ts';

export interface ReliefNoticeProps extends SeatsProps {
  relief: Relief;
  seat: Seat;
  onRewrite: () => void;
}

/** A relief that waits: the note, and the one press of who takes over. Until then the earlier one sits, and both see it [ST1]. */
export function ReliefNotice({ relief, seat, onRewrite, ...props }: ReliefNoticeProps) {
  const { stream, plan } = props;
  const give = useGive();
  const self = useSelf();
  const { byId } = usePeople();
  const rights = useSeatRights(props);
  const [isAsked, setAsked] = useState(false);
  const of = functionName(plan, relief.function);
  const from = occupantName(seat, byId);
  const to = occupantName(relief.to, byId);
  const isMine = rights.mayWork && relief.to.person !== null && relief.to.person === self.person;
  const take = (way: 'own' | 'told', done: string) =>
    give('TakeRelief', stream, { relief: relief.id, way }, {}, { done });

  return (
    <div className={styles.relief}>
      <Note tone="warn" role="status" title={isMine ? texts.mine(of) : texts.waits(from, to)}>
        {isMine ? texts.mineText : texts.waitsText(from, to)}
      </Note>
      <NoteWords note={relief.note} />
      <div className={styles.actions}>
        {isMine && (
          <Button variant="primary" size="huge" onPress={() => take('own', texts.taken(of))}>
            {texts.take}
          </Button>
        )}
        {rights.maySpeakOf(seat) && (
          <>
            {!isMine && <Button onPress={() => setAsked(true)}>{texts.told(to)}</Button>}
            <Button variant="quiet" onPress={onRewrite}>
              {texts.rewrite}
            </Button>
            <Button
              variant="quiet"
              onPress={() => give('WithdrawRelief', stream, { relief: relief.id }, {}, { done: texts.withdrawn })}
            >
              {texts.withdraw}
            </Button>
          </>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={texts.toldTitle(to)}
        confirmLabel={texts.toldSubmit}
        onCancel={() => setAsked(false)}
        onConfirm={() => {
          take('told', texts.toldDone(to));
          setAsked(false);
        }}
      >
        {texts.toldText}
      </ConfirmDialog>
    </div>
  );
}
