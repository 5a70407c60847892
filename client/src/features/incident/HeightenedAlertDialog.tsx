import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { NO_PERSON, namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useSelf } from '../../forms/use-self.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { committeeName } from '../../i18n/plan-words.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';

/** Höjd beredskap: a fact set by a named person, with what follows listed before it is set [LA7]. */
export function HeightenedAlertDialog({ stream, state, plan, onClose }: IncidentDialogProps) {
  const give = useGive();
  const self = useSelf();
  const { serverNow } = useSync();
  const on = state.incident.heightenedAlert === null;
  const [by, setBy] = useState(self.person === null ? NO_PERSON : { text: self.name, id: self.person });
  const [reference, setReference] = useState('');
  const [at, setAt] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);

  const { person, name } = namedPerson(by);
  const isNamed = person !== null || name !== undefined;
  const isUnread = at.value === null && at.text.trim() !== '';
  const takeovers = Object.values(state.board.takeovers).filter(({ passed }) => !passed);
  const leads = plan.board.heightenedAlertLeads;

  function handleSubmit() {
    const text = reference.trim();
    give(
      'SetHeightenedAlert',
      stream,
      { on, by: person },
      { ...(name !== undefined && { name }), ...(text !== '' && { reference: text }) },
      {
        occurredAt: at.value ?? undefined,
        done: on ? incidentTexts.alertDoneOn : incidentTexts.alertDoneOff,
      },
    );
    onClose();
  }

  return (
    <FormDialog
      title={on ? incidentTexts.alertTitleOn : incidentTexts.alertTitleOff}
      isDirty={reference !== '' || at.text !== ''}
      check={() => {
        setTried(true);
        return isNamed && !isUnread;
      }}
      submit={
        <Button type="submit" variant={on ? 'alarm' : 'primary'}>
          {on ? incidentTexts.alertSubmitOn : incidentTexts.alertSubmitOff}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{on ? incidentTexts.alertText(leads) : incidentTexts.alertOffText}</p>
      {on && state.board.status === 'active' && (
        <Note
          tone="warn"
          title={
            takeovers.length > 0
              ? incidentTexts.alertBoard(plan.board.name, leads)
              : incidentTexts.alertBoardNoAreas(plan.board.name)
          }
        >
          {takeovers.length > 0 && (
            <ul>
              {takeovers.map(({ id, committee }) => (
                <li key={id}>{committeeName(plan, committee)}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
      <PersonField
        label={incidentTexts.alertBy}
        value={by}
        onChange={setBy}
        isRequired
        errorMessage={isTried && !isNamed ? incidentTexts.alertByMissing : undefined}
      />
      <div className={form.row}>
        <TextField
          label={incidentTexts.alertReference}
          description={incidentTexts.alertReferenceHelp}
          value={reference}
          onChange={setReference}
          maxLength={200}
        />
        <TimeField
          label={incidentTexts.alertTime}
          value={at.value}
          onChange={(value, text) => setAt({ value, text })}
          getNow={serverNow}
          placeholder={decisionTexts.timeNow}
          errorMessage={isTried && isUnread ? incidentTexts.timeUnreadable : undefined}
        />
      </div>
    </FormDialog>
  );
}
