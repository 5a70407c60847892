import type { MapReading } from '@ledningsplats/shared/geo/map-reading.ts';
import { useEffect, useState } from 'react';
import { mapTexts } from '../i18n/map.ts';
import { useSync, useWorldNow } from '../sync/react.ts';
import { Button } from '../ui/Button.tsx';
import { DefinitionFacts, type Fact } from '../ui/DefinitionFacts.tsx';
import { formatSize } from '../ui/format-size.ts';
import { formatWhen } from '../ui/format-time.ts';
import { Meter } from '../ui/Meter.tsx';
import styles from './KeptMapPanel.module.css';
import type { KeptMapView } from './kept-map.ts';
import { MAP_ADDRESS } from './kept-map-layout.ts';
import { type Room, roomOnDevice } from './lasting-storage.ts';
import { useKeptMap, useMapKeeper } from './use-kept-map.ts';

/** What the device keeps of the map, how large and how old it is, and the way to keep, renew and remove it. */
export function KeptMapPanel() {
  const keeper = useMapKeeper();
  const view = useKeptMap();
  const { size, version, room, isShared } = useOffer(view.status);
  const now = useWorldNow(60_000);
  useEffect(() => void keeper.look(), [keeper]);

  if (view.status === 'unknown') return null;
  if (view.status === 'impossible') return <p className={styles.note}>{mapTexts.keepImpossible}</p>;
  const { kept, progress } = view;
  const isNewer = kept !== null && version !== null && kept.version !== version;
  const isTooLarge = size !== null && room !== null && size > room.free;
  return (
    <div className={styles.panel}>
      <p className={styles.note}>
        {mapTexts.keepText} {isShared && mapTexts.keepShared}
      </p>
      <DefinitionFacts layout="list" facts={factsOf(view, { size, room, isNewer, now })} />
      {view.status === 'keeping' && progress !== null && (
        <Meter
          label={mapTexts.keeping}
          value={progress.done}
          max={progress.all}
          text={mapTexts.keepProgress(formatSize(progress.done), formatSize(progress.all))}
          tone="action"
        />
      )}
      <p role="status" className={styles.note}>
        {endWords(view)}
        {isTooLarge && mapTexts.keepTooLarge}
        {kept === null && version === null && size === null && mapTexts.noMapToKeep}
      </p>
      <div className={styles.actions}>
        {view.status === 'keeping' && <Button onPress={keeper.stop}>{mapTexts.keepStop}</Button>}
        {view.status !== 'keeping' && (kept === null || isNewer) && size !== null && !isTooLarge && (
          <Button variant="primary" onPress={() => void keeper.keep()}>
            {kept === null ? mapTexts.keepNow : mapTexts.renew}
          </Button>
        )}
        {view.status === 'kept' && <Button onPress={() => void keeper.remove()}>{mapTexts.removeKept}</Button>}
      </div>
    </div>
  );
}

interface Offer {
  /** Of the server's map; null where it has none, or is not reached. */
  size: number | null;
  version: string | null;
  room: Room | null;
  isShared: boolean;
}

/** What there is to keep, and whether there is room for it; asked anew when something has been kept or removed. */
function useOffer(status: KeptMapView['status']): Offer {
  const { device } = useSync();
  const [offer, setOffer] = useState<Offer>({ size: null, version: null, room: null, isShared: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room is another when something has been kept or removed
  useEffect(() => {
    let isLeft = false;
    const asked = fetch(MAP_ADDRESS.info)
      .then((answer) => (answer.ok ? (answer.json() as Promise<MapReading>) : null))
      .catch(() => null);
    void Promise.all([asked, roomOnDevice(), device.kept()]).then(([reading, room, { isShared }]) => {
      if (isLeft) return;
      const base = reading?.base.ok ? reading.base : null;
      setOffer({ size: base?.size ?? null, version: base?.version ?? null, room, isShared });
    });
    return () => {
      isLeft = true;
    };
  }, [device, status]);
  return offer;
}

function factsOf(
  { kept }: KeptMapView,
  { size, room, isNewer, now }: { size: number | null; room: Room | null; isNewer: boolean; now: number },
): Fact[] {
  const free = room === null ? {} : { detail: mapTexts.keepRoom(formatSize(room.free)) };
  if (kept === null) {
    return [
      { term: mapTexts.kept, value: mapTexts.notKept },
      ...(size === null ? [] : [{ term: mapTexts.keepSize, value: formatSize(size), ...free }]),
    ];
  }
  return [
    {
      term: mapTexts.kept,
      value: formatWhen(kept.keptAt, now),
      detail: isNewer ? mapTexts.keptNewer : mapTexts.keptMadeAt(formatWhen(kept.changedAt, now)),
      ...(isNewer && { tone: 'warn' as const }),
    },
    { term: mapTexts.keepSize, value: formatSize(kept.size), ...free },
    { term: mapTexts.keptVersion, value: kept.version.slice(0, 8) },
  ];
}

function endWords({ ended }: KeptMapView): string {
  switch (ended) {
    case 'done':
      return mapTexts.keepDone;
    case 'failed':
      return mapTexts.keepFailed;
    case 'stopped':
      return mapTexts.keepStopped;
    case null:
      return '';
    default:
      return ended satisfies never;
  }
}
