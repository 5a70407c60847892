import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { cardTexts } from '../../i18n/cards.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './CardSteps.module.css';
import type { ShownCard, ShownStep } from './shown-cards.ts';
import { UntickDialog } from './UntickDialog.tsx';

export interface CardStepsProps {
  stream: string;
  shown: ShownCard;
  plan: Plan;
}

/** A card's steps to touch, each with who did it and when. */
export function CardSteps({ stream, shown: { card, steps }, plan }: CardStepsProps) {
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
              description={<StepNote step={step} plan={plan} />}
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

/** `14:32 · Tova Ek, TiB`, or that it is on its way. */
function StepNote({ step: { ticked, isTicked, isPending }, plan }: { step: ShownStep; plan: Plan }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  if (isPending) return isTicked ? cardTexts.ticking : cardTexts.unticking;
  if (ticked === null) return null;
  const who = personName(byId, ticked.by);
  const seat = ticked.function === null ? '' : `, ${functionName(plan, ticked.function)}`;
  return cardTexts.tickedBy(formatWhen(ticked.at, now), `${who}${seat}`);
}
