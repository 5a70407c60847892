import type { ReactNode } from 'react';
import styles from './DefinitionFacts.module.css';

export interface Fact {
  term: string;
  value: ReactNode;
  /** Quieter, after the value: «sedan 07:40». */
  detail?: ReactNode;
  tone?: 'alarm' | 'warn';
}

export interface DefinitionFactsProps {
  facts: readonly Fact[];
  /** row: side by side, as in a header. list: term to the left, one fact a line. */
  layout?: 'row' | 'list';
}

export function DefinitionFacts({ facts, layout = 'row' }: DefinitionFactsProps) {
  return (
    <dl className={styles.facts} data-layout={layout}>
      {facts.map((fact) => (
        <div key={fact.term} className={styles.fact} data-tone={fact.tone}>
          <dt>{fact.term}</dt>
          <dd>
            {fact.value}
            {fact.detail !== undefined && <span className={styles.detail}> {fact.detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
