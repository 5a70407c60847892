import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { Note } from '../../forms/Note.tsx';
import { useSayMore } from '../../forms/use-say-more.ts';
import { useSelf } from '../../forms/use-self.ts';
import { callTexts } from '../../i18n/calls.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { CallRow } from './CallRow.tsx';
import styles from './CallsCard.module.css';
import { nextCall, reachedOf, type ShownCall, shownCalls } from './shown-calls.ts';

const CALL_TYPES: ReadonlySet<string> = new Set<CommandType>(['BeginCall', 'RecordCall', 'WithdrawCall']);
/** One's own answer that is on its way to the screen. */
interface Answered {
  entry: string;
  /** How many there were of it, and which one was the next to ring, when it was given. */
  answers: number;
  next: string | null;
}

/** Whom to ring on the level that holds and those beneath it, the one to ring now open [LA10]. */
export function CallsCard({ incident, plan }: { incident: IncidentShown; plan: Plan }) {
  const self = useSelf();
  const now = useServerNow(60_000);
  const rows = useRef<HTMLDivElement>(null);
  const answered = useRef<Answered | null>(null);
  const calls = incident.state === null ? [] : shownCalls(plan, incident.state, incident.pending, self);
  const next = nextCall(calls, now)?.entry.id ?? null;
  useSayMore(calls.length, callTexts.offered);
  // An answered row folds under the finger or the key: go on with the next one, however long a busy device takes to show
  // the answer. What moves it later is somebody else's.
  useEffect(() => {
    const own = answered.current;
    const shown = calls.find(({ entry }) => entry.id === own?.entry);
    if (own === null || shown === undefined || shown.answers.length <= own.answers) return;
    answered.current = null;
    if (next === own.next) return;
    const following = next === null ? 'button' : '[data-next] button';
    rows.current?.querySelector<HTMLElement>(following)?.focus();
  });
  if (calls.length === 0) return null;

  const lists = [...new Set(calls.map(({ level }) => level.rank))].map((rank) => ({
    rank,
    list: calls.filter(({ level }) => level.rank === rank),
  }));
  const { reached, of } = reachedOf(calls);
  return (
    <Card anchor="calls" title={callTexts.title} note={callTexts.progress(reached, of)}>
      <div className={styles.lists} ref={rows}>
        {incident.state?.incident.mode === 'exercise' && <Note tone="warn">{callTexts.exercise}</Note>}
        {lists.map(({ rank, list }) => (
          <CallList key={rank} calls={list} isAlone={lists.length === 1}>
            {list.map((call) => (
              <li key={call.entry.id}>
                <CallRow
                  stream={incident.stream}
                  call={call}
                  plan={plan}
                  isNext={call.entry.id === next}
                  onAnswered={() => {
                    answered.current = { entry: call.entry.id, answers: call.answers.length, next };
                  }}
                />
              </li>
            ))}
          </CallList>
        ))}
        <CommandNotes incident={incident} plan={plan} types={CALL_TYPES} />
      </div>
    </Card>
  );
}

/** The list of one level; folded when whoever must be reached is, and none is being rung. */
function CallList({
  calls,
  isAlone,
  children,
}: {
  calls: readonly ShownCall[];
  isAlone: boolean;
  children: ReactNode;
}) {
  const level = calls[0]?.level.name ?? '';
  const { reached, of } = reachedOf(calls);
  const list = (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ol role="list" className={styles.list} aria-label={callTexts.list(level)}>
      {children}
    </ol>
  );
  if (reached === of && !calls.some(({ begun }) => begun !== null)) {
    return <Disclosure title={callTexts.allReached(level)}>{list}</Disclosure>;
  }
  return (
    <div className={styles.level}>
      <h3 className={isAlone ? 'visually-hidden' : styles.heading}>{level}</h3>
      {list}
    </div>
  );
}
