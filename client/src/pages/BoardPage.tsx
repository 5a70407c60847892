import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { memo } from 'react';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { CallOutsCard } from '../features/callouts/CallOutsCard.tsx';
import { CallsCard } from '../features/calls/CallsCard.tsx';
import { CardsCard } from '../features/cards/CardsCard.tsx';
import { ContingenciesCard } from '../features/contingencies/ContingenciesCard.tsx';
import { AwaitingCard } from '../features/decisions/AwaitingCard.tsx';
import { BoardCard } from '../features/krisledningsnamnd/BoardCard.tsx';
import { KrisstodCard } from '../features/krisstod/KrisstodCard.tsx';
import { CorrectedCard } from '../features/log/CorrectedCard.tsx';
import { LogPanel } from '../features/log/LogPanel.tsx';
import { TraysCard } from '../features/log/TraysCard.tsx';
import { PictureCard } from '../features/pictures/PictureCard.tsx';
import { PlacesCard } from '../features/places/operations/PlacesCard.tsx';
import { PresenceCard } from '../features/presence/PresenceCard.tsx';
import { ReportCard } from '../features/reports/ReportCard.tsx';
import { TasksCard } from '../features/tasks/TasksCard.tsx';
import { logTexts } from '../i18n/log.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { paths } from '../paths.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Card } from '../ui/Card.tsx';
import { Link } from '../ui/Link.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { BeginWith } from './BeginWith.tsx';
import { BoardMap } from './BoardMap.tsx';
import styles from './BoardPage.module.css';
import { ComposerButton, ComposerPlace } from './ComposerPlace.tsx';
import { DirectionCard } from './DirectionCard.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import { type LineWork, useLineWork } from './use-line-work.tsx';

/** The staff board: what has happened, what is to be done, what is decided and who is here, on one screen. */
export function BoardPage({ incident }: { incident: string }) {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const { makeTask, makeTaskOf, makeDecision, dialog } = useLineWork(incident);
  return (
    <IncidentGate id={incident}>
      <div className={styles.board} data-compact={isCompact || undefined}>
        {isCompact && <Begin id={incident} />}
        {isCompact && <Waiting id={incident} onMakeTask={makeTaskOf} />}
        <div className={styles.log}>
          <LogPanel
            incident={incident}
            scroll={isCompact ? 'latest' : 'box'}
            footer={
              isCompact && (
                <Link href={paths.log(incident)} variant="alone">
                  {logTexts.whole}
                </Link>
              )
            }
            onMakeTask={makeTask}
            onMakeDecision={makeDecision}
          >
            {!isCompact && <ComposerPlace incident={incident} />}
          </LogPanel>
        </div>
        <Cards id={incident} isCompact={isCompact} onMakeTask={makeTaskOf} />
      </div>
      {isCompact && <ComposerButton incident={incident} />}
      {dialog}
    </IncidentGate>
  );
}

/** What the level has laid forward, with a way to it past the log. */
function Begin({ id }: { id: string }) {
  const incident = useIncidentFacts(id);
  const plan = usePlan().state?.plan ?? null;
  if (plan === null) return null;
  return (
    <div className={styles.begin}>
      <BeginWith incident={incident} plan={plan} onCalls={() => goTo('calls')} onCards={() => goTo('cards')} />
    </div>
  );
}

/** The card comes under the thumb, and keyboard and voice stand on its heading. */
function goTo(anchor: string) {
  const card = document.getElementById(anchor);
  const heading = card?.querySelector<HTMLElement>('h2');
  if (!card || !heading) return;
  card.scrollIntoView({ block: 'start' });
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

interface CardsProps {
  id: string;
  onMakeTask: LineWork['makeTaskOf'];
}

/** On a phone what waits for somebody stands before the log: it must not lie below eight lines that are only to be read. */
function Waiting({ id, onMakeTask }: CardsProps) {
  return (
    <div className={styles.waiting}>
      <Waits incident={useIncidentFacts(id)} onMakeTask={onMakeTask} />
    </div>
  );
}

function Waits({ incident, onMakeTask }: Omit<WorkProps, 'isCompact'>) {
  const plan = usePlan().state?.plan ?? null;
  return (
    <>
      {plan !== null && isCallingOut(incident) && <CallOutsCard incident={incident} plan={plan} />}
      <Trays incident={incident} onMakeTask={onMakeTask} />
    </>
  );
}

function isCallingOut({ state }: IncidentShown): boolean {
  return state?.callOuts.list.some(({ ended }) => ended === null) ?? false;
}

/** All but the log: drawn again when a fact changes, not at every line. On a phone the direction comes first of them. */
function Cards({ id, isCompact, onMakeTask }: CardsProps & { isCompact: boolean }) {
  const incident = useIncidentFacts(id);
  return (
    <div className={styles.rest}>
      {isCompact && <Direction incident={incident} />}
      <Work incident={incident} isCompact={isCompact} onMakeTask={onMakeTask} />
      <Side incident={incident} isCompact={isCompact} />
    </div>
  );
}

interface PartProps {
  incident: IncidentShown;
  isCompact: boolean;
}

type WorkProps = PartProps & Pick<CardsProps, 'onMakeTask'>;

/** What is to be done and what waits for an answer. */
const Work = memo(function Work({ incident, isCompact, onMakeTask }: WorkProps) {
  const plan = usePlan().state?.plan ?? null;
  return (
    <div className={styles.work}>
      {!isCompact && <Trays incident={incident} onMakeTask={onMakeTask} />}
      <CorrectedCard incident={incident} />
      {plan !== null && !(isCompact && isCallingOut(incident)) && <CallOutsCard incident={incident} plan={plan} />}
      {plan !== null && <PlacesOnBoard incident={incident} plan={plan} isCompact={isCompact} />}
      {plan !== null && <KrisstodCard incident={incident} plan={plan} />}
      <TasksCard incident={incident} />
      {plan !== null && <CallsCard incident={incident} plan={plan} />}
      {plan !== null && <CardsCard incident={incident} plan={plan} />}
      {plan !== null && <AwaitingCard incident={incident} plan={plan} />}
    </div>
  );
});

/** What is open on the ground: the map with the table under it, where the plan has places at all. */
function PlacesOnBoard({ incident, plan, isCompact }: PartProps & { plan: Plan }) {
  const whole = (
    <Link href={paths.map(incident.id)} variant="alone">
      {placesMapTexts.whole}
    </Link>
  );
  const map = <BoardMap incident={incident.id} isCompact={isCompact} />;
  if (plan.places.kinds.length === 0) {
    return (
      <Card title={placesMapTexts.boardTitle} aside={whole}>
        {map}
      </Card>
    );
  }
  return <PlacesCard incident={incident} plan={plan} title={placesMapTexts.boardTitle} map={map} more={whole} />;
}

/** Where we are heading, who has taken over what, who is here. */
const Side = memo(function Side({ incident, isCompact }: PartProps) {
  const plan = usePlan().state?.plan ?? null;
  return (
    <div className={styles.side}>
      {!isCompact && <DirectionCard incident={incident} plan={plan} />}
      {plan !== null && <PictureCard incident={incident} plan={plan} />}
      <ReportCard incident={incident} />
      {plan !== null && <ContingenciesCard incident={incident} plan={plan} />}
      {plan !== null && <BoardCard incident={incident} plan={plan} />}
      <PresenceCard stream={incident.stream} />
    </div>
  );
});

function Trays({ incident, onMakeTask }: Omit<WorkProps, 'isCompact'>) {
  return <TraysCard incident={incident} onMakeTask={({ line, text }) => onMakeTask({ seq: line, text: text ?? '' })} />;
}

function Direction({ incident }: { incident: IncidentShown }) {
  return <DirectionCard incident={incident} plan={usePlan().state?.plan ?? null} />;
}
