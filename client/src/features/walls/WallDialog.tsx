import {
  ongoingIncident,
  WALL_THEMES,
  type WallRow,
  type WallTheme,
} from '@ledningsplats/shared/access/wall-access.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { refusalText } from '../../i18n/refusals.ts';
import { wallsTexts as texts } from '../../i18n/walls.ts';
import { useIncidents } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { WallsView } from './use-walls.ts';
import { incidentWords } from './wall-words.ts';

export interface WallDialogProps {
  /** Null: a screen is let in. */
  wall: WallRow | null;
  letIn: WallsView['letIn'];
  change: WallsView['change'];
  onClose: () => void;
}

/** No incident has such an id. */
const ONGOING = 'ongoing';

/** The code on the screen, where it hangs and what it shows; for one that hangs there, all but the code. */
export function WallDialog({ wall, letIn, change, onClose }: WallDialogProps) {
  const { rows } = useIncidents();
  const [code, setCode] = useState('');
  const [name, setName] = useState(wall?.name ?? '');
  const [incident, setIncident] = useState(wall?.incident ?? ONGOING);
  const [theme, setTheme] = useState<WallTheme>(wall?.theme ?? 'system');
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const isNew = wall === null;
  const isCodeWrong = failure?.field === 'code';
  const lacksCode = isNew && code.trim() === '';
  const options = rows.filter(({ id, lifecycle }) => lifecycle === 'open' || id === wall?.incident);
  const ongoing = rows.find(({ id }) => id === ongoingIncident(rows));

  async function handleSubmit() {
    if (isWorking) return;
    setWorking(true);
    setFailure(null);
    const chosen = { name: name.trim(), incident: incident === ONGOING ? null : incident, theme };
    const answer = isNew ? await letIn({ ...chosen, code }) : await change(wall.id, chosen);
    setWorking(false);
    if (!answer.ok) return setFailure(answer);
    if (isNew) announce(texts.letInDone(chosen.name, (answer.value as { device: string }).device));
    onClose();
  }

  return (
    <FormDialog
      title={isNew ? texts.formTitle : texts.changeTitle(wall.name)}
      isDirty={code !== '' || name !== (wall?.name ?? '')}
      size="narrow"
      check={() => {
        setTried(true);
        return name.trim() !== '' && !lacksCode;
      }}
      submit={
        <WorkingButton
          type="submit"
          variant="primary"
          isWorking={isWorking}
          workingText={isNew ? texts.submitting : texts.saving}
        >
          {isNew ? texts.submit : texts.save}
        </WorkingButton>
      }
      onSubmit={() => void handleSubmit()}
      onClose={onClose}
    >
      {failure !== null && !isCodeWrong && (
        <Note tone="alarm" role="alert" title={texts.notDone}>
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {isNew && (
        <TextField
          label={texts.code}
          description={texts.codeHelp}
          value={code}
          onChange={(typed) => {
            setCode(typed.toUpperCase());
            if (isCodeWrong) setFailure(null);
          }}
          maxLength={20}
          autoComplete="off"
          isRequired
          errorMessage={isCodeWrong || (isTried && lacksCode) ? texts.codeWrong : undefined}
        />
      )}
      <TextField
        label={texts.name}
        description={texts.nameHelp}
        value={name}
        onChange={setName}
        maxLength={60}
        autoComplete="off"
        isRequired
        errorMessage={isTried && name.trim() === '' ? texts.nameMissing : undefined}
      />
      <Select
        label={texts.shows}
        description={texts.ongoingText}
        value={incident}
        onChange={setIncident}
        options={[
          {
            value: ONGOING,
            label: ongoing === undefined ? texts.ongoing : texts.ongoingNow(incidentWords(ongoing)),
          },
          ...options.map((row) => ({ value: row.id, label: incidentWords(row) })),
        ]}
      />
      <Select<WallTheme>
        label={texts.theme}
        value={theme}
        onChange={setTheme}
        options={WALL_THEMES.map((value) => ({ value, label: texts.themes[value] }))}
      />
    </FormDialog>
  );
}
