import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { placesMapTexts } from '../../../i18n/places-map.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { OperatedList } from '../operations/OperatedList.tsx';
import styles from './MapPlaceList.module.css';
import { UnopenedList } from './UnopenedList.tsx';

export interface MapPlaceListProps {
  incident: string;
  plan: Plan;
  register: PlacesState | null;
  operated: readonly OperatedPlace[];
  isForbidden: boolean;
  onShow: (id: string) => void;
}

/** Everything that the map shows of places, as lists that do the same things [PL9]; also what has no position. */
export function MapPlaceList({ incident, plan, register, operated, isForbidden, onShow }: MapPlaceListProps) {
  const hasPosition = (id: string) =>
    (register?.places[id] ?? operated.find((place) => place.id === id))?.position != null;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.lists}>
      <Disclosure title={placesMapTexts.operatedTitle(operated.length)} isExpanded={isOpen} onExpandedChange={setOpen}>
        {isOpen && (
          <div className={styles.scroll}>
            {isForbidden && <p className={styles.muted}>{placesMapTexts.forbidden}</p>}
            {operated.length === 0 && <p className={styles.muted}>{placesMapTexts.noOperated}</p>}
            {operated.length > 0 && (
              <OperatedList
                incident={incident}
                places={operated}
                plan={plan}
                toMap={(id) => (hasPosition(id) ? () => onShow(id) : null)}
              />
            )}
          </div>
        )}
      </Disclosure>
      <UnopenedList plan={plan} register={register} operated={operated} onShow={onShow} />
    </div>
  );
}
