import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { Meeting } from '@ledningsplats/shared/minutes/events.ts';
import { quorumOf } from '@ledningsplats/shared/minutes/quorum.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import styles from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { useGive } from '../../forms/use-give.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { meetingTexts as texts } from '../../i18n/meetings.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { AttendeesField } from './AttendeesField.tsx';
import { MattersField } from './MattersField.tsx';
import { isFaulty, type MeetingDraft, meetingFaults, meetingOnWire } from './meeting-draft.ts';

export interface MeetingDialogProps {
  stream: string;
  plan: Plan;
  /** Null: a new one. */
  meeting: Meeting | null;
  /** What stands there when it opens. */
  initial: MeetingDraft;
  decisions: readonly DecisionReading[];
  /** Seq of the meeting as it stands now; another than when the dialog opened says that somebody else was here. */
  seqNow: number | null;
  onClose: () => void;
}

/** All that the minutes of krisledningsnämnden ask for [ST2]. */
export function MeetingDialog({ stream, plan, meeting, initial, decisions, seqNow, onClose }: MeetingDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const edit = (part: Partial<MeetingDraft>) => setDraft({ ...draft, ...part });

  const mayBeFar = plan.board.meetings.distance;
  const faults = meetingFaults(draft);
  const shown = isTried ? faults : null;
  const { serving, members, isMet } = quorumOf(plan.board.meetings, draft);

  function handleSubmit() {
    const { data, content } = meetingOnWire(draft, mayBeFar);
    const said = { done: texts.saved };
    if (meeting === null) give('RecordBoardMeeting', stream, data, content, said);
    else {
      const from = seqNow ?? meeting.seq;
      give('ChangeBoardMeeting', stream, { ...data, meeting: meeting.meeting, from }, content, said);
    }
    onClose();
  }

  return (
    <FormDialog
      title={meeting === null ? texts.addTitle : texts.changeTitle(meeting.number)}
      size="wide"
      isDirty={draft !== initial}
      check={() => {
        setTried(true);
        return !isFaulty(faults);
      }}
      onSubmit={handleSubmit}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {texts.save}
        </Button>
      }
    >
      {meeting !== null && seqNow !== meeting.seq && (
        <Note tone="warn" role="alert">
          {texts.stale}
        </Note>
      )}
      <div className={styles.row}>
        <TimeField
          label={texts.startedAt}
          value={draft.startedAt.value}
          onChange={(value, text) => edit({ startedAt: { value, text } })}
          getNow={serverNow}
          isRequired
          errorMessage={shown?.startedAt ? texts.startedMissing : undefined}
        />
        <TimeField
          label={texts.endedAt}
          value={draft.endedAt.value}
          onChange={(value, text) => edit({ endedAt: { value, text } })}
          getNow={serverNow}
          errorMessage={shown?.endedAt ? texts.endedFault : undefined}
        />
        <TextField label={texts.place} value={draft.place} onChange={(place) => edit({ place })} maxLength={200} />
      </div>
      <AttendeesField
        attendees={draft.attendees}
        onChange={(attendees) => edit({ attendees })}
        mayBeFar={mayBeFar}
        faults={shown}
      />
      <Note tone={isMet ? 'info' : 'warn'} role="status">
        {isMet ? texts.quorumMet(serving, members) : texts.quorumNotMet(serving, members)}
      </Note>
      <MattersField
        decisions={decisions}
        plan={plan}
        matters={draft.matters}
        attendees={draft.attendees}
        onChange={(matters) => edit({ matters })}
      />
      <div className={styles.row}>
        <Select
          label={texts.adjustment}
          value={draft.adjustment}
          onChange={(adjustment) => edit({ adjustment })}
          options={(['at_once', 'later'] as const).map((value) => ({ value, label: texts.adjustments[value] }))}
        />
        <TimeField
          label={texts.adjustedAt}
          description={texts.adjustedHelp}
          value={draft.adjustedAt.value}
          onChange={(value, text) => edit({ adjustedAt: { value, text } })}
          getNow={serverNow}
          errorMessage={shown?.adjustedAt ? decisionTexts.timeUnreadable : undefined}
        />
      </div>
      <TextArea
        label={texts.notes}
        value={draft.notes}
        onChange={(notes) => edit({ notes })}
        maxLength={2000}
        minRows={2}
      />
    </FormDialog>
  );
}
