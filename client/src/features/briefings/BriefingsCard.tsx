import { plannedBriefings, runningBriefings } from '@ledningsplats/shared/briefings/briefing-reading.ts';
import type { PlannedBriefing } from '@ledningsplats/shared/briefings/events.ts';
import { proposedBriefings } from '@ledningsplats/shared/briefings/rhythm.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { FactAge } from '../../forms/FactAge.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { inSentence } from '../../i18n/plan-words.ts';
import { paths } from '../../paths.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconPlus } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './BriefingsCard.module.css';
import { BRIEFING_TYPES } from './briefing-types.ts';
import { MoveBriefingDialog } from './MoveBriefingDialog.tsx';
import { PlanBriefingDialog } from './PlanBriefingDialog.tsx';
import { PlannedRow } from './PlannedRow.tsx';
import { StrikeBriefingDialog } from './StrikeBriefingDialog.tsx';

export interface BriefingsCardProps {
  incident: IncidentShown;
  plan: Plan;
  /** On the board it leads to the page, which says the same and more. */
  isOnBoard?: boolean;
}

/** What is held now, what is to be, and what the plan would have at this level and nobody has set [ST5] [LA10]. */
export function BriefingsCard({ incident, plan, isOnBoard = false }: BriefingsCardProps) {
  const give = useGive();
  const may = useMay();
  const now = useServerNow(30_000);
  const [open, setOpen] = useState<{ what: 'new' } | { what: 'move' | 'strike'; id: string } | null>(null);
  const { id, state, stream } = incident;
  if (state === null || (plan.briefings.kinds.length === 0 && isOnBoard)) return null;
  const { briefings, incident: facts } = state;
  const isOpen = facts.lifecycle === 'open';
  const maySet = may('PlanBriefing') && isOpen && plan.briefings.kinds.length > 0;
  const running = runningBriefings(briefings);
  const planned = plannedBriefings(briefings);
  const proposed = maySet ? proposedBriefings(briefings, plan, facts.level, now) : [];
  const chosen = open !== null && open.what !== 'new' ? briefings.planned[open.id] : undefined;
  const isQuiet = running.length === 0 && planned.length === 0;
  const start = (kind: string, set: PlannedBriefing | null) =>
    give('StartBriefing', stream, { kind, planned: set?.id ?? null }, {}, { done: texts.startDone });

  return (
    <Card
      title={isOnBoard ? texts.title : texts.ahead}
      aside={
        maySet && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setOpen({ what: 'new' })}>
            {texts.set}
          </Button>
        )
      }
    >
      <div className={styles.content}>
        <CommandNotes incident={incident} plan={plan} types={BRIEFING_TYPES} />
        {running.map((one) => {
          const name = texts.number(kindName(plan, one.kind), one.number);
          return (
            <div key={one.id} className={styles.row} data-running>
              <div className={styles.what}>
                <p className={styles.name}>
                  {name} <Chip tone="info">{texts.running}</Chip>
                </p>
                <p className={styles.meta}>
                  <FactAge at={one.startedAt} person={one.startedBy} isLasting />
                </p>
              </div>
              <Link href={paths.briefing(id, one.id)} variant="button" aria-label={texts.openLabel(name)}>
                {texts.open}
              </Link>
            </div>
          );
        })}
        {planned.map((one) => (
          <PlannedRow
            key={one.id}
            briefing={one}
            plan={plan}
            onStart={maySet ? () => start(one.kind, one) : null}
            onMove={() => setOpen({ what: 'move', id: one.id })}
            onStrike={() => setOpen({ what: 'strike', id: one.id })}
          />
        ))}
        {isQuiet && (
          <p className={styles.meta}>
            <b>{plan.briefings.kinds.length === 0 ? texts.noKinds : texts.noneSet}.</b>{' '}
            {plan.briefings.kinds.length === 0 ? texts.noKindsText : maySet && texts.noneSetText}
          </p>
        )}
        {proposed.length > 0 && (
          <section className={styles.proposed} aria-label={texts.planSays}>
            <p className={styles.meta}>{texts.planSays}</p>
            {proposed.map(({ kind, at }) => (
              <div key={kind} className={styles.offer}>
                <span className={styles.what}>
                  {kindName(plan, kind)} <b>{formatWhen(at, now)}</b>
                </span>
                <Button
                  size="small"
                  aria-label={texts.acceptLabel(inSentence(kindName(plan, kind)), formatWhen(at, now))}
                  onPress={() => give('PlanBriefing', stream, { kind, at, by: 'rhythm' }, {}, { done: texts.planDone })}
                >
                  {texts.accept}
                </Button>
              </div>
            ))}
          </section>
        )}
        {isOnBoard && (
          <Link href={paths.briefings(id)} variant="alone">
            {texts.history}
          </Link>
        )}
      </div>
      {open?.what === 'new' && (
        <PlanBriefingDialog
          incident={incident}
          state={state}
          plan={plan}
          onStart={(kind) => start(kind, planned.find((one) => one.kind === kind) ?? null)}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'move' && chosen && (
        <MoveBriefingDialog
          stream={stream}
          plan={plan}
          briefing={chosen}
          onClose={() => setOpen(null)}
          onCompare={() => setOpen({ what: 'move', id: chosen.id })}
        />
      )}
      {open?.what === 'strike' && chosen && (
        <StrikeBriefingDialog stream={stream} plan={plan} briefing={chosen} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}
