import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { tallyOf } from '@ledningsplats/shared/callouts/tally.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { CalledRow } from './CalledRow.tsx';
import { postNames, type WordsContext } from './call-out-words.ts';
import { FollowActions } from './FollowActions.tsx';
import styles from './FollowView.module.css';
import { grouped } from './grouped.ts';
import { NextStep } from './NextStep.tsx';
import { PostList } from './PostList.tsx';
import { SentTexts } from './SentTexts.tsx';
import { TallyBar } from './TallyBar.tsx';

export interface FollowViewProps {
  /** The part that it stands in. */
  stream: string;
  plan: Plan;
  callOut: CallOut;
  /** One's own commands that wait, or were refused. */
  notes: ReactNode;
  /** Ways on, where the head has no room for them. */
  ways: ReactNode;
}

/** One call-out as it goes: how many come and when, as whom nobody does, what comes next, and whom to ring [LM2] [LM3]. */
export function FollowView({ stream, plan, callOut, notes, ways }: FollowViewProps) {
  const { byId: people } = usePeople();
  const now = useServerNow(30_000);
  const context = useMemo<WordsContext>(() => ({ plan, people, now }), [plan, people, now]);
  const tally = useMemo(() => tallyOf(callOut), [callOut]);
  const { number, sentAt, by, ended } = callOut;
  const view = useRef<HTMLDivElement>(null);
  const given = useRef<string | null>(null);
  const handleGiven = useCallback((person: string) => {
    given.current = person;
  }, []);
  // An answer moves the row to another group, and the keyboard with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row moves when the call-out changes
  useEffect(() => {
    if (given.current === null || document.activeElement !== document.body) return;
    view.current?.querySelector<HTMLElement>(`[data-person="${given.current}"] button`)?.focus();
    given.current = null;
  }, [callOut]);
  return (
    <div className={styles.view} ref={view}>
      <p className={styles.muted}>
        {callOutTexts.sentAt(formatWhen(sentAt, now), by === null ? callOutTexts.bySomebody : personName(people, by))}
        {callOut.lists.length > 0 && ` · ${callOut.lists.map(({ name }) => name).join(', ')}`}
      </p>
      {ended !== null && (
        <Note tone="info" title={callOutTexts.endedAt(ended.why, formatWhen(ended.at, now))}>
          {ended.text}
        </Note>
      )}
      <TallyBar number={number} tally={tally} />
      {tally.unfilled.length > 0 && (
        <Note tone="alarm" title={callOutTexts.unfilled(postNames(plan, tally.unfilled))} />
      )}
      <NextStep callOut={callOut} tally={tally} now={now} />
      {notes}
      {grouped(callOut).map(({ group, called }) => (
        <section key={group} className={styles.group} aria-labelledby={`called-${group}`}>
          <h3 id={`called-${group}`} className={styles.heading}>
            {callOutTexts.groupTitle(callOutTexts.groups[group], called.length)}
          </h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {called.map((one) => (
              <li key={one.person}>
                <CalledRow stream={stream} callOut={callOut} called={one} context={context} onGiven={handleGiven} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <PostList callOut={callOut} tally={tally} plan={plan} />
      <SentTexts callOut={callOut} now={now} />
      {ways}
      <FollowActions stream={stream} callOut={callOut} context={context} />
    </div>
  );
}
