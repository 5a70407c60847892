import { lastingLosses } from '@ledningsplats/shared/losses/lasting-losses.ts';
import type { BoardCardId } from '@ledningsplats/shared/plan/board-cards.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { openVmas } from '@ledningsplats/shared/vma/vma-reading.ts';
import type { ComponentType } from 'react';
import { BriefingsCard } from '../../features/briefings/BriefingsCard.tsx';
import { CallOutsCard } from '../../features/callouts/CallOutsCard.tsx';
import { CallsCard } from '../../features/calls/CallsCard.tsx';
import { CardsCard } from '../../features/cards/CardsCard.tsx';
import { ContingenciesCard } from '../../features/contingencies/ContingenciesCard.tsx';
import { AwaitingCard } from '../../features/decisions/AwaitingCard.tsx';
import { BoardCard } from '../../features/krisledningsnamnd/BoardCard.tsx';
import { KrisstodCard } from '../../features/krisstod/KrisstodCard.tsx';
import { CorrectedCard } from '../../features/log/CorrectedCard.tsx';
import { TraysCard } from '../../features/log/TraysCard.tsx';
import { Countdown } from '../../features/losses/Countdown.tsx';
import { LossesCard } from '../../features/losses/LossesCard.tsx';
import { PictureCard } from '../../features/pictures/PictureCard.tsx';
import { PresenceCard } from '../../features/presence/PresenceCard.tsx';
import { ReportCard } from '../../features/reports/ReportCard.tsx';
import { SeatsCard } from '../../features/seats/SeatsCard.tsx';
import { TasksCard } from '../../features/tasks/TasksCard.tsx';
import { VmaCard } from '../../features/vma/VmaCard.tsx';
import { WarningsCard } from '../../features/warnings/WarningsCard.tsx';
import type { IncidentShown } from '../../sync/shown.ts';
import { DirectionCard } from '../DirectionCard.tsx';
import type { LineWork } from '../use-line-work.tsx';
import { LogOnBoard } from './LogOnBoard.tsx';
import { PlacesOnBoard } from './PlacesOnBoard.tsx';

/** What every card of the board is given; one takes of it what it needs. */
export interface BoardCardProps extends Omit<LineWork, 'dialog'> {
  incident: IncidentShown;
  /** The incident's own; null until it has been read. */
  plan: Plan | null;
  isCompact: boolean;
  /** It is played back: what has happened is read, and nothing is done. */
  isPlayed?: boolean;
}

/** A card that has nothing to show before the plan is read. */
type OfPlan = ComponentType<{ incident: IncidentShown; plan: Plan }>;

/**
 * Every card of the board by its id, and nothing else: where each stands is the plan's (`boards`). A new card is a row here, one
 * in `shared/src/plan/board-cards.ts`, and its name in `client/src/i18n/board-cards.ts`.
 */
export const BOARD_CARD_VIEWS: Record<BoardCardId, ComponentType<BoardCardProps>> = {
  log: LogOnBoard,
  trays: ({ incident, makeTaskOf }) => (
    <TraysCard incident={incident} onMakeTask={({ line, text }) => makeTaskOf({ seq: line, text: text ?? '' })} />
  ),
  warnings: WarningsCard,
  corrected: CorrectedCard,
  callouts: ofPlan(CallOutsCard),
  awaiting: ofPlan(AwaitingCard),
  vma: VmaCard,
  losses: ({ incident, plan, makeTaskOf }) =>
    plan && <LossesCard incident={incident} plan={plan} onMakeTask={makeTaskOf} />,
  services: ({ incident, plan, isPlayed = false, makeTaskOf }) =>
    plan && <Countdown {...{ incident, plan, isPlayed }} onMakeTask={makeTaskOf} isOnBoard />,
  picture: ofPlan(PictureCard),
  places: PlacesOnBoard,
  krisstod: ofPlan(KrisstodCard),
  tasks: TasksCard,
  calls: ofPlan(CallsCard),
  cards: ofPlan(CardsCard),
  direction: DirectionCard,
  briefings: ({ incident, plan }) => plan && <BriefingsCard incident={incident} plan={plan} isOnBoard />,
  seats: ofPlan(SeatsCard),
  reports: ReportCard,
  contingencies: ofPlan(ContingenciesCard),
  board: ofPlan(BoardCard),
  presence: ({ incident }) => <PresenceCard stream={incident.stream} />,
};

function ofPlan(Card: OfPlan): ComponentType<BoardCardProps> {
  return ({ incident, plan }) => plan && <Card incident={incident} plan={plan} />;
}

/** Nothing of it has happened yet: it stands after those that say something, whatever the arrangement. */
export function isEmptyCard(card: BoardCardId, { state }: IncidentShown): boolean {
  if (state === null) return false;
  switch (card) {
    case 'callouts':
      return state.callOuts.list.every(({ ended }) => ended !== null);
    case 'picture':
      return state.pictures.published === null;
    case 'krisstod':
      return state.krisstod.status === 'none';
    case 'contingencies':
      return Object.keys(state.contingencies.known).length === 0;
    case 'losses':
      return Object.keys(state.losses.known).length === 0;
    case 'services':
      return lastingLosses(state.losses).length === 0;
    default:
      return false;
  }
}

/** On a phone what waits for somebody stands before all else: it must not lie below lines that are only to be read. */
export function standsAhead(card: BoardCardId, { state }: IncidentShown): boolean {
  if (card === 'callouts') return state?.callOuts.list.some(({ ended }) => ended === null) ?? false;
  if (card === 'vma') return state !== null && openVmas(state.vma).length > 0;
  return card === 'trays';
}
