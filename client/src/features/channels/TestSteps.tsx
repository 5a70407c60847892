import type { ChannelTestReading } from '@ledningsplats/shared/channels/channel-readings.ts';
import { channelTexts as texts } from '../../i18n/channels.ts';
import { IconAlarm, IconNeutral, IconOk, IconPending, IconWarn } from '../../ui/icons.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './TestSteps.module.css';
import { type Step, type StepState, stepStates } from './test-steps.ts';

const ICONS = {
  done: IconOk,
  now: IconPending,
  not_yet: IconNeutral,
  failed: IconAlarm,
  unsure: IconWarn,
} satisfies Record<StepState, unknown>;
/** What the shape says, for whoever does not see it; where it went wrong the step's own words say so. */
const WORDS: Record<StepState, string> = {
  done: texts.done,
  now: texts.now,
  not_yet: texts.notYet,
  failed: '',
  unsure: '',
};

/** I kö → mottagen → levererad, each with its shape and word. */
export function TestSteps({ test, hasReports }: { test: ChannelTestReading; hasReports: boolean }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ol role="list" aria-label={texts.testSteps} className={styles.steps}>
      {stepStates(test, hasReports).map(([step, state]) => {
        const Icon = ICONS[state];
        return (
          <li key={step} className={styles.step} data-state={state}>
            <Icon aria-hidden className={styles.icon} />
            {stepWords(step, state)}
            {WORDS[state] !== '' && <VisuallyHidden>, {WORDS[state]}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}

function stepWords(step: Step, state: StepState): string {
  if (state === 'failed') return texts.failedSteps[step];
  return state === 'unsure' ? texts.unsureSteps[step] : texts.steps[step];
}
