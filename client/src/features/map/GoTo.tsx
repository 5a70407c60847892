import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import type { MapName } from '@ledningsplats/shared/geo/map-reading.ts';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { readPosition } from '@ledningsplats/shared/geo/read-position.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { mapTexts } from '../../i18n/map.ts';
import { ComboBox, type ComboBoxValue } from '../../ui/ComboBox.tsx';
import { findNames, placeBy, zoomFor } from './find-names.ts';
import styles from './GoTo.module.css';
import { readNames } from './map-answer.ts';
import type { TargetPlace } from './Target.tsx';

export interface GoToProps {
  onGo: (place: TargetPlace) => void;
  /** What the base map covers. */
  bounds: Bounds | null;
}

const EMPTY: ComboBoxValue = { text: '', id: null };

/** To a name that stands on the map, or to coordinates in either system [PL9]. */
export function GoTo({ onGo, bounds }: GoToProps) {
  const [value, setValue] = useState(EMPTY);
  const [fault, setFault] = useState<string | null>(null);
  const [isSearching, setSearching] = useState(false);
  const { names, ask } = useNames();
  const found = useMemo(() => findNames(names, value.text), [names, value.text]);

  function handleChange(next: ComboBoxValue) {
    setFault(null);
    setValue(next);
  }

  function handleChoose(id: string) {
    const chosen = names[Number(id)];
    if (chosen !== undefined) go(chosen);
  }

  /** The list of suggestions would take Enter to close itself. */
  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.currentTarget.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    void handleGo();
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    void handleGo();
  }

  async function handleGo() {
    const text = value.text.trim();
    const position = readPosition(text);
    if (position !== null) return goToPosition(text, position);
    if (text === '') return;
    setSearching(true);
    const known = await ask();
    setSearching(false);
    const chosen = known[Number(value.id ?? Number.NaN)] ?? findNames(known, text)[0]?.name;
    if (chosen !== undefined) go(chosen);
    else setFault(mapTexts.notFound(text));
  }

  function go(name: MapName) {
    setFault(null);
    const { latitude, longitude } = name;
    onGo({ name: name.name, latitude, longitude, zoom: zoomFor(name.kind) });
  }

  function goToPosition(text: string, position: Position) {
    onGo({ name: text, ...position });
    setFault(isWithin(position, bounds) ? null : mapTexts.outside);
  }

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <div className={styles.field}>
        <ComboBox
          label={mapTexts.goTo}
          isLabelHidden
          placeholder={mapTexts.goToPlaceholder}
          value={value}
          onChange={handleChange}
          onChoose={handleChoose}
          onKeyDown={handleKeyDown}
          onFocus={() => void ask()}
          options={found.map(({ index, name }) => ({
            id: String(index),
            label: name.name,
            detail: mapTexts.kindBy(name.kind, placeBy(names, name)),
          }))}
          {...(fault !== null && { errorMessage: fault })}
        />
      </div>
      <WorkingButton type="submit" isWorking={isSearching} workingText={mapTexts.searching}>
        {mapTexts.goThere}
      </WorkingButton>
    </form>
  );
}

/** Asked for when somebody searches: a phone on a bad line has the map first. None came: asked for again the next time. */
function useNames(): { names: readonly MapName[]; ask: () => Promise<readonly MapName[]> } {
  const [names, setNames] = useState<readonly MapName[]>([]);
  const asking = useRef<Promise<readonly MapName[]> | null>(null);
  const ask = () => {
    asking.current ??= readNames().then((read) => {
      if (read.length === 0) asking.current = null;
      setNames(read);
      return read;
    });
    return asking.current;
  };
  return { names, ask };
}
