import type { ChannelTestReading } from '@ledningsplats/shared/channels/channel-readings.ts';
import { channelTexts as texts } from '../../i18n/channels.ts';
import { IconAlarm, IconNeutral, IconOk, IconPending } from '../../ui/icons.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './TestSteps.module.css';
import { type StepState, stepStates } from './test-steps.ts';

const ICONS = { done: IconOk, now: IconPending, not_yet: IconNeutral, failed: IconAlarm } satisfies Record<
  StepState,
  unknown
>;
const WORDS: Record<StepState, string> = {
  done: texts.done,
  now: texts.now,
  not_yet: texts.notYet,
  failed: texts.failedStep,
};

/** I kö → mottagen → levererad, each with its shape and word. */
export function TestSteps({ test, hasReports }: { test: ChannelTestReading; hasReports: boolean }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ol role="list" aria-label={texts.testSteps} className={styles.steps}>
      {stepStates(test.state, hasReports).map(([step, state]) => {
        const Icon = ICONS[state];
        return (
          <li key={step} className={styles.step} data-state={state}>
            <Icon aria-hidden className={styles.icon} />
            {texts.steps[step]}
            <VisuallyHidden>, {WORDS[state]}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}
