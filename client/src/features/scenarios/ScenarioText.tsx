import type { Scenario } from '@ledningsplats/shared/scenarios/scenario.ts';
import { CHANNEL_WORDS, clockAt, expectedActions } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import { durationWords, scenarioTexts as texts } from '../../i18n/scenarios.ts';
import styles from './scenarios.module.css';

/** A scenario from its purpose to its last question, as it is read before it is taken [OV2]. */
export function ScenarioText({ scenario }: { scenario: Scenario }) {
  const { startsAt, minutes, purpose, background, goals, injects, questions } = scenario;
  return (
    <div className={styles.prose}>
      <p className={styles.strong}>{texts.measure(injects.length, minutes, startsAt)}</p>
      <h3>{texts.purpose}</h3>
      <p>{purpose}</p>
      <h3>{texts.background}</h3>
      <p>{background}</p>
      <h3>{texts.goals}</h3>
      <ul>
        {goals.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <h3>{texts.injects}</h3>
      <ol className={styles.preview}>
        {injects.map((inject) => (
          <li key={inject.id}>
            <span className={styles.clock}>{clockAt(startsAt, inject.minute)}</span>
            <div>
              <p>
                <b>{inject.from}</b>{' '}
                <span className={styles.muted}>
                  {CHANNEL_WORDS[inject.channel]}, {durationWords(inject.minute)}
                </span>
              </p>
              <p>{inject.text}</p>
              <ul className={styles.muted}>
                {expectedActions(inject).map((action) => (
                  <li key={action}>{action}</li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
      <h3>{texts.questions}</h3>
      <ul>
        {questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
