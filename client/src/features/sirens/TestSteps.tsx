import { VMA_TEST_PARTS, type VmaTestPart, type VmaTestRules } from '@ledningsplats/shared/plan/plan.ts';
import { exerciseTexts } from '../../i18n/exercises.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './sirens.module.css';

/** For how long the signal sounds [VM2]. */
const LISTEN_MS = 2 * 60_000;

/** What the TiB goes through, with the part that it is time for marked. Null for `at`: the day is another. */
export function TestSteps({ steps, at, now }: { steps: VmaTestRules['steps']; at: number | null; now: number }) {
  const current = at === null ? null : partAt(at, now);
  return (
    <div className={styles.parts}>
      {VMA_TEST_PARTS.map((part) => {
        const own = steps.filter((step) => step.part === part);
        if (own.length === 0) return null;
        return (
          <section key={part} className={styles.part} data-now={part === current || undefined}>
            <h3 className={styles.heading}>
              {exerciseTexts.parts[part]} {part === current && <Chip tone="info">{texts.now}</Chip>}
            </h3>
            <ul>
              {own.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function partAt(at: number, now: number): VmaTestPart {
  if (now < at) return 'before';
  return now < at + LISTEN_MS ? 'during' : 'after';
}
