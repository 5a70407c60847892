import { assistantsOn, seatedOn } from '@ledningsplats/shared/seats/seat-reading.ts';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import type { SeatAsk } from './SeatList.tsx';
import { SeatWho } from './SeatWho.tsx';
import { occupantName, type SeatsProps } from './seat-words.ts';
import styles from './seats.module.css';
import { useSeatRights } from './use-seat-rights.ts';

export interface SeatRowProps extends SeatsProps {
  /** Plan id. */
  function: string;
  isRequired: boolean;
  onAsk: (ask: SeatAsk) => void;
}

/** One function: who answers for it and who sits beside; loud where it must be manned and is not [ST1]. */
export function SeatRow({ function: of, isRequired, onAsk, ...props }: SeatRowProps) {
  const { stream, state, plan } = props;
  const give = useGive();
  const self = useSelf();
  const { session } = useSync();
  const { byId } = usePeople();
  const rights = useSeatRights(props);
  const { seats } = state;
  const name = functionName(plan, of);
  const holder = seatedOn(seats, of);
  const beside = assistantsOn(seats, of);
  const former = holder === null ? seats.former[of] : undefined;
  const most = plan.seats.functions.find((rule) => rule.function === of)?.assistants ?? 0;
  const isThere = [holder, ...beside].some((seat) => seat?.person != null && seat.person === self.person);
  const isVacant = holder === null;

  function handleSit(isAssistant: boolean) {
    const done = isAssistant ? texts.satBeside(name) : texts.sat(name);
    give('TakeSeat', stream, { function: of, person: self.person, isAssistant }, {}, { done });
    // what one writes carries the function that one sits on, unless one has chosen another
    if (self.function === null) void session.setFunction(of);
  }

  return (
    <li className={styles.row} data-vacant={isVacant || undefined} data-required={isRequired || undefined}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {isVacant && isRequired && <Chip tone="alarm">{texts.required}</Chip>}
      </div>
      <div className={styles.sitting}>
        {holder === null && <p className={styles.muted}>{texts.vacant}</p>}
        {holder && <SeatWho {...props} seat={holder} onAsk={onAsk} />}
        {beside.map((seat) => (
          <SeatWho key={seat.id} {...props} seat={seat} onAsk={onAsk} />
        ))}
      </div>
      <div className={styles.deeds}>
        {isVacant && rights.mayWork && self.person !== null && !isThere && (
          <Button
            size="small"
            variant={isRequired ? 'primary' : 'secondary'}
            aria-label={texts.sitHereAs(name)}
            onPress={() => handleSit(false)}
          >
            {texts.sitHere}
          </Button>
        )}
        {!isVacant && rights.mayWork && self.person !== null && !isThere && beside.length < most && (
          <Button size="small" variant="quiet" onPress={() => handleSit(true)}>
            {texts.sitBeside}
          </Button>
        )}
        {rights.leads && (isVacant || beside.length < most) && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => onAsk({ what: isVacant ? 'seat' : 'beside', function: of })}
          >
            {isVacant ? texts.seatOther : texts.seatBeside}
          </Button>
        )}
        {former && rights.maySpeakOf(former) && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => give('UndoSeat', stream, { seat: former.id, what: 'left' }, {}, { done: texts.undone })}
          >
            {texts.undoLeft(occupantName(former, byId))}
          </Button>
        )}
      </div>
    </li>
  );
}
