import type { Bounds, MapName } from '@ledningsplats/shared/geo/map-reading.ts';
import { parsePosition } from '@ledningsplats/shared/geo/parse-position.ts';
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { mapTexts } from '../../i18n/map.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox, type ComboBoxValue } from '../../ui/ComboBox.tsx';
import { findNames, zoomFor } from './find-names.ts';
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
  const [names, setNames] = useState<readonly MapName[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const isAsked = useRef(false);
  const found = useMemo(() => findNames(names, value.text), [names, value.text]);

  /** The names are asked for when somebody searches: a phone on a bad line has the map first. */
  async function handleFocus() {
    if (isAsked.current) return;
    isAsked.current = true;
    const read = await readNames();
    isAsked.current = read.length > 0;
    setNames(read);
  }

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
    handleGo();
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    handleGo();
  }

  function handleGo() {
    const position = parsePosition(value.text);
    if (position !== null) return goToPosition(position.lat, position.lon);
    const [first] = found;
    const chosen = names[Number(value.id ?? Number.NaN)] ?? first?.name;
    if (chosen !== undefined) return go(chosen);
    if (value.text.trim() !== '') setFault(mapTexts.notFound(value.text.trim()));
  }

  function go(name: MapName) {
    setFault(null);
    onGo({ name: name.name, lat: name.lat, lon: name.lon, zoom: zoomFor(name.kind) });
  }

  function goToPosition(lat: number, lon: number) {
    onGo({ name: value.text.trim(), lat, lon });
    const isOutside =
      bounds !== null && (lat < bounds.south || lat > bounds.north || lon < bounds.west || lon > bounds.east);
    setFault(isOutside ? mapTexts.outside : null);
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
          onFocus={() => void handleFocus()}
          options={found.map(({ index, name }) => ({
            id: String(index),
            label: name.name,
            detail: mapTexts.kinds[name.kind],
          }))}
          {...(fault !== null && { errorMessage: fault })}
        />
      </div>
      <Button type="submit">{mapTexts.goThere}</Button>
    </form>
  );
}
