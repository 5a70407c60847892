import type { PlannedInject } from '@ledningsplats/shared/conduct/injects.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatClock } from '../../ui/format-time.ts';
import { IconInbox, IconOk, IconPeople, IconPhone, IconPlace, IconWarning } from '../../ui/icons.ts';
import styles from './conduct.module.css';

const ICONS = {
  line: IconInbox,
  phone: IconPhone,
  warning: IconWarning,
  warning_over: IconOk,
  map: IconPlace,
  counterpart: IconPeople,
} as const;

export interface InjectFrontProps {
  inject: PlannedInject;
  plan: Plan | null;
  /** By the exercise's clock, when it was sent or is planned. */
  at: number | null;
  /** Beside its time: how long is left, that it was left out. */
  note?: ReactNode;
}

/** When, which way, from whom to whom, and what is said. */
export function InjectFront({ inject, plan, at, note }: InjectFrontProps) {
  const Icon = ICONS[inject.channel];
  const to = inject.to === null ? null : functionName(plan, inject.to);
  return (
    <>
      <p className={styles.when}>
        <b className={styles.at}>{at === null ? texts.minute(inject.minute) : formatClock(at)}</b>
        <span className={styles.channel}>
          <Icon aria-hidden />
          {texts.channels[inject.channel]}
        </span>
        {inject.isExtra && <Chip tone="info">{texts.own}</Chip>}
        {note}
      </p>
      <p className={styles.muted}>{texts.fromTo(inject.from, to)}</p>
      <p className={styles.words}>{inject.text}</p>
    </>
  );
}
