import { useState } from 'react';
import { useLocation } from 'wouter';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { NO_PERSON, PersonField } from '../../forms/PersonField.tsx';
import { exerciseMarkTexts } from '../../i18n/exercise-mark.ts';
import { paths } from '../../paths.ts';
import { useSync } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const texts = exerciseMarkTexts.erasure;

/** Takes an exercise away for good, by somebody's decision and on a ground [OV1]. What was written stays in the form until it has gone. */
export function EraseDialog({ incident, onClose }: { incident: string; onClose: () => void }) {
  const { request } = useSync();
  const [, navigate] = useLocation();
  const [decider, setDecider] = useState(NO_PERSON);
  const [ground, setGround] = useState('');
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function erase() {
    setWorking(true);
    setFault(null);
    const said = { decidedBy: decider.id, ground: ground.trim() };
    const answer = await request('POST', `/api/incidents/${incident}/erasure`, said);
    setWorking(false);
    if (!answer.ok) return setFault(answer.code === 'incident_open' ? texts.stillOpen : texts.failed);
    announce(texts.done);
    onClose();
    navigate(paths.home);
  }

  return (
    <FormDialog
      title={texts.title}
      size="narrow"
      isDirty={ground !== '' || decider.text !== ''}
      check={() => {
        setTried(true);
        return decider.id !== null && ground.trim() !== '';
      }}
      submit={
        <Button type="submit" variant="alarm" isDisabled={isWorking}>
          {isWorking ? texts.working : texts.submit}
        </Button>
      }
      onSubmit={() => void erase()}
      onClose={onClose}
    >
      <p>{texts.text}</p>
      <p>{texts.left}</p>
      <PersonField
        label={texts.decider}
        value={decider}
        onChange={setDecider}
        isRequired
        errorMessage={isTried && decider.id === null ? texts.deciderMissing : undefined}
      />
      <TextArea
        label={texts.ground}
        value={ground}
        maxLength={2_000}
        isRequired
        onChange={setGround}
        errorMessage={isTried && ground.trim() === '' ? texts.groundMissing : undefined}
      />
      {fault !== null && (
        <Note tone="alarm" role="alert" title={texts.faultTitle}>
          {fault}
        </Note>
      )}
    </FormDialog>
  );
}
