import { lastingLosses, settledLosses } from '@ledningsplats/shared/losses/lasting-losses.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { needNames } from '../../i18n/loss-words.ts';
import { lossTexts as texts } from '../../i18n/losses.ts';
import { inSentence } from '../../i18n/plan-words.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { LossDialog } from './LossDialog.tsx';
import { LossRow } from './LossRow.tsx';
import styles from './losses.module.css';
import { SettleLossDialog } from './SettleLossDialog.tsx';

const TYPES: ReadonlySet<string> = new Set(['RecordLoss', 'UpdateLoss', 'EndLoss', 'WithdrawLoss', 'RestoreLoss']);

export interface LossesCardProps {
  incident: IncidentShown;
  plan: Plan;
  /** A task of the loss's line in the log, without retyping [LG6]. */
  onMakeTask?: (line: { seq: number; text: string }) => void;
}

type Open = { what: 'new' } | { what: 'change' | 'back' | 'withdrawn'; id: string };

/** What is lost, the one that has lasted longest first, and the latest that is back [KO2]. */
export function LossesCard({ incident, plan, onMakeTask }: LossesCardProps) {
  const give = useGive();
  const may = useMay();
  const [open, setOpen] = useState<Open | null>(null);
  const { state, stream } = incident;
  if (state === null) return null;
  const isOpen = state.incident.lifecycle === 'open';
  const mayWrite = may('RecordLoss') && isOpen;
  const lasting = lastingLosses(state.losses);
  const all = [...lasting, ...settledLosses(state.losses)];
  if (all.length === 0 && !mayWrite) return null;
  const chosen = open !== null && open.what !== 'new' ? state.losses.known[open.id] : undefined;
  const close = () => setOpen(null);

  return (
    <Card
      title={texts.title}
      note={all.length > 0 ? texts.count(lasting.length) : undefined}
      {...(lasting.length > 0 && { accent: 'warn' as const })}
      aside={
        mayWrite && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setOpen({ what: 'new' })}>
            {texts.new}
          </Button>
        )
      }
    >
      <CommandNotes incident={incident} plan={plan} types={TYPES} />
      {all.length === 0 && (
        <p className={styles.none}>
          <b>{texts.none}.</b> {texts.noneText}
        </p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {all.map((loss) => (
          <LossRow
            key={loss.id}
            loss={loss}
            plan={plan}
            shapes={state.shapes}
            mayWrite={mayWrite}
            mayMakeTask={onMakeTask !== undefined && may('CreateTask')}
            onAction={(what) => {
              if (what === 'restore') give('RestoreLoss', stream, { loss: loss.id }, {}, { done: texts.restore });
              else if (what === 'task') {
                const name = inSentence(needNames(plan, loss.facts.needs));
                onMakeTask?.({ seq: loss.line, text: texts.taskOf(name, loss.content?.where ?? '') });
              } else setOpen({ what, id: loss.id });
            }}
          />
        ))}
      </ul>
      {open?.what === 'new' && (
        <LossDialog
          incident={incident.id}
          stream={stream}
          state={state}
          plan={plan}
          onClose={close}
          onCompare={() => {}}
        />
      )}
      {open?.what === 'change' && chosen && (
        <LossDialog
          incident={incident.id}
          stream={stream}
          state={state}
          plan={plan}
          loss={chosen}
          onClose={close}
          onCompare={() => setOpen({ what: 'change', id: chosen.id })}
        />
      )}
      {(open?.what === 'back' || open?.what === 'withdrawn') && chosen && (
        <SettleLossDialog stream={stream} plan={plan} loss={chosen} as={open.what} onClose={close} />
      )}
    </Card>
  );
}
