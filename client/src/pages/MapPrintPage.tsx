import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo, useState } from 'react';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import type { PaperFacts } from '../features/map/PaperView.tsx';
import { PAPERS, type Paper, TURNS, type Turn } from '../features/map/paper.ts';
import type { PlacesRoom } from '../features/places/map/name-layout.ts';
import { useMapPlaces } from '../features/places/map/use-map-places.ts';
import { operatedPlaces } from '../features/places/operations/operated-places.ts';
import type { DrawnWarning } from '../features/warnings/map/drawn-warnings.ts';
import { useDrawnWarnings } from '../features/warnings/map/use-drawn-warnings.ts';
import { mapTexts } from '../i18n/map.ts';
import { paths } from '../paths.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconPrint } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { Select } from '../ui/Select.tsx';
import { usePaperTheme } from '../ui/use-theme.ts';
import { IncidentGate } from './IncidentGate.tsx';
import { krisstodOnMap, withKrisstodKind } from './krisstod-on-map.ts';
import { LazyPaperMap } from './LazyMap.tsx';
import styles from './MapPrintPage.module.css';
import { PaperPlaces } from './PaperPlaces.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { usePageSize } from './use-page-size.ts';

const NO_WARNINGS: readonly DrawnWarning[] = [];

/** The map on paper: what is chosen is seen on the sheet before it is printed. */
export function MapPrintPage({ incident }: { incident: string }) {
  const plan = usePlan().state?.plan ?? null;
  return <IncidentGate id={incident}>{plan !== null && <MapPrint id={incident} plan={plan} />}</IncidentGate>;
}

function MapPrint({ id, plan }: { id: string; plan: Plan }) {
  const incident = useIncidentFacts(id);
  const { state, pending } = incident;
  const operated = useMemo(() => operatedPlaces(state, pending), [state, pending]);
  const { places: ofRegister } = useMapPlaces(operated, plan, state?.incident.mode === 'exercise');
  const krisstod = state?.krisstod ?? null;
  const sites = useMemo(() => (krisstod === null ? [] : krisstodOnMap(krisstod)), [krisstod]);
  const places = useMemo(() => [...ofRegister, ...sites], [ofRegister, sites]);
  // so that the legend says what its sign is
  const known = useMemo(() => (sites.length > 0 ? withKrisstodKind(plan) : plan), [sites, plan]);
  const [paper, setPaper] = useState<Paper>('A4');
  const [turn, setTurn] = useState<Turn>('landscape');
  const [area, setArea] = useState<'drawn' | 'municipality'>('drawn');
  const [isWithUnopened, setWithUnopened] = useState(false);
  const [isWithWarnings, setWithWarnings] = useState(true);
  const warnings = useDrawnWarnings();
  const [facts, setFacts] = useState<PaperFacts | null>(null);
  const [room, setRoom] = useState<PlacesRoom | null>(null);
  const drawn = useMemo(
    () => places.filter(({ look }) => isWithUnopened || !['closed', 'unopened', 'standing'].includes(look)),
    [places, isWithUnopened],
  );
  const isReady = facts?.isDrawn === true;
  usePageSize(paper, turn);
  usePaperTheme();

  return (
    <div className={styles.page}>
      <header className={styles.tools}>
        <h2 className={styles.title}>{mapTexts.printTitle}</h2>
        <Select
          label={mapTexts.paper}
          value={paper}
          options={PAPERS.map((value) => ({ value, label: mapTexts.papers[value] }))}
          onChange={setPaper}
        />
        <Select
          label={mapTexts.turn}
          value={turn}
          options={TURNS.map((value) => ({ value, label: mapTexts.turns[value] }))}
          onChange={setTurn}
        />
        <Select
          label={mapTexts.area}
          value={area}
          options={(['drawn', 'municipality'] as const).map((value) => ({ value, label: mapTexts.areas[value] }))}
          onChange={setArea}
        />
        <Checkbox isSelected={isWithUnopened} onChange={setWithUnopened}>
          {mapTexts.withUnopened}
        </Checkbox>
        {warnings.drawn.length > 0 && (
          <Checkbox isSelected={isWithWarnings} onChange={setWithWarnings}>
            {mapTexts.withWarnings}
          </Checkbox>
        )}
        <div className={styles.deeds}>
          <Link href={paths.map(id)} variant="button">
            {mapTexts.toMap}
          </Link>
          <Button
            variant="primary"
            icon={<IconPrint aria-hidden />}
            isDisabled={!isReady}
            onPress={() => window.print()}
          >
            {mapTexts.printNow}
          </Button>
        </div>
        <p role="status" className={styles.status}>
          {readyWords(facts)}
        </p>
      </header>
      <PaperSheet
        {...{ incident, paper, turn, facts }}
        plan={known}
        places={drawn}
        warnings={isWithWarnings ? warnings.shown : NO_WARNINGS}
      >
        <LazyPaperMap
          incident={id}
          plan={known}
          places={drawn}
          warnings={isWithWarnings ? warnings.drawn : NO_WARNINGS}
          area={area}
          onFacts={setFacts}
          onRoom={setRoom}
          onShown={warnings.setShown}
        />
      </PaperSheet>
      <PaperPlaces incident={incident} plan={plan} room={room} />
    </div>
  );
}

function readyWords(facts: PaperFacts | null): string {
  if (facts?.isDrawn !== true) return mapTexts.printWaiting;
  return facts.isPlain ? mapTexts.printPlain : mapTexts.printReady;
}
