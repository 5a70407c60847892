import type { Takeover } from '@ledningsplats/shared/board/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FactAge } from '../../forms/FactAge.tsx';
import { EndBoardDialog } from '../../forms/krisledningsnamnd/EndBoardDialog.tsx';
import { HandBackDialog } from '../../forms/krisledningsnamnd/HandBackDialog.tsx';
import { RestBoardDialog } from '../../forms/krisledningsnamnd/RestBoardDialog.tsx';
import { TakeOverDialog } from '../../forms/krisledningsnamnd/TakeOverDialog.tsx';
import { personName } from '../../forms/person-words.ts';
import { useMay } from '../../forms/use-self.ts';
import { boardOfCrisisTexts } from '../../i18n/board-of-crisis.ts';
import { meetingTexts } from '../../i18n/meetings.ts';
import { committeeName, functionName } from '../../i18n/plan-words.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './BoardCard.module.css';

export interface BoardCardProps {
  incident: IncidentShown;
  plan: Plan;
}

type Open = { dialog: 'rest' | 'end' | 'take_over' } | { dialog: 'hand_back'; takeover: string };

/** Krisledningsnämnden on the board, with the areas it has taken over; nothing while it is dormant and holds none. */
export function BoardCard({ incident, plan }: BoardCardProps) {
  const may = useMay();
  const now = useServerNow(60_000);
  const [open, setOpen] = useState<Open | null>(null);
  const { state, stream } = incident;
  if (state === null) return null;
  const { board } = state;
  const takeovers = Object.values(board.takeovers).sort((a, b) => a.at - b.at);
  const isActive = board.status === 'active';
  if (!isActive && takeovers.length === 0) return null;

  const isOpen = state.incident.lifecycle === 'open';
  const isUnconfirmed = board.decision !== null && state.decisions.open[board.decision]?.confirmed === false;
  const dialog = { stream, state, plan, onClose: () => setOpen(null) };
  return (
    <Card title={plan.board.name} {...(isActive && { accent: 'level3' as const })}>
      <div className={styles.content}>
        <p className={styles.meta}>
          <Chip tone={isActive ? 'level3' : 'neutral'}>
            {isActive ? boardOfCrisisTexts.active : boardOfCrisisTexts.dormant}
          </Chip>
          {board.decision !== null && boardOfCrisisTexts.byDecision(board.decision)}
          {board.since !== null && <FactAge at={board.since} person={board.trail.at(-1)?.by ?? null} isLasting />}
          {isUnconfirmed && <Chip tone="alarm">{boardOfCrisisTexts.unconfirmed}</Chip>}
        </p>
        <section className={styles.areas}>
          <h3 className={styles.heading}>{boardOfCrisisTexts.areas}</h3>
          {takeovers.length === 0 && <p className={styles.muted}>{boardOfCrisisTexts.noAreas}</p>}
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {takeovers.map((takeover) => (
              <TakeoverItem
                key={takeover.id}
                takeover={takeover}
                state={state}
                plan={plan}
                now={now}
                onHandBack={may('HandBackArea') ? () => setOpen({ dialog: 'hand_back', takeover: takeover.id }) : null}
              />
            ))}
          </ul>
        </section>
        <p>
          <Link href={paths.meetings(incident.id)} variant="alone">
            {meetingTexts.link}
          </Link>
        </p>
        {isActive && (
          <div className={styles.actions}>
            {may('TakeOverArea') && isOpen && state.incident.heightenedAlert === null && (
              <Button size="small" onPress={() => setOpen({ dialog: 'take_over' })}>
                {boardOfCrisisTexts.takeOver}
              </Button>
            )}
            {may('RestBoard') && (
              <Button size="small" onPress={() => setOpen({ dialog: 'rest' })}>
                {boardOfCrisisTexts.rest}
              </Button>
            )}
            {may('EndBoard') && (
              <Button size="small" variant="quiet" onPress={() => setOpen({ dialog: 'end' })}>
                {boardOfCrisisTexts.end}
              </Button>
            )}
          </div>
        )}
      </div>
      {open?.dialog === 'rest' && <RestBoardDialog {...dialog} />}
      {open?.dialog === 'end' && <EndBoardDialog {...dialog} />}
      {open?.dialog === 'take_over' && <TakeOverDialog {...dialog} />}
      {open?.dialog === 'hand_back' && <HandBackDialog {...dialog} takeover={open.takeover} />}
    </Card>
  );
}

interface TakeoverItemProps {
  takeover: Takeover;
  state: IncidentState;
  plan: Plan;
  now: number;
  /** Null for whoever may not. */
  onHandBack: (() => void) | null;
}

function TakeoverItem({ takeover, state, plan, now, onHandBack }: TakeoverItemProps) {
  const { byId } = usePeople();
  const { committee, whole, parts, why, at, decision, passed, toldAt, owner } = takeover;
  const name = committeeName(plan, committee);
  const isUnconfirmed = state.decisions.open[decision]?.confirmed === false;

  function extentWords(): string {
    if (whole) return boardOfCrisisTexts.whole;
    return parts === null ? boardOfCrisisTexts.partsRemoved : boardOfCrisisTexts.parts(parts);
  }

  function ownerWords(): string {
    if (owner?.person) return personName(byId, owner.person);
    return owner?.function ? functionName(plan, owner.function) : '';
  }

  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <b>{name}</b>
        {isUnconfirmed && <Chip tone="alarm">{boardOfCrisisTexts.unconfirmed}</Chip>}
        {passed && <Chip tone="info">{boardOfCrisisTexts.passed(plan.board.heightenedAlertLeads)}</Chip>}
      </div>
      <p className={styles.extent}>{extentWords()}</p>
      {why !== null && <p className={styles.muted}>{why}</p>}
      <p className={styles.muted}>
        {boardOfCrisisTexts.byDecision(decision)} ·{' '}
        {toldAt === null ? boardOfCrisisTexts.notTold : boardOfCrisisTexts.told(formatWhen(toldAt, now))}
        <br />
        <FactAge at={at} person={takeover.by} isLasting />
      </p>
      {owner !== null && <p className={styles.muted}>{boardOfCrisisTexts.handedTo(ownerWords())}</p>}
      {onHandBack !== null && (
        <p className={styles.itemAction}>
          <Button size="small" aria-label={boardOfCrisisTexts.handBackOf(name)} onPress={onHandBack}>
            {boardOfCrisisTexts.handBack}
          </Button>
        </p>
      )}
    </li>
  );
}
