import { useState } from 'react';
import { FactAge } from '../../forms/FactAge.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { cardTexts } from '../../i18n/cards.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './CardSteps.module.css';
import type { ShownCard, ShownStep } from './shown-cards.ts';
import { UntickDialog } from './UntickDialog.tsx';

export interface CardStepsProps {
  stream: string;
  shown: ShownCard;
}

/** A card's steps to touch, each with who did it and when. */
export function CardSteps({ stream, shown: { card, steps } }: CardStepsProps) {
  const give = useGive();
  const may = useMay();
  const [unticking, setUnticking] = useState<ShownStep | null>(null);

  function handleTouch(step: ShownStep) {
    if (step.isPending) return;
    if (step.isTicked) setUnticking(step);
    else give('TickCardStep', stream, { card: card.id, step: step.number }, {}, { done: cardTexts.tickDone });
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.steps}>
        {steps.map((step) => (
          <li key={step.number} className={styles.step}>
            <Checkbox
              isSelected={step.isTicked}
              isReadOnly={!may('TickCardStep')}
              onChange={() => handleTouch(step)}
              description={<StepNote step={step} />}
            >
              {step.text}
            </Checkbox>
          </li>
        ))}
      </ol>
      {unticking !== null && (
        <UntickDialog stream={stream} card={card.id} step={unticking} onClose={() => setUnticking(null)} />
      )}
    </>
  );
}

/** `14:32 · för 5 min sedan · Tova Ek, TiB`, or that it is on its way [ST8]. */
function StepNote({ step: { ticked, isTicked, isPending } }: { step: ShownStep }) {
  if (isPending) return isTicked ? cardTexts.ticking : cardTexts.unticking;
  if (ticked === null) return null;
  return <FactAge at={ticked.at} person={ticked.by} seat={ticked.function} isLasting />;
}
