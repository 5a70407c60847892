import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ComponentType, useRef, useState } from 'react';
import { type MapHandle, MapView } from '../features/map/MapView.tsx';
import { MoveDialog } from '../features/places/map/MoveDialog.tsx';
import { PlacesLayer, type PlacesLayerHandle } from '../features/places/map/PlacesLayer.tsx';
import { StandingPanel } from '../features/places/map/StandingPanel.tsx';
import { useMapPlaces } from '../features/places/map/use-map-places.ts';
import { PlaceDialog } from '../features/places/PlaceDialog.tsx';
import { PlaceTable } from '../features/places/PlaceTable.tsx';
import type { ChooserMapProps } from '../features/places/PositionField.tsx';
import { usePlaceList } from '../features/places/use-places.ts';
import { useMay } from '../forms/use-self.ts';
import { placeTexts } from '../i18n/places.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import styles from './RegisterMap.module.css';

export interface RegisterMapProps {
  plan: Plan;
  /** The place that it opens at, chosen. */
  place: string | null;
  /** Where a position is chosen, in a dialog. */
  ChooserMap: ComponentType<ChooserMapProps>;
}

/** The register on a map: places are looked at, changed and moved where they lie [PL1]. */
export function RegisterMap({ plan, place, ChooserMap }: RegisterMapProps) {
  const may = useMay();
  const { places: register } = usePlaceList();
  const { places } = useMapPlaces(null, plan);
  const [chosen, setChosen] = useState(place);
  const [open, setOpen] = useState<'change' | 'move' | null>(null);
  const map = useRef<MapHandle>(null);
  const layer = useRef<PlacesLayerHandle>(null);
  const standing = register.find(({ id }) => id === chosen) ?? null;
  const used = register.filter(({ retired }) => retired === null);
  const { municipality } = plan;
  const dialog = { plan, ChooserMap, onClose: () => setOpen(null) };

  function handleShow(shown: Place) {
    const at = places.find(({ id }) => id === shown.id);
    if (at !== undefined) map.current?.show(at);
    setChosen(shown.id);
  }
  function handlePress(one: string) {
    setChosen(one);
    const at = places.find(({ id }) => id === one);
    if (at !== undefined) map.current?.reveal(at);
  }
  function handleClose() {
    // one without a position has no symbol to go back to
    if (chosen === null || !layer.current?.focus(chosen)) map.current?.focus();
    setChosen(null);
  }

  return (
    <>
      <MapView
        label={placesMapTexts.registerMap(municipality.name)}
        home={municipality.bounds}
        start={places.find(({ id }) => id === place) ?? null}
        handle={map}
        panel={
          standing !== null && (
            <StandingPanel key={standing.id} place={standing} plan={plan} onClose={handleClose}>
              {may('ChangePlace') && standing.retired === null && (
                <>
                  <Button onPress={() => setOpen('change')}>{placeTexts.change}</Button>
                  <Button onPress={() => setOpen('move')}>{placesMapTexts.move}</Button>
                </>
              )}
            </StandingPanel>
          )
        }
        below={
          <div className={styles.list}>
            <Disclosure title={placeTexts.note(used.length)}>
              <div className={styles.scroll}>
                <PlaceTable places={used} plan={plan} onShow={handleShow} />
              </div>
            </Disclosure>
          </div>
        }
      >
        <PlacesLayer places={places} chosen={chosen} onChoose={handlePress} handle={layer} />
      </MapView>
      {open === 'change' && standing !== null && <PlaceDialog {...dialog} place={standing} />}
      {open === 'move' && standing !== null && <MoveDialog {...dialog} place={standing} />}
    </>
  );
}
