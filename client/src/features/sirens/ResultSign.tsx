import '../../styles/siren-sign.css';
import type { SirenResult } from '@ledningsplats/shared/sirens/events.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import styles from './sirens.module.css';

/** How a siren was heard: a letter in a form of its own, and the word. */
export function ResultSign({ result }: { result: SirenResult | 'unsaid' }) {
  return (
    <span className={styles.result}>
      <span className="siren-sign" data-result={result} aria-hidden>
        {texts.signs[result]}
      </span>
      {result === 'unsaid' ? texts.unsaid : texts.results[result]}
    </span>
  );
}
