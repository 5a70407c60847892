import { onDuty } from '@ledningsplats/shared/krisstod/shifts/attendance.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { identityFault } from '../../../forms/identity-fault.ts';
import { SinceField, useSince } from '../../../forms/SinceField.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { usePeople, useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import { SayHint } from '../SayHint.tsx';
import { helperName } from '../shifts/shift-words.ts';
import styles from './lead.module.css';
import type { LeadProps } from './lead-props.ts';

/** What a briefing went through and came to: the plan's agenda, who was there, and when the next is. */
export function BriefingDialog({ stream, own, plan, onClose }: LeadProps & { onClose: () => void }) {
  const give = useGive();
  const { serverNow } = useSync();
  const { byId } = usePeople();
  const [present, setPresent] = useState<ReadonlySet<string>>(() => onDuty(Object.values(own.work.shifts)));
  const [others, setOthers] = useState('');
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const [other, setOther] = useState('');
  const [since, setSince] = useSince();
  const [next, setNext] = useState<{ at: number | null; isRead: boolean }>({ at: null, isRead: true });
  const [isTried, setTried] = useState(false);
  const helpers = Object.values(own.work.helpers).filter(({ id, isRemoved }) => !isRemoved || present.has(id));
  const agenda = plan.krisstod.briefingPoints;
  const outcomes = [
    ...agenda.map(({ id }) => ({ point: id as string | null, text: (said[id] ?? '').trim() })),
    { point: null, text: other.trim() },
  ].filter(({ text }) => text !== '');
  const isPast = next.at !== null && next.at <= serverNow();
  const nextFault = isPast ? texts.setPast : texts.setMissing;
  const isClean = [...outcomes.map(({ text }) => text), others].every((text) => identityFault(text) === undefined);

  function handleSubmit() {
    const data = { present: [...present], points: outcomes.map(({ point }) => point), next: next.at };
    const by = others.trim();
    const content = { outcomes: outcomes.map(({ text }) => text), ...(by !== '' && { others: by }) };
    const more = { occurredAt: since.at ?? undefined, done: texts.holdDone };
    give('HoldKrisstodBriefing', stream, data, content, more);
    onClose();
  }

  function handlePresent(id: string, isThere: boolean) {
    setPresent(new Set(isThere ? [...present, id] : [...present].filter((one) => one !== id)));
  }

  return (
    <FormDialog
      title={texts.holdTitle(own.lead.briefings.count + 1)}
      isDirty={outcomes.length > 0 || others !== ''}
      check={() => {
        setTried(true);
        return outcomes.length > 0 && isClean && since.isRead && next.isRead && !isPast;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.holdSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <SayHint plan={plan} />
      <fieldset className={styles.fields}>
        <legend>{texts.outcome}</legend>
        <p className={styles.muted}>{texts.outcomeHelp}</p>
        {agenda.map(({ id, name }, index) => (
          <TextArea
            key={id}
            label={name}
            value={said[id] ?? ''}
            onChange={(text) => setSaid({ ...said, [id]: text })}
            maxLength={2_000}
            minRows={1}
            errorMessage={
              identityFault(said[id] ?? '') ??
              (isTried && outcomes.length === 0 && index === 0 ? texts.outcomeMissing : undefined)
            }
          />
        ))}
        <TextArea
          label={texts.other}
          value={other}
          onChange={setOther}
          maxLength={2_000}
          minRows={1}
          errorMessage={
            identityFault(other) ??
            (isTried && outcomes.length === 0 && agenda.length === 0 ? texts.outcomeMissing : undefined)
          }
        />
      </fieldset>
      {helpers.length > 0 && (
        <fieldset className={styles.fields}>
          <legend>{texts.present}</legend>
          <p className={styles.muted}>{texts.presentHelp}</p>
          <div className={styles.choices}>
            {helpers.map((helper) => (
              <Checkbox
                key={helper.id}
                isSelected={present.has(helper.id)}
                onChange={(isThere) => handlePresent(helper.id, isThere)}
              >
                {helperName(helper, byId)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
      <TextField
        label={texts.others}
        description={texts.othersHelp}
        value={others}
        onChange={setOthers}
        maxLength={200}
        autoComplete="off"
        errorMessage={identityFault(others)}
      />
      <SinceField
        label={texts.holdAt}
        description={texts.holdAtHelp}
        since={since}
        isTried={isTried}
        onChange={setSince}
      />
      <TimeField
        label={texts.nextField}
        description={texts.setAtHelp}
        value={next.at}
        onChange={(at, text) => setNext({ at, isRead: at !== null || text.trim() === '' })}
        getNow={serverNow}
        direction="future"
        errorMessage={isTried && (isPast || !next.isRead) ? nextFault : undefined}
      />
    </FormDialog>
  );
}
