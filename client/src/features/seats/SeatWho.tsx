import type { Seat } from '@ledningsplats/shared/seats/events.ts';
import { mayUndoTaken } from '@ledningsplats/shared/seats/seat-reading.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconMore } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { NoteWords } from './NoteWords.tsx';
import { PhoneLink } from './PhoneLink.tsx';
import { ReliefNotice } from './ReliefNotice.tsx';
import type { SeatAsk } from './SeatList.tsx';
import { occupantName, type SeatsProps } from './seat-words.ts';
import styles from './seats.module.css';
import { useSeatRights } from './use-seat-rights.ts';

/** Somebody on a function: where, since when, on what number, and what can be done with it [ST1] [ST8]. */
export function SeatWho({ seat, onAsk, ...props }: SeatsProps & { seat: Seat; onAsk: (ask: SeatAsk) => void }) {
  const { stream, state, plan } = props;
  const give = useGive();
  const self = useSelf();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const rights = useSeatRights(props);
  const [isLeaving, setLeaving] = useState(false);
  const { id, isAssistant, isRemote, note } = seat;
  const who = occupantName(seat, byId);
  const of = functionName(plan, seat.function);
  const isOwn = seat.person !== null && seat.person === self.person;
  const all = Object.values(state.seats.seated).filter(({ person }) => person !== null && person === seat.person);
  const relief = state.seats.reliefs[id];
  const mayRelieve = rights.maySpeakOf(seat) && !isAssistant && relief === undefined;

  function handleAction(action: string) {
    if (action === 'move') give('MoveSeat', stream, { seat: id, isRemote: !isRemote }, {}, { done: texts.moved });
    if (action === 'undo') give('UndoSeat', stream, { seat: id, what: 'taken' }, {}, { done: texts.undone });
    if (action === 'leave') setLeaving(true);
  }

  return (
    <div className={styles.who}>
      <p className={styles.person}>
        <b>{who}</b>
        {isOwn && ` (${texts.you})`}
        {isAssistant && <Chip tone="neutral">{texts.beside}</Chip>}
        <Chip tone={isRemote ? 'info' : 'ok'}>{isRemote ? texts.remote : texts.onSite}</Chip>
        <PhoneLink person={seat.person} name={who} />
      </p>
      <p className={styles.muted}>
        {texts.since(formatWhen(seat.since, now), formatAgo(seat.since, now))}
        {all.length > 1 && !isAssistant && ` · ${texts.several(all.length)}`}
      </p>
      {note !== null && (
        <Disclosure level={4} title={texts.takenWith(occupantName(note.from, byId), formatWhen(note.takenAt, now))}>
          <NoteWords note={note.text} />
        </Disclosure>
      )}
      {relief && (
        <ReliefNotice {...props} relief={relief} seat={seat} onRewrite={() => onAsk({ what: 'relieve', seat: id })} />
      )}
      {rights.maySpeakOf(seat) && (
        <span className={styles.own}>
          {mayRelieve && (
            <Button size="small" onPress={() => onAsk({ what: 'relieve', seat: id })}>
              {texts.relieve}
            </Button>
          )}
          <Menu
            label={texts.more(`${of}, ${who}`)}
            items={[
              { id: 'move', label: isRemote ? texts.toSite : texts.toRemote },
              ...(mayUndoTaken(state.seats, seat) ? [{ id: 'undo', label: texts.undoTaken }] : []),
              { id: 'leave', label: texts.leave },
            ]}
            onAction={handleAction}
            placement="bottom end"
            trigger={
              <IconButton label={texts.more(`${of}, ${who}`)} icon={<IconMore aria-hidden />} hasTooltip={false} />
            }
          />
        </span>
      )}
      <ConfirmDialog
        isOpen={isLeaving}
        title={texts.leaveTitle(who, of)}
        confirmLabel={texts.leave}
        onCancel={() => setLeaving(false)}
        onConfirm={() => {
          give('LeaveSeat', stream, { seat: id }, {}, { done: texts.left(of) });
          setLeaving(false);
        }}
      >
        {texts.leaveText}
      </ConfirmDialog>
    </div>
  );
}
