import type { FileFault } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import { Note } from '../../forms/Note.tsx';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { faultWords } from './fault-words.ts';
import styles from './scenarios.module.css';

/** Every fault of a file with its place; nothing has been changed. */
export function FaultList({ faults }: { faults: readonly FileFault[] }) {
  return (
    <Note tone="alarm" role="alert" title={texts.faultsTitle(faults.length)}>
      <span>{texts.faultsText}</span>
      <ul className={styles.faults}>
        {faults.map((fault) => {
          const words = faultWords(fault);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </Note>
  );
}
