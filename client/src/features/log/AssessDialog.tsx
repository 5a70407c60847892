import { VERIFICATIONS, type Verification } from '@ledningsplats/shared/log/events.ts';
import { useState } from 'react';
import { formTexts } from '../../i18n/forms.ts';
import { verificationTexts } from '../../i18n/verification.ts';
import { useDispatch } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import styles from './LineDialog.module.css';
import { latestWording } from './latest-wording.ts';

const NONE = 'none';

const OPTIONS = [
  ...VERIFICATIONS.map((value) => ({
    value,
    title: verificationTexts.words[value],
    explanation: verificationTexts.explanations[value],
  })),
  { value: NONE, title: verificationTexts.none, explanation: verificationTexts.noneExplanation },
] as const;

/** Says what a line is held for now; the change is an event of its own, and what was said before stays [LG11]. */
export function AssessDialog({ shown, onClose }: { shown: ShownLine; onClose: () => void }) {
  const { line } = shown;
  const dispatch = useDispatch();
  const [chosen, setChosen] = useState<Verification | typeof NONE>(line.verification ?? NONE);

  function handleSubmit() {
    const verification = chosen === NONE ? null : chosen;
    if (verification !== line.verification) {
      const type = line.secrecy.state === 'secret' ? 'AssessSecretLine' : 'AssessLine';
      dispatch(type, line.stream, { line: line.seq, verification }, {});
      announce(verificationTexts.saved);
    }
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={verificationTexts.title}
      size="narrow"
      onSubmit={handleSubmit}
      isDirty={chosen !== (line.verification ?? NONE)}
      footer={
        <>
          <Button onPress={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" variant="primary">
            {verificationTexts.save}
          </Button>
        </>
      }
    >
      <figure className={styles.quote}>
        <blockquote>{latestWording(line)}</blockquote>
      </figure>
      <RadioCards label={verificationTexts.label} isLabelHidden value={chosen} options={OPTIONS} onChange={setChosen} />
      <p className={styles.explanation}>{verificationTexts.text}</p>
    </Dialog>
  );
}
