import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { isDecisionOfKrisstod } from '@ledningsplats/shared/krisstod/lands-on-krisstod.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { guardOf } from '../../forms/identity-fault.ts';
import { namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TimeField } from '../../ui/TimeField.tsx';

export interface ExecuteDialogProps {
  stream: string;
  decision: Pick<DecisionReading, 'number' | 'content' | 'subject'>;
  onClose: () => void;
}

/** Carried out: by whom, when and with what result [ST2]. The signed-in person and now stand prefilled. */
export function ExecuteDialog({ stream, decision, onClose }: ExecuteDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const self = useSelf();
  const own = { text: self.name ?? '', id: self.person };
  const [executor, setExecutor] = useState(own);
  const [at, setAt] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [result, setResult] = useState('');
  const [isTried, setTried] = useState(false);

  const { number, content } = decision;
  const guard = guardOf(isDecisionOfKrisstod(decision.subject));
  const { person, name } = namedPerson(executor);
  const isNameless = person === null && name === undefined;
  const isUnread = at.value === null && at.text.trim() !== '';
  const said = result.trim();

  return (
    <FormDialog
      title={decisionTexts.executeTitle(number)}
      isDirty={said !== '' || at.text !== '' || executor.text !== own.text}
      check={() => {
        setTried(true);
        return !isNameless && !isUnread && guard(executor.text) === undefined && guard(result) === undefined;
      }}
      onSubmit={() => {
        give(
          'ExecuteDecision',
          stream,
          { number, person, executedAt: at.value },
          { ...(said !== '' && { result: said }), ...(name !== undefined && { executorName: name }) },
          { done: decisionTexts.executeDone(number) },
        );
        onClose();
      }}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {decisionTexts.executeIt}
        </Button>
      }
    >
      <p>{content?.wording ?? decisionTexts.removed}</p>
      <PersonField
        label={decisionTexts.executor}
        value={executor}
        onChange={setExecutor}
        isRequired
        errorMessage={guard(executor.text) ?? (isTried && isNameless ? decisionTexts.executorMissing : undefined)}
      />
      <TimeField
        label={decisionTexts.executedAt}
        value={at.value}
        onChange={(value, text) => setAt({ value, text })}
        getNow={serverNow}
        placeholder={decisionTexts.timeNow}
        errorMessage={isTried && isUnread ? decisionTexts.timeUnreadable : undefined}
      />
      <TextArea
        label={decisionTexts.result}
        description={decisionTexts.resultHelp}
        value={result}
        onChange={setResult}
        maxLength={2000}
        minRows={2}
        errorMessage={guard(result)}
      />
    </FormDialog>
  );
}
