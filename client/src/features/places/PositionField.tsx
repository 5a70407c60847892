import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import { type Position, positionText } from '@ledningsplats/shared/geo/position.ts';
import { gridText } from '@ledningsplats/shared/geo/read-position.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ComponentType, useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { placeTexts } from '../../i18n/places.ts';
import { placesMapTexts } from '../../i18n/places-map.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { IconMap } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './PositionField.module.css';

export interface ChooserMapProps {
  name: string;
  kind: string | null;
  plan: Plan;
  value: Position | null;
  onChoose: (position: Position) => void;
}

export interface PositionFieldProps {
  plan: Plan;
  name: string;
  kind: string | null;
  text: string;
  /** What the text says; null while it says none. */
  position: Position | null;
  isFaulty: boolean;
  /** A page's map, which is fetched when it is asked for. */
  ChooserMap: ComponentType<ChooserMapProps>;
  onChange: (text: string) => void;
}

/** Where a place lies: typed in either system, or chosen on the map; both systems are shown of what is read [PL9]. */
export function PositionField({
  plan,
  name,
  kind,
  text,
  position,
  isFaulty,
  ChooserMap,
  onChange,
}: PositionFieldProps) {
  const [isMap, setMap] = useState(false);
  const read = position === null ? null : `${positionText(position)} · ${gridText(position)}`;

  function handleChoose(chosen: Position) {
    onChange(positionText(chosen));
    announce(placesMapTexts.chosen(`${positionText(chosen)}, ${gridText(chosen)}`));
  }

  return (
    <div className={styles.field}>
      <div className={styles.line}>
        <TextField
          label={placeTexts.position}
          description={read ?? placeTexts.positionHelp}
          value={text}
          onChange={onChange}
          autoComplete="off"
          errorMessage={isFaulty ? placeTexts.positionUnreadable : undefined}
        />
        <Button icon={<IconMap aria-hidden />} aria-expanded={isMap} onPress={() => setMap((before) => !before)}>
          {isMap ? placesMapTexts.hideChooser : placesMapTexts.choose}
        </Button>
      </div>
      {position !== null && !isWithin(position, plan.municipality.bounds) && (
        <Note tone="warn" role="status">
          {placeTexts.positionOutside}
        </Note>
      )}
      {isMap && (
        <ChooserMap
          name={name.trim() === '' ? placesMapTexts.newPlace : name}
          kind={kind}
          plan={plan}
          value={position}
          onChoose={handleChoose}
        />
      )}
    </div>
  );
}
