import { boundsOf } from '@ledningsplats/shared/geo/bounds-of.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { type MapHandle, MapView, type MapViewProps } from '../features/map/MapView.tsx';
import { IncidentPlacePanel } from '../features/places/map/IncidentPlacePanel.tsx';
import { MapPlaceList } from '../features/places/map/MapPlaceList.tsx';
import type { MapPlace } from '../features/places/map/map-places.ts';
import { PlacesLayer, type PlacesLayerHandle } from '../features/places/map/PlacesLayer.tsx';
import { PlacesLegend } from '../features/places/map/PlacesLegend.tsx';
import { useMapPlaces } from '../features/places/map/use-map-places.ts';
import { operatedPlaces } from '../features/places/operations/operated-places.ts';
import { usePlaceRegister } from '../features/places/use-places.ts';
import { ShapesBelow } from '../features/shapes/ShapesBelow.tsx';
import { mapTexts } from '../i18n/map.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { paths } from '../paths.ts';
import { KeepMapButton } from '../program/KeepMapButton.tsx';
import { usePlan } from '../sync/use-plan.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { IconPrint } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import styles from './IncidentMap.module.css';

export interface IncidentMapProps extends Pick<MapViewProps, 'size'> {
  incident: string;
  /** The place that it opens at, chosen. */
  place?: string | null;
}

/**
 * The map of an incident with the layers that features hang on it. Loaded when it is shown (`LazyMap.tsx`): the modules that
 * are loaded there and what they import are the only ones that may import Leaflet.
 */
export function IncidentMap({ incident: id, place = null, size = 'page' }: IncidentMapProps) {
  const incident = useIncidentFacts(id);
  const plan = usePlan().state?.plan ?? null;
  const register = usePlaceRegister();
  const { state, pending } = incident;
  const operated = useMemo(() => operatedPlaces(state, pending), [state, pending]);
  const { places, isForbidden } = useMapPlaces(operated, plan, state?.incident.mode === 'exercise');
  const [chosen, setChosen] = useState(place);
  const [, navigate] = useLocation();
  const map = useRef<MapHandle>(null);
  const layer = useRef<PlacesLayerHandle>(null);
  const isPage = size === 'page';
  const municipality = plan?.municipality ?? null;
  const home = useHome(places, isPage, municipality?.bounds ?? null);

  function handleShow(shown: string) {
    const at = places.find((one) => one.id === shown);
    if (at !== undefined) map.current?.show(at);
    setChosen(shown);
  }
  function handleClose() {
    // one without a position has no symbol to go back to
    if (chosen === null || !layer.current?.focus(chosen)) map.current?.focus();
    setChosen(null);
  }

  return (
    <MapView
      label={municipality === null ? mapTexts.title : mapTexts.mapOf(municipality.name)}
      home={home}
      {...(!isPage && { homeLabel: placesMapTexts.home })}
      start={places.find((one) => one.id === place) ?? null}
      size={size}
      handle={map}
      tools={
        <>
          <KeepMapButton />
          <Link href={paths.mapPrint(id)} variant="button">
            <IconPrint aria-hidden />
            {mapTexts.print}
          </Link>
        </>
      }
      legend={<Legend places={isPage ? places : []} plan={plan} isForbidden={isForbidden && operated.length > 0} />}
      panel={
        isPage && plan !== null && chosen !== null ? (
          <IncidentPlacePanel key={chosen} incident={incident} plan={plan} place={chosen} onClose={handleClose} />
        ) : undefined
      }
      below={
        plan !== null && (
          <>
            {isPage && <ShapesBelow incident={id} onShow={(around) => map.current?.fit(around)} />}
            <MapPlaceList
              incident={id}
              plan={plan}
              register={register}
              operated={operated}
              isForbidden={isForbidden}
              onShow={handleShow}
            />
          </>
        )
      }
    >
      <PlacesLayer
        places={places}
        chosen={chosen}
        onChoose={(one) => (isPage ? setChosen(one) : navigate(paths.mapPlace(id, one)))}
        handle={layer}
      />
    </MapView>
  );
}

interface LegendProps {
  places: readonly MapPlace[];
  plan: Plan | null;
  isForbidden: boolean;
}

/** What the symbols mean, or why there are none. */
function Legend({ places, plan, isForbidden }: LegendProps) {
  if (isForbidden) return <p className={styles.forbidden}>{placesMapTexts.forbidden}</p>;
  if (plan === null || places.length === 0) return null;
  return (
    <div className={styles.legend}>
      <Disclosure title={placesMapTexts.legend}>
        <PlacesLegend places={places} plan={plan} />
      </Disclosure>
    </div>
  );
}

/** What is in view from the start: on the page the municipality, on the board what is run. */
function useHome(places: readonly MapPlace[], isPage: boolean, municipality: Bounds | null): Bounds | null {
  const run = isPage ? [] : places.filter(({ look }) => !['closed', 'unopened', 'standing'].includes(look));
  // by value: a count or a new state of the same places is no reason to move the map
  const spots = run
    .map(({ latitude, longitude }) => `${latitude} ${longitude}`)
    .sort()
    .join('/');
  return useMemo(() => {
    const positions = spots.split('/').map((spot) => spot.split(' ').map(Number));
    const found = positions.map(([latitude = 0, longitude = 0]) => ({ latitude, longitude }));
    return (spots === '' ? null : boundsOf(found)) ?? municipality;
  }, [spots, municipality]);
}
