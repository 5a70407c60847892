import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { isDutyTo, lastReport } from '@ledningsplats/shared/reports/due.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { reportTexts as texts } from '../../i18n/situation-report.ts';
import { useServerNow, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';

export interface SentDialogProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  onClose: () => void;
}

/** That the report has been sent: to whom, how and when, as last time unless something else is said [ST7]. */
export function SentDialog({ stream, state, plan, onClose }: SentDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const now = useServerNow(60_000);
  const { versions } = state.reports;
  const duty = state.incident.report;
  const before = lastReport(state.reports);
  const { channels } = plan.reports;
  const [version, setVersion] = useState(() => String(versions[0]?.version ?? ''));
  const [to, setTo] = useState(duty?.to ?? before?.to ?? '');
  const [receiver, setReceiver] = useState('');
  const [channel, setChannel] = useState<string | null>(
    () => channels.find(({ id }) => id === before?.channel)?.id ?? channels[0]?.id ?? null,
  );
  const [at, setAt] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);

  const chosen = versions.find((one) => String(one.version) === version);
  const isUnread = at.value === null && at.text.trim() !== '';
  const isEarly = at.value !== null && chosen !== undefined && at.value < chosen.at;

  function handleSubmit() {
    if (channel === null || chosen === undefined) return;
    const named = receiver.trim();
    give(
      'RecordReport',
      stream,
      { version: chosen.version, channel },
      { to: to.trim(), ...(named !== '' && { receiver: named }) },
      { occurredAt: at.value ?? undefined, done: texts.recordDone },
    );
    onClose();
  }

  return (
    <FormDialog
      title={texts.recordTitle}
      size="narrow"
      isDirty={receiver !== '' || at.text !== ''}
      check={() => {
        setTried(true);
        return to.trim() !== '' && !isUnread && !isEarly;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.recordIt}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {versions.length > 1 && (
        <Select
          label={texts.whichVersion}
          value={version}
          options={versions.map((one) => ({ value: String(one.version), label: texts.versionChoice(one.version) }))}
          onChange={setVersion}
        />
      )}
      <TextField
        label={texts.to}
        value={to}
        onChange={setTo}
        maxLength={200}
        isRequired
        {...(duty !== null && !isDutyTo(to, duty) && { description: texts.notDuty(duty.to) })}
        errorMessage={isTried && to.trim() === '' ? texts.toMissing : undefined}
      />
      <TextField
        label={texts.receiver}
        description={texts.receiverHelp}
        value={receiver}
        onChange={setReceiver}
        maxLength={200}
        autoComplete="off"
      />
      <Select
        label={texts.channel}
        value={channel}
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChannel}
      />
      <TimeField
        label={texts.sentAt}
        value={at.value}
        onChange={(value, text) => setAt({ value, text })}
        getNow={serverNow}
        placeholder={texts.now}
        errorMessage={timeFault()}
      />
    </FormDialog>
  );

  function timeFault(): string | undefined {
    if (isEarly && chosen !== undefined) return texts.beforePublished(formatWhen(chosen.at, now));
    return isTried && isUnread ? texts.timeUnreadable : undefined;
  }
}
