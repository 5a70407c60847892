import { agendaSteps, plannedMinutes, stepAfter } from '@ledningsplats/shared/briefings/agenda.ts';
import type { Briefing } from '@ledningsplats/shared/briefings/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useEffect, useRef, useState } from 'react';
import { onShortcut } from '../../app/on-shortcut.ts';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { personName } from '../../forms/person-words.ts';
import { useMay } from '../../forms/use-self.ts';
import { kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { formatDuration } from '../../ui/format-time.ts';
import page from '../../ui/page.module.css';
import { AgendaList } from './AgendaList.tsx';
import { Attendees } from './Attendees.tsx';
import { BRIEFING_TYPES } from './briefing-types.ts';
import { CallOffDialog } from './CallOffDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import styles from './Meeting.module.css';
import { Notes } from './Notes.tsx';
import { NowPanel } from './NowPanel.tsx';
import { speakers } from './speakers.ts';
import { useTakeStep } from './use-take-step.ts';

/** An answer takes this long at most where the network holds. */
const PATIENCE_MS = 2_000;

export interface MeetingProps {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
  briefing: Briefing;
  /** Opened by the page, which knows how tasks and decisions are made. Null: the reader may not. */
  onNewTask: (() => void) | null;
  onNewDecision: (() => void) | null;
}

/**
 * A briefing that is held: where it is, who speaks, what is looked at, what is said and who is there. All of it follows
 * from what has happened, so that the wall, the chair's laptop and a phone show the same and a reload loses nothing [ST5].
 */
export function Meeting({ incident, state, plan, briefing, onNewTask, onNewDecision }: MeetingProps) {
  const may = useMay();
  const { byId } = usePeople();
  const now = useServerNow(1_000);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<'end' | 'callOff' | null>(null);
  const { kind, number, step, startedAt, plannedAt } = briefing;
  const isOpen = state.incident.lifecycle === 'open';
  const mayLead = may('TakeBriefingStep') && isOpen;
  const mayNote = may('NoteBriefing') && isOpen;
  const known = plan.briefings.kinds.find(({ id }) => id === kind);
  const steps = known ? agendaSteps(known) : [];
  const current = steps.find(({ id }) => id === step?.id) ?? null;
  const next = stepAfter(steps, step?.id ?? null);
  const take = useTakeStep(incident.stream, briefing);
  const total = plannedMinutes(steps);
  const gone = Math.max(0, now - startedAt);
  const lateBy = plannedAt === null ? 0 : startedAt - plannedAt;
  const name = texts.number(kindName(plan, kind), number);

  // what is answered at once is seen where it comes: a note that flashes at every step moves the page
  const slow = { ...incident, waiting: incident.waiting.filter(({ shownAt }) => now - shownAt > PATIENCE_MS) };

  const deeds = { mayLead, mayNote, next, take, onNewTask, onNewDecision };
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const ends = [
      onShortcut('j', () => {
        const { mayLead: may, next: after, take: go } = latest.current;
        if (may && after) go(after.id);
      }),
      onShortcut('n', () => noteField.current?.focus()),
      onShortcut('u', () => latest.current.onNewTask?.()),
      onShortcut('b', () => latest.current.onNewDecision?.()),
      onShortcut('e', () => {
        if (latest.current.mayLead) setOpen('end');
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);

  return (
    <div className={page.page}>
      <header className={page.header}>
        <h2 className={page.title}>{name}</h2>
        <p className={styles.total} data-over={gone > total * 60_000 || undefined}>
          {texts.total(formatDuration(gone), total)}
          {gone > total * 60_000 && ` · ${texts.totalOver(formatDuration(gone - total * 60_000))}`}
          {lateBy >= 60_000 && ` · ${texts.startedLate(formatDuration(lateBy))}`}
        </p>
        <div className={page.tools}>
          {onNewTask && (
            <Button size="small" onPress={onNewTask}>
              {texts.newTask}
            </Button>
          )}
          {onNewDecision && (
            <Button size="small" onPress={onNewDecision}>
              {texts.newDecision}
            </Button>
          )}
          {mayLead && (
            <Button size="small" onPress={() => setOpen('end')}>
              {texts.end}
            </Button>
          )}
        </div>
      </header>
      <CommandNotes incident={slow} plan={plan} types={BRIEFING_TYPES} />
      <div className={styles.meeting}>
        <div className={styles.now}>
          <NowPanel
            incident={incident}
            state={state}
            plan={plan}
            briefing={briefing}
            current={current}
            next={next}
            now={now}
            speakers={speakers(briefing.present, state.seats, (one) => personName(byId, one.person, one.name))}
            onTake={mayLead ? take : null}
            onEnd={() => setOpen('end')}
          />
        </div>
        <div className={styles.notes}>
          <Card title={texts.notes} level={3}>
            <Notes
              stream={incident.stream}
              plan={plan}
              briefing={briefing}
              steps={steps}
              current={current ?? steps[0] ?? null}
              mayNote={mayNote}
              ref={noteField}
            />
          </Card>
        </div>
        <div className={styles.agenda}>
          <Card title={texts.agenda} level={3}>
            <AgendaList
              briefing={briefing}
              steps={steps}
              plan={plan}
              now={now}
              onGo={mayLead ? ({ id }) => take(id) : null}
            />
          </Card>
        </div>
        <div className={styles.side}>
          <Attendees
            stream={incident.stream}
            plan={plan}
            briefing={briefing}
            mayMark={may('AttendBriefing') && isOpen}
          />
          {mayLead && (
            <Button size="small" variant="quiet" onPress={() => setOpen('callOff')}>
              {texts.callOff}
            </Button>
          )}
        </div>
      </div>
      {mayLead && <p className={styles.keys}>{texts.keys}</p>}
      {open === 'end' && (
        <EndDialog incident={incident} state={state} plan={plan} briefing={briefing} onClose={() => setOpen(null)} />
      )}
      {open === 'callOff' && (
        <CallOffDialog stream={incident.stream} briefing={briefing} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
