import { cardTexts } from '../../i18n/cards.ts';
import { Meter } from '../../ui/Meter.tsx';
import styles from './ActionCard.module.css';
import { CardSteps, type CardStepsProps } from './CardSteps.tsx';

/** The card that one's own function is to begin with, open. */
export function ActionCard(props: CardStepsProps) {
  const { card, level, steps, done } = props.shown;
  return (
    <section className={styles.card} aria-label={card.title}>
      <header className={styles.header}>
        <h3 className={styles.title}>{card.title}</h3>
        <Meter
          label={cardTexts.title}
          isLabelHidden
          tone="action"
          value={done}
          max={steps.length}
          text={cardTexts.step(done, steps.length)}
        />
        <span className={styles.level}>{level.name}</span>
      </header>
      <CardSteps {...props} />
    </section>
  );
}
