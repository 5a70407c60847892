import type { Mark } from '@ledningsplats/shared/scenarios/events.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Theirs } from './Theirs.tsx';
import { useScriptDraft } from './use-script-draft.ts';

export interface HeadDialogProps {
  stream: string;
  /** Null: a script is written from nothing. */
  script: Script | null;
  mark: Mark | null;
  onClose: () => void;
  onReopen: () => void;
}

const EMPTY = { title: '', purpose: '', background: '', startsAt: '09:00', minutes: '120' };

/** What the exercise is held for, what has happened when it begins, and when in the day that is [OV2]. */
export function HeadDialog({ stream, script, mark, onClose, onReopen }: HeadDialogProps) {
  const give = useGiveCompared();
  const draft = useScriptDraft(`${stream}#head`, script && draftOf(script), mark, EMPTY);
  const [isTried, setTried] = useState(false);
  const { title, purpose, background, startsAt, minutes } = draft.value;
  const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(startsAt.trim());
  const length = /^\d{1,5}$/.test(minutes.trim()) ? Number(minutes) : 0;
  const isLength = length >= 5 && length <= 10_080;
  const missing = (text: string) => (isTried && text.trim() === '' ? texts.missing : undefined);

  function handleSubmit() {
    const at = `${clock?.[1]?.padStart(2, '0')}:${clock?.[2]}`;
    const data = { seen: mark?.seq ?? null, startsAt: at, minutes: length };
    const compared = { done: texts.saved, onDone: draft.sent(), onCompare: onReopen };
    give('ChangeScript', stream, data, { title, purpose, background }, compared);
    onClose();
  }

  return (
    <FormDialog
      title={texts.head}
      isDirty={draft.isDirty}
      check={() => {
        setTried(true);
        return [title, purpose, background].every((text) => text.trim() !== '') && clock !== null && isLength;
      }}
      submit={
        <Button type="submit" variant="primary">
          {draft.isBehind ? texts.saveMine : texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={() => {
        draft.clear();
        onClose();
      }}
    >
      {draft.isBehind && script !== null && (
        <Theirs mark={mark} words={[script.title, script.purpose, script.background]} onTake={draft.clear} />
      )}
      <TextField
        label={texts.scenarioName}
        value={title}
        maxLength={200}
        isRequired
        autoFocus
        onChange={(next) => draft.put({ title: next })}
        errorMessage={missing(title)}
      />
      <TextArea
        label={texts.purpose}
        value={purpose}
        maxLength={2_000}
        isRequired
        onChange={(next) => draft.put({ purpose: next })}
        errorMessage={missing(purpose)}
      />
      <TextArea
        label={texts.background}
        description={texts.backgroundHelp}
        value={background}
        maxLength={2_000}
        minRows={4}
        isRequired
        onChange={(next) => draft.put({ background: next })}
        errorMessage={missing(background)}
      />
      <div className={form.row}>
        <TextField
          label={texts.startsAt}
          description={texts.startsAtHelp}
          value={startsAt}
          isRequired
          onChange={(next) => draft.put({ startsAt: next })}
          errorMessage={isTried && clock === null ? texts.startsAtFault : undefined}
        />
        <TextField
          label={texts.minutes}
          inputMode="numeric"
          value={minutes}
          isRequired
          onChange={(next) => draft.put({ minutes: next })}
          errorMessage={isTried && !isLength ? texts.minutesFault : undefined}
        />
      </div>
    </FormDialog>
  );
}

function draftOf({ title, purpose, background, startsAt, minutes }: Script): typeof EMPTY {
  return { title, purpose, background, startsAt, minutes: String(minutes) };
}
