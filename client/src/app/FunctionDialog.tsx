import { useState } from 'react';
import { appTexts } from '../i18n/app.ts';
import { refusalText } from '../i18n/refusals.ts';
import { useSync } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { showToast } from '../ui/toasts.ts';

export interface FunctionDialogProps {
  isOpen: boolean;
  current: string | null;
  onClose: () => void;
}

const NONE = '-';

/** Which seat the person takes in this session: what is written carries it. */
export function FunctionDialog({ isOpen, current, onClose }: FunctionDialogProps) {
  const { session } = useSync();
  const plan = usePlanInForce().state?.plan ?? null;
  const [isSaving, setSaving] = useState(false);

  async function handleChange(id: string) {
    setSaving(true);
    const answer = await session.setFunction(id === NONE ? null : id);
    setSaving(false);
    if (answer.ok) return onClose();
    const { what, next } = refusalText(answer.code);
    showToast({ tone: 'error', title: appTexts.functionNotSet, text: `${what} ${next}` });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={appTexts.functionOf}
      size="narrow"
      footer={<Button onPress={onClose}>{appTexts.close}</Button>}
    >
      <RadioCards
        label={appTexts.functionOf}
        isLabelHidden
        description={appTexts.functionExplanation}
        value={current ?? NONE}
        onChange={(id) => void handleChange(id)}
        isDisabled={isSaving}
        options={[
          ...(plan?.functions ?? []).map(({ id, name }) => ({ value: id, title: name })),
          { value: NONE, title: appTexts.noFunction },
        ]}
      />
    </Dialog>
  );
}
