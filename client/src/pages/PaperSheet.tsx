import { toSweref } from '@ledningsplats/shared/geo/sweref.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { metres } from '../features/map/coordinate-words.ts';
import type { PaperFacts } from '../features/map/PaperView.tsx';
import { type Paper, printedSize, scaleBar, type Turn } from '../features/map/paper.ts';
import type { MapPlace } from '../features/places/map/map-places.ts';
import { PlacesLegend } from '../features/places/map/PlacesLegend.tsx';
import { shapesOf } from '../features/shapes/map/confirmed-shape.ts';
import { ShapeSigns } from '../features/shapes/map/ShapesLegend.tsx';
import { shownShapes } from '../features/shapes/map/shown-shapes.ts';
import type { DrawnWarning } from '../features/warnings/map/drawn-warnings.ts';
import { WarningsKey } from '../features/warnings/map/WarningsKey.tsx';
import { WarningsRead } from '../features/warnings/map/WarningsRead.tsx';
import { useSelf } from '../forms/use-self.ts';
import { mapTexts } from '../i18n/map.ts';
import { useConnection, useSelected, useServerNow } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { formatDateClock } from '../ui/format-time.ts';
import styles from './PaperSheet.module.css';

export interface PaperSheetProps {
  incident: IncidentShown;
  plan: Plan;
  paper: Paper;
  turn: Turn;
  facts: PaperFacts | null;
  /** What is drawn, for the legend. */
  places: readonly MapPlace[];
  warnings: readonly DrawnWarning[];
  /** The map. */
  children: ReactNode;
}

/** One sheet as it comes out of the printer, on screen as large as there is room for. */
export function PaperSheet({ incident, plan, paper, turn, facts, places, warnings, children }: PaperSheetProps) {
  const { width, height } = printedSize(paper, turn);
  const { frame, ratio } = useRatio(width);
  const drawn = useSelected((state) => shapesOf(state, incident.stream));
  const shapes = useMemo(() => shownShapes(drawn, incident.pending), [drawn, incident.pending]);
  const isExercise = incident.state?.incident.mode === 'exercise';
  const { number, title } = incident.state?.incident ?? {};
  const look = { '--sheet-width': `${width}mm`, '--sheet-height': `${height}mm`, '--ratio': ratio } as CSSProperties;
  return (
    <div ref={frame} className={styles.frame} style={look}>
      <section
        data-paper
        data-exercise={isExercise || undefined}
        className={styles.sheet}
        aria-label={mapTexts.sheet(`${paper} ${mapTexts.turns[turn]}`)}
      >
        {isExercise && <p className={styles.exercise}>{mapTexts.exercise}</p>}
        <header className={styles.head}>
          <p className={styles.title}>{[number, title].filter(Boolean).join(' · ')}</p>
          <p className={styles.municipality}>{plan.municipality.name}</p>
          <Made />
        </header>
        <div className={styles.map}>
          {children}
          {facts !== null && <Corners facts={facts} />}
          {isExercise && (
            <p aria-hidden className={styles.across}>
              {mapTexts.exercise.split(' ')[0]}
            </p>
          )}
        </div>
        <footer className={styles.foot}>
          <div className={styles.legend}>
            <ShapeSigns shapes={shapes} />
            <PlacesLegend places={places} plan={plan} />
            <WarningsKey warnings={warnings} isInExercise={isExercise} isOnPaper />
            {warnings.length > 0 && <WarningsRead warnings={warnings} />}
          </div>
          {facts !== null && <Measures facts={facts} />}
        </footer>
        {isExercise && <p className={styles.exercise}>{mapTexts.exercise}</p>}
      </section>
    </div>
  );
}

/** When the picture was as it stands here, and who printed it. */
function Made() {
  const now = useServerNow(60_000);
  const { contactAt, state } = useConnection();
  const { name } = useSelf();
  const old = state === 'offline' && contactAt !== null ? mapTexts.pictureOld(formatDateClock(contactAt, 0)) : null;
  return (
    <p className={styles.made}>
      {[mapTexts.pictureOf(formatDateClock(now, 0)), old, mapTexts.printedBy(name)].filter(Boolean).join(' · ')}
    </p>
  );
}

/** In metres of the grid, so that a point can be told over the radio. */
function Corners({ facts: { bounds } }: { facts: PaperFacts }) {
  const corner = (latitude: number, longitude: number) => {
    const { north, east } = toSweref({ latitude, longitude });
    return `${mapTexts.swerefName} ${mapTexts.corner(metres(north), metres(east))}`;
  };
  return (
    <>
      <p className={styles.upper}>{corner(bounds.north, bounds.west)}</p>
      <p className={styles.lower}>{corner(bounds.south, bounds.east)}</p>
    </>
  );
}

function Measures({ facts: { scale, attribution } }: { facts: PaperFacts }) {
  const bar = scaleBar(scale);
  const long =
    bar.metres < 1_000 ? mapTexts.metresLong(metres(bar.metres)) : mapTexts.kilometresLong(metres(bar.metres / 1_000));
  return (
    <div className={styles.measures}>
      <svg viewBox="0 0 24 32" aria-label={mapTexts.north} role="img" className={styles.north}>
        <path d="M12 0 20 22 12 17 4 22z" />
        <text x="12" y="32" textAnchor="middle">
          {mapTexts.north}
        </text>
      </svg>
      <div>
        <p className={styles.scale}>{mapTexts.scale(metres(scale))}</p>
        <p className={styles.bar} style={{ '--long': `${bar.mm}mm` } as CSSProperties}>
          <span>0</span>
          <span>{long}</span>
        </p>
        {attribution !== null && <p className={styles.attribution}>{attribution.text}</p>}
      </div>
    </div>
  );
}

/** How much smaller than paper the sheet must be to have room on the screen. */
function useRatio(widthMm: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [ratio, setRatio] = useState(1);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const wanted = (widthMm * 96) / 25.4;
    const observer = new ResizeObserver(() => setRatio(Math.min(1, element.clientWidth / wanted)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [widthMm]);
  return { frame, ratio };
}
