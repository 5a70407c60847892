import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Meeting } from '@ledningsplats/shared/minutes/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { meetingTexts as texts } from '../../i18n/meetings.ts';
import { usePeople } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconDecision } from '../../ui/icons.ts';
import page from '../../ui/page.module.css';
import { MeetingCard } from './MeetingCard.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { type MeetingDraft, meetingDraft, newMeeting } from './meeting-draft.ts';
import { useBoardDecisions } from './use-board-decisions.ts';

const TYPES = new Set(['RecordBoardMeeting', 'ChangeBoardMeeting', 'WithdrawBoardMeeting']);

export interface MeetingsProps {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
}

/** Krisledningsnämndens meetings, newest first, and their papers [ST2]. */
export function Meetings({ incident, state, plan }: MeetingsProps) {
  const give = useGive();
  const may = useMay();
  const { byId } = usePeople();
  const { stream } = incident;
  const decisions = useBoardDecisions(stream, state.decisions);
  const [open, setOpen] = useState<{ meeting: Meeting | null; initial: MeetingDraft } | null>(null);
  const [leaving, setLeaving] = useState<Meeting | null>(null);
  const held = Object.values(state.meetings.held).toSorted((one, other) => other.number - one.number);
  const hasMet = state.board.status === 'active' || state.board.trail.some(({ value }) => value === 'active');

  return (
    <div className={page.page} data-width="narrow">
      <header className={page.header}>
        <h2 className={page.title}>{texts.title}</h2>
        <div className={page.tools}>
          {may('RecordBoardMeeting') && hasMet && decisions !== null && (
            <Button
              variant="primary"
              onPress={() => setOpen({ meeting: null, initial: newMeeting(decisions, held, plan) })}
            >
              {texts.add}
            </Button>
          )}
        </div>
      </header>
      <CommandNotes incident={incident} plan={plan} types={TYPES} />
      {held.length === 0 && (
        <EmptyState title={hasMet ? texts.empty : texts.neverActive} icon={<IconDecision aria-hidden />}>
          {hasMet ? texts.emptyText : texts.neverActiveText}
        </EmptyState>
      )}
      {held.map((meeting) => (
        <MeetingCard
          key={meeting.meeting}
          meeting={meeting}
          stream={stream}
          plan={plan}
          onChange={
            may('ChangeBoardMeeting') && decisions !== null
              ? () => setOpen({ meeting, initial: meetingDraft(meeting, (person) => personName(byId, person)) })
              : null
          }
          onWithdraw={may('WithdrawBoardMeeting') ? () => setLeaving(meeting) : null}
        />
      ))}
      {open !== null && (
        <MeetingDialog
          stream={stream}
          plan={plan}
          {...open}
          seqNow={open.meeting && (state.meetings.held[open.meeting.meeting]?.seq ?? null)}
          decisions={decisions ?? []}
          onClose={() => setOpen(null)}
        />
      )}
      {leaving !== null && (
        <WordsDialog
          title={texts.withdrawTitle(leaving.number)}
          label={texts.withdrawWhy}
          missing={texts.withdrawMissing}
          submit={texts.withdrawIt}
          variant="alarm"
          onSay={(reason) =>
            give(
              'WithdrawBoardMeeting',
              stream,
              { meeting: leaving.meeting },
              { reason },
              { done: texts.withdrawDone(leaving.number) },
            )
          }
          onClose={() => setLeaving(null)}
        >
          <p>{texts.withdrawText}</p>
        </WordsDialog>
      )}
    </div>
  );
}
