import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { identityFault } from '../../forms/identity-fault.ts';
import { useGive } from '../../forms/use-give.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { KrisstodDialogProps } from './dialog-props.ts';
import { LeaderField, ledBy, NO_LEADER } from './LeaderField.tsx';
import { SayHint } from './SayHint.tsx';

/** Contacted and waiting: no decision is taken yet [KR1]. */
export function PrepareDialog({ stream, state, plan, onClose }: KrisstodDialogProps) {
  const give = useGive();
  const [contacted, setContacted] = useState('');
  const [leader, setLeader] = useState(NO_LEADER);
  const [isTried, setTried] = useState(false);
  const [from] = useState(state.krisstod.status);
  const said = contacted.trim();
  const fault = identityFault(contacted) ?? (isTried && said === '' ? texts.prepareMissing : undefined);

  function handleSubmit() {
    const { leader: person, said: name } = ledBy(leader);
    const done = { done: texts.prepareDone };
    give('PrepareKrisstod', stream, { from, leader: person }, { contacted: said, ...name }, done);
    onClose();
  }

  return (
    <FormDialog
      title={texts.prepareTitle}
      isDirty={contacted !== '' || leader.text !== ''}
      check={() => {
        setTried(true);
        return said !== '' && identityFault(contacted) === undefined && identityFault(leader.text) === undefined;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.prepareSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <SayHint plan={plan} />
      <TextArea
        label={texts.prepareContacted}
        value={contacted}
        onChange={setContacted}
        maxLength={2_000}
        minRows={2}
        autoFocus
        isRequired
        errorMessage={fault}
      />
      <LeaderField
        plan={plan}
        label={texts.leaderField}
        value={leader}
        onChange={setLeader}
        errorMessage={identityFault(leader.text)}
      />
    </FormDialog>
  );
}
