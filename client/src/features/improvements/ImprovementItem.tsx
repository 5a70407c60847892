import { mayReportOn } from '@ledningsplats/shared/improvements/decide.ts';
import { latenessOf } from '@ledningsplats/shared/improvements/due.ts';
import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import { isEnded } from '@ledningsplats/shared/improvements/evolve.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { RemoveWordsDialog } from '../../forms/RemoveWordsDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { usePeople, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { DropDialog } from './DropDialog.tsx';
import { ImprovementDialog } from './ImprovementDialog.tsx';
import { dayName, improvementText, ownerName } from './improvement-words.ts';
import styles from './improvements.module.css';
import { ReportDialog } from './ReportDialog.tsx';

const TONES: Readonly<Record<Improvement['state'], ChipTone>> = {
  open: 'neutral',
  under_way: 'info',
  done: 'ok',
  dropped: 'neutral',
};

/** One action: what, by whom and when, how it goes, and what one may do with it. */
export function ImprovementItem({ improvement, plan }: { improvement: Improvement; plan: Plan }) {
  const give = useGive();
  const may = useMay();
  const self = useSelf();
  const { byId } = usePeople();
  const now = useWorldNow(60_000);
  const [open, setOpen] = useState<'change' | 'report' | 'drop' | 'remove' | null>(null);
  const { timeZone } = plan.municipality;
  const { due, why, source, said, state } = improvement;
  const text = improvementText(improvement);
  const lateness = latenessOf(improvement, plan.evaluations, wallOf(now, timeZone).slice(0, 10));
  const close = () => setOpen(null);
  const seen = { improvement: improvement.id, seen: improvement.seq };

  return (
    <li className={styles.item}>
      <p className={styles.text}>{text}</p>
      <p className={styles.meta}>
        {lateness === 'late' ? (
          <Chip tone="alarm">{texts.late(dayName(due, timeZone))}</Chip>
        ) : (
          <Chip tone={lateness === 'soon' ? 'warn' : TONES[state]}>
            {lateness === 'soon' ? texts.soon(dayName(due, timeZone)) : texts.states[state]}
          </Chip>
        )}
        {lateness !== 'fine' && state === 'under_way' && <Chip tone="info">{texts.states.under_way}</Chip>}
        {lateness === 'fine' && <span>{texts.by(dayName(due, timeZone))}</span>}
        <span>{ownerName(improvement, plan, byId)}</span>
        {source !== null && <span>{source}</span>}
      </p>
      {why !== null && <p className={styles.muted}>{why}</p>}
      {said !== null && said.note !== null && (
        <p
          className={styles.muted}
        >{`${texts.said(personName(byId, said.by), formatWhen(said.at, now))}: ${said.note}`}</p>
      )}
      <div className={styles.actions}>
        {!isEnded(improvement) &&
          mayReportOn(improvement, self, self.person === null ? null : (byId[self.person] ?? null)) &&
          may('ReportImprovement') && (
            <Button size="small" variant="primary" aria-label={texts.reportOf(text)} onPress={() => setOpen('report')}>
              {texts.report}
            </Button>
          )}
        {!isEnded(improvement) && may('ChangeImprovement') && (
          <>
            <Button size="small" aria-label={texts.changeOf(text)} onPress={() => setOpen('change')}>
              {texts.change}
            </Button>
            <Button size="small" aria-label={texts.dropOf(text)} onPress={() => setOpen('drop')}>
              {texts.drop}
            </Button>
          </>
        )}
        {isEnded(improvement) && may('ReopenImprovement') && (
          <Button
            size="small"
            aria-label={texts.reopenOf(text)}
            onPress={() => give('ReopenImprovement', 'improvements', seen, {}, { done: texts.reopened })}
          >
            {texts.reopen}
          </Button>
        )}
        {may('RemoveImprovementWords') && improvement.text !== null && (
          <Button size="small" variant="quiet" aria-label={texts.removeOf(text)} onPress={() => setOpen('remove')}>
            {texts.remove}
          </Button>
        )}
      </div>
      {open === 'change' && (
        <ImprovementDialog
          plan={plan}
          improvement={improvement}
          origin={null}
          onClose={close}
          onCompare={() => setOpen('change')}
        />
      )}
      {open === 'report' && (
        <ReportDialog improvement={improvement} onClose={close} onCompare={() => setOpen('report')} />
      )}
      {open === 'drop' && <DropDialog improvement={improvement} onClose={close} onCompare={() => setOpen('drop')} />}
      {open === 'remove' && (
        <RemoveWordsDialog
          onRemove={(reason, decided) => {
            const data = { item: improvement.id, why: reason };
            give('RemoveImprovementWords', 'improvements', data, decided, { done: texts.removeDone });
          }}
          onClose={close}
        >
          {texts.removeText}
        </RemoveWordsDialog>
      )}
    </li>
  );
}
