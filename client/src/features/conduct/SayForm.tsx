import type { PlannedInject } from '@ledningsplats/shared/conduct/injects.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type FormEvent, useState } from 'react';
import form from '../../forms/form.module.css';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { useDraft } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './conduct.module.css';

export interface SayFormProps {
  stream: string;
  incident: string;
  plan: Plan;
  /** As whom one can say it. */
  parties: readonly string[];
  /** What is said by this; null: an answer of one's own. */
  inject: PlannedInject | null;
}

/** What a counter-player writes to the players, as somebody in the play. */
export function SayForm({ stream, incident, plan, parties, inject }: SayFormProps) {
  const give = useGive();
  const draft = useDraft(`${stream}#say-${inject?.id ?? 'own'}`, inject?.text ?? '');
  const [as, setAs] = useState<string | null>(inject?.from ?? null);
  const [to, setTo] = useState(inject?.to ?? '');
  const [isTried, setTried] = useState(false);
  const choices = inject === null ? parties : [inject.from];
  const party = as !== null && choices.includes(as) ? as : (choices[0] ?? null);
  const isHere = plan.functions.some(({ id }) => id === to);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (party === null || draft.value.trim() === '') return;
    const data = { incident, to: isHere ? to : null, inject: inject?.id ?? null };
    give('SpeakAsParty', stream, data, { party, text: draft.value }, { done: texts.saidDone });
    draft.clear();
    setTried(false);
  }

  return (
    <form className={styles.call} onSubmit={handleSubmit}>
      <div className={form.row}>
        {inject === null && (
          <Select
            label={texts.sayAs}
            value={party}
            options={choices.map((one) => ({ value: one, label: one }))}
            onChange={setAs}
            errorMessage={isTried && party === null ? texts.sayAsMissing : undefined}
          />
        )}
        <Select
          label={texts.to}
          value={isHere ? to : ''}
          options={[
            { value: '', label: texts.anybody },
            ...plan.functions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setTo}
        />
      </div>
      <TextArea
        label={texts.text}
        value={draft.value}
        maxLength={2_000}
        minRows={2}
        onChange={draft.write}
        errorMessage={isTried && draft.value.trim() === '' ? texts.sayMissing : undefined}
      />
      <div className={styles.deeds}>
        <Button type="submit" variant="primary">
          {texts.sayDo}
        </Button>
      </div>
    </form>
  );
}
