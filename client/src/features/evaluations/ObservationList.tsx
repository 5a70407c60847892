import { type EvaluationState, NOTHING_EVALUATED, type Observation } from '@ledningsplats/shared/evaluations/events.ts';
import { byGoal, goalsOf } from '@ledningsplats/shared/evaluations/goals.ts';
import { useState } from 'react';
import { RemoveWordsDialog } from '../../forms/RemoveWordsDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { useStreamItems } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import styles from './evaluations.module.css';
import { ObservationForm } from './ObservationForm.tsx';
import { ObservationRow } from './ObservationRow.tsx';
import type { Subject } from './subject.ts';
import { withUnsent } from './unsent.ts';

type Open = { what: 'change' | 'withdraw' | 'remove'; observation: Observation };

/** All that has been seen, under each goal, one's own unsent among it. */
export function ObservationList({ subject, state }: { subject: Subject; state: EvaluationState | null }) {
  const give = useGive();
  const may = useMay();
  const self = useSelf();
  const [open, setOpen] = useState<Open | null>(null);
  const { stream, plan, script } = subject;
  const shown = withUnsent(state ?? NOTHING_EVALUATED, useStreamItems(stream), self.person);
  const groups = byGoal(shown, goalsOf(plan, script)).filter(({ observations }) => observations.length > 0);
  const close = () => setOpen(null);

  return (
    <div className={styles.stack}>
      {groups.length === 0 && <p className={styles.muted}>{texts.none}</p>}
      {groups.map(({ goal, observations }) => (
        <Card key={goal?.id ?? ''} title={goal?.name ?? texts.noGoal} level={3}>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {observations.map((one) => (
              <li key={one.id} className={styles.observation}>
                {open?.what === 'change' && open.observation.id === one.id ? (
                  <ObservationForm subject={subject} observation={one} onDone={close} />
                ) : (
                  <ObservationRow
                    subject={subject}
                    observation={one}
                    isUnsent={shown.unsent.has(one.id)}
                    isOwn={one.by !== null && one.by === self.person}
                    mayRemove={may('RemoveEvaluationWords')}
                    onOpen={(what) => setOpen({ what, observation: one })}
                  />
                )}
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {open?.what === 'remove' && (
        <RemoveWordsDialog
          onRemove={(why, decided) => {
            const data = { item: open.observation.id, why };
            give('RemoveEvaluationWords', stream, data, decided, { done: texts.removeDone });
          }}
          onClose={close}
        >
          {texts.removeText}
        </RemoveWordsDialog>
      )}
      <ConfirmDialog
        isOpen={open?.what === 'withdraw'}
        title={texts.withdrawAsk}
        confirmLabel={texts.withdraw}
        onConfirm={() => {
          if (open === null) return;
          give('WithdrawObservation', stream, { observation: open.observation.id }, {}, { done: texts.withdrawn });
          close();
        }}
        onCancel={close}
      >
        {texts.withdrawText}
      </ConfirmDialog>
    </div>
  );
}
