import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import { nearestWithRoom } from '@ledningsplats/shared/places/nearest.ts';
import type { OperatedPlace, PlaceOperationsSlice } from '@ledningsplats/shared/places/operation-events.ts';
import { useState } from 'react';
import { Note } from '../../../forms/Note.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import type { OutboxItem } from '../../../sync/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconMinus, IconPlus } from '../../../ui/icons.ts';
import { usePlaceRegister } from '../use-places.ts';
import { CountDialog } from './CountDialog.tsx';
import styles from './CountPanel.module.css';
import { OnSite } from './OnSite.tsx';
import { unsentCounts } from './operated-places.ts';
import { VisitorCurve } from './VisitorCurve.tsx';
import { VisitorMeter } from './VisitorMeter.tsx';

export interface CountPanelProps {
  stream: string;
  place: OperatedPlace;
  capacity: number | null;
  slice: PlaceOperationsSlice;
  pending: readonly OutboxItem[];
  mayCount: boolean;
}

/** How many are there: one touch for each who comes or goes, under the thumb [PL5]. */
export function CountPanel({ stream, place, capacity, slice, pending, mayCount }: CountPanelProps) {
  const give = useGive();
  const register = usePlaceRegister();
  const [isSetting, setSetting] = useState(false);
  const count = visitorsNow(place.counts);
  const { counted } = place;
  const isUnsent = unsentCounts(place.id, pending).length > 0;
  const isFull = capacity !== null && count >= capacity;
  const one = (how: 'in' | 'out') =>
    give(
      'CountVisitors',
      stream,
      { place: place.id, how, number: 1 },
      {},
      { done: operationTexts.countDone(place.name) },
    );

  return (
    <div className={styles.panel}>
      <p className={styles.now}>
        <strong className={styles.count}>{count}</strong>
        <VisitorMeter place={place} capacity={capacity} />
      </p>
      <p className={styles.muted} role="status">
        {counted === null ? (
          operationTexts.neverCounted
        ) : (
          <>
            {operationTexts.counted} <OnSite {...counted} />
          </>
        )}
        {isUnsent && ` · ${operationTexts.countUnsent}`}
      </p>
      {mayCount && (
        <div className={styles.buttons}>
          <Button size="huge" icon={<IconMinus aria-hidden />} isDisabled={count === 0} onPress={() => one('out')}>
            {operationTexts.goneOne}
          </Button>
          <Button size="huge" variant="primary" icon={<IconPlus aria-hidden />} onPress={() => one('in')}>
            {operationTexts.comeOne}
          </Button>
          <Button onPress={() => setSetting(true)}>{operationTexts.setCount}</Button>
        </div>
      )}
      {(isFull || place.state === 'full') && (
        <Elsewhere place={place} slice={slice} register={register} isFull={isFull} />
      )}
      <VisitorCurve place={place} capacity={capacity} />
      {isSetting && <CountDialog stream={stream} place={place} onClose={() => setSetting(false)} />}
    </div>
  );
}

interface ElsewhereProps extends Pick<CountPanelProps, 'place' | 'slice'> {
  register: ReturnType<typeof usePlaceRegister>;
  isFull: boolean;
}

/** Where those who come now are sent: the nearest open place with room [PL7]. */
function Elsewhere({ place, slice, register, isFull }: ElsewhereProps) {
  const nearest = nearestWithRoom(slice, register, place.id);
  const away = nearest?.metres == null ? null : operationTexts.metres(nearest.metres);
  return (
    <Note
      tone={nearest === null ? 'alarm' : 'warn'}
      title={isFull && place.state !== 'full' ? operationTexts.isFull : operationTexts.pointTo}
    >
      {nearest === null ? operationTexts.pointToNone : operationTexts.pointToText(nearest.name, nearest.room, away)}
    </Note>
  );
}
