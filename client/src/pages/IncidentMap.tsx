import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useCallback, useMemo, useRef, useState } from 'react';

import { useLocation } from 'wouter';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { SiteOnMap } from '../features/krisstod/SiteOnMap.tsx';
import { LossDialog } from '../features/losses/LossDialog.tsx';
import { LossesCard } from '../features/losses/LossesCard.tsx';
import { type MapHandle, MapView, type MapViewProps } from '../features/map/MapView.tsx';
import { IncidentPlacePanel } from '../features/places/map/IncidentPlacePanel.tsx';
import { MapPlaceList } from '../features/places/map/MapPlaceList.tsx';
import type { PlacesLayerHandle } from '../features/places/map/PlacesLayer.tsx';
import { useMapPlaces } from '../features/places/map/use-map-places.ts';
import { operatedPlaces } from '../features/places/operations/operated-places.ts';
import { usePlaceRegister } from '../features/places/use-places.ts';
import { DrawTools } from '../features/shapes/map/DrawTools.tsx';
import { hiddenKinds, useHiddenLayers } from '../features/shapes/map/hidden-layers.ts';
import { MapTools, useMapTools } from '../features/shapes/map/MapTools.tsx';
import { ShapePanel } from '../features/shapes/map/ShapePanel.tsx';
import { ShapesBelow } from '../features/shapes/ShapesBelow.tsx';
import { useDrawnWarnings } from '../features/warnings/map/use-drawn-warnings.ts';
import { WarningsKey } from '../features/warnings/map/WarningsKey.tsx';
import { WarningsLayer } from '../features/warnings/map/WarningsLayer.tsx';
import { WarningsLegend } from '../features/warnings/map/WarningsLegend.tsx';
import { useMay } from '../forms/use-self.ts';
import { mapTexts } from '../i18n/map.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { paths } from '../paths.ts';
import { KeepMapButton } from '../program/KeepMapButton.tsx';
import { useIncident, useSync } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { IconPrint } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { PHONE_QUERY, useMediaQuery } from '../ui/use-media-query.ts';
import { krisstodOnMap, withKrisstodKind } from './krisstod-on-map.ts';
import { MapLayers } from './MapLayers.tsx';
import { MapLegend } from './MapLegend.tsx';
import { useMapHome } from './use-map-home.ts';

/** What a small map has room for beside what happens on it. */
const KEY_ROOM = 2;

export interface IncidentMapProps extends Pick<MapViewProps, 'size'> {
  incident: string;
  /** The place that it opens at, chosen. */
  place?: string | null;
}

/**
 * The map of an incident with the layers that features hang on it. Loaded when it is shown (`LazyMap.tsx`): the modules that
 * are loaded there and what they import are the only ones that may import Leaflet.
 */
export function IncidentMap(props: IncidentMapProps) {
  return (
    <MapTools incident={props.incident} isStill={props.size === 'card'}>
      <LayeredMap {...props} />
    </MapTools>
  );
}

function LayeredMap({ incident: id, place = null, size = 'page' }: IncidentMapProps) {
  // the outer world's warnings and what is printed are of now: what is played back is without them [OV5]
  const { isPast = false } = useSync();
  const incident = useIncidentFacts(id);
  const plan = usePlan().state?.plan ?? null;
  const register = usePlaceRegister();
  const { state, pending } = incident;
  const operated = useMemo(() => operatedPlaces(state, pending), [state, pending]);
  const { places: ofRegister, isForbidden } = useMapPlaces(operated, plan, state?.incident.mode === 'exercise');
  const krisstod = state?.krisstod ?? null;
  const sites = useMemo(() => (krisstod === null ? [] : krisstodOnMap(krisstod)), [krisstod]);
  const places = useMemo(() => [...ofRegister, ...sites], [ofRegister, sites]);
  const [chosen, setChosen] = useState(place);
  const [lossIn, setLossIn] = useState<string | null>(null);
  const mayLose = useMay()('RecordLoss') && state?.incident.lifecycle === 'open';
  const onLoss = mayLose ? setLossIn : undefined;
  const [, navigate] = useLocation();
  const map = useRef<MapHandle>(null);
  const layer = useRef<PlacesLayerHandle>(null);
  const { tool, selected, select } = useMapTools();
  const hidden = useHiddenLayers();
  const isPage = size === 'page';
  const warnings = useDrawnWarnings();
  // what is switched off is said beside the switches alone, which a small map has not
  const hasWarnings = !isPast && !(isPage && hidden.has('world:warnings'));
  const isInExercise = state?.incident.mode === 'exercise';
  const known = plan !== null && sites.length > 0 ? withKrisstodKind(plan) : plan;
  // on a phone what is seen to beforehand leaves its room to the map
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const municipality = plan?.municipality ?? null;
  // a narrow map of the whole municipality is mostly what lies beside it, with the symbols in a heap
  const isWhole = !useMediaQuery(PHONE_QUERY) && isPage;
  const home = useMapHome(incident.stream, places, isWhole, municipality?.bounds ?? null);

  function handleShow(shown: string) {
    const at = places.find((one) => one.id === shown);
    if (at !== undefined) map.current?.show(at);
    handleChoose(shown);
  }
  function handleChoose(one: string) {
    select(null);
    setChosen(one);
  }
  function handlePress(one: string) {
    handleChoose(one);
    const at = places.find((place) => place.id === one);
    if (at !== undefined) map.current?.reveal(at);
  }
  const handleShape = useCallback(
    (around: Bounds, shape: string) => {
      map.current?.fit(around);
      select(shape);
    },
    [select],
  );
  function handleClose() {
    // one without a position has no symbol to go back to
    if (chosen === null || !layer.current?.focus(chosen)) map.current?.focus();
    setChosen(null);
  }

  function panel() {
    if (!isPage || tool !== null) return undefined;
    if (selected !== null) return <ShapePanel key={selected} id={selected} onLoss={onLoss} />;
    if (plan === null || chosen === null) return undefined;
    const site = krisstod?.sites[chosen];
    if (site) return <SiteOnMap key={chosen} incident={id} site={site} plan={plan} onClose={handleClose} />;
    return <IncidentPlacePanel key={chosen} incident={incident} plan={plan} place={chosen} onClose={handleClose} />;
  }

  return (
    <MapView
      label={municipality === null ? mapTexts.title : mapTexts.mapOf(municipality.name)}
      home={home}
      {...(!isWhole && { homeLabel: placesMapTexts.home })}
      start={places.find((one) => one.id === place) ?? null}
      size={size}
      hasNames={!isPage || !hidden.has('ground:names')}
      handle={map}
      tools={
        <>
          <DrawTools />
          {!isPast && (
            <Link href={paths.mapPrint(id)} variant="button">
              <IconPrint aria-hidden />
              {mapTexts.print}
            </Link>
          )}
          {!isCompact && <KeepMapButton />}
        </>
      }
      legend={
        <MapLegend places={places} plan={known} isPage={isPage} isForbidden={isForbidden && operated.length > 0}>
          {hasWarnings && isPage && (
            <WarningsLegend
              warnings={warnings.list}
              drawn={warnings.drawn}
              isInExercise={isInExercise}
              onShow={(around) => map.current?.fit(around)}
            />
          )}
        </MapLegend>
      }
      foot={
        hasWarnings &&
        warnings.shown.length > 0 && (
          <WarningsKey warnings={warnings.shown} isInExercise={isInExercise} room={KEY_ROOM} />
        )
      }
      panel={panel()}
      below={
        plan !== null && (
          <>
            {isPage && isCompact && (
              <div>
                <KeepMapButton />
              </div>
            )}
            {isPage && <ShapesBelow incident={id} onShow={handleShape} onLoss={onLoss} />}
            {isPage && <LossesBelow incident={id} plan={plan} />}
            {lossIn !== null && state !== null && (
              <LossDialog
                incident={id}
                stream={incident.stream}
                state={state}
                plan={plan}
                shape={lossIn}
                onClose={() => setLossIn(null)}
                onCompare={() => {}}
              />
            )}
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
      {hasWarnings && <WarningsLayer warnings={warnings.drawn} isThin={!isPage} onShown={warnings.setShown} />}
      <MapLayers
        onShape={() => setChosen(null)}
        places={places}
        chosen={chosen}
        {...(isPage && { hiddenKinds: hiddenKinds(hidden) })}
        onChoose={(one) => (isPage ? handlePress(one) : navigate(paths.mapPlace(id, one)))}
        handle={layer}
      />
    </MapView>
  );
}

/** What is lost, in words, under the areas that it is lost in [PL9]. */
function LossesBelow({ incident, plan }: { incident: string; plan: Plan }) {
  return <LossesCard incident={useIncident(incident)} plan={plan} />;
}
