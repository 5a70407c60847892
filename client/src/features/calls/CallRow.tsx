import { CALL_OUTCOMES, type CallOutcome } from '@ledningsplats/shared/calls/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FactAge } from '../../forms/FactAge.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { callTexts } from '../../i18n/calls.ts';
import { partyName } from '../../i18n/plan-words.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconCheck, IconMessage, IconPhone, IconUndo, IconVacant } from '../../ui/icons.ts';
import { CallNumbers } from './CallNumbers.tsx';
import styles from './CallRow.module.css';
import { partyHolders } from './party-holders.ts';
import type { ShownCall } from './shown-calls.ts';
import { UndoCallDialog } from './UndoCallDialog.tsx';

export interface CallRowProps {
  stream: string;
  call: ShownCall;
  plan: Plan;
  /** The one to ring now stands open. */
  isNext: boolean;
  onAnswered: () => void;
}

/** One to ring: who, on which number, what to say, and how it went. */
export function CallRow({ stream, call, plan, isNext, onAnswered }: CallRowProps) {
  const give = useGive();
  const may = useMay();
  const { byId } = usePeople();
  // what the reader has opened or folded, until the next answer
  const [isOpened, setOpened] = useState<boolean | null>(null);
  const [isUndoing, setUndoing] = useState(false);
  const { entry, last, begun, isOwn, isPending } = call;
  const name = partyName(plan, entry.who);
  const isReached = last?.outcome === 'reached';

  function handleRing(person: string | null) {
    if (isReached || !may('BeginCall')) return;
    give('BeginCall', stream, { entry: entry.id, person }, {}, { done: '' });
  }

  function handleAnswer(outcome: CallOutcome) {
    const holders = partyHolders(entry.who, byId);
    const only = holders.length === 1 ? (holders[0]?.id ?? null) : null;
    const person = (isOwn ? begun?.person : null) ?? only;
    const done = callTexts.done(callTexts.outcomes[outcome], name);
    give('RecordCall', stream, { entry: entry.id, outcome, person }, {}, { done });
    setOpened(null);
    onAnswered();
  }

  return (
    <div className={styles.row} data-next={isNext || undefined}>
      <Disclosure
        level={4}
        title={name}
        note={<RowNote call={call} />}
        aside={<RowChip call={call} isNext={isNext} />}
        isExpanded={isOpened ?? (isNext && may('RecordCall'))}
        onExpandedChange={setOpened}
      >
        <div className={styles.content}>
          <CallNumbers entry={entry} plan={plan} onRing={handleRing} />
          <p className={styles.say}>{entry.say}</p>
          {!isReached && may('RecordCall') && (
            <fieldset className={styles.answers} aria-label={callTexts.how(name)}>
              {CALL_OUTCOMES.map((outcome) => {
                const Icon = ICONS[outcome];
                return (
                  <Button
                    key={outcome}
                    variant={outcome === 'reached' ? 'primary' : 'secondary'}
                    icon={<Icon aria-hidden />}
                    aria-label={callTexts.outcomeLabel(callTexts.outcomes[outcome], name)}
                    onPress={() => handleAnswer(outcome)}
                  >
                    {callTexts.outcomes[outcome]}
                  </Button>
                );
              })}
            </fieldset>
          )}
          {last !== null && !isPending && may('WithdrawCall') && (
            <div>
              <Button
                size="small"
                variant="quiet"
                icon={<IconUndo aria-hidden />}
                aria-label={callTexts.undoLabel(callTexts.outcomes[last.outcome], name)}
                onPress={() => setUndoing(true)}
              >
                {callTexts.undo(callTexts.outcomes[last.outcome])}
              </Button>
            </div>
          )}
        </div>
      </Disclosure>
      {isUndoing && last !== null && (
        <UndoCallDialog
          stream={stream}
          entry={entry.id}
          answer={last}
          name={name}
          onClose={() => {
            setUndoing(false);
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

const ICONS = { reached: IconCheck, no_answer: IconVacant, message_left: IconMessage } as const;

/** How it stands, in a word with its own shape. */
function RowChip({ call: { entry, last, begun }, isNext }: { call: ShownCall; isNext: boolean }) {
  if (begun !== null) {
    return (
      <Chip tone="info" icon={<IconPhone aria-hidden />}>
        {callTexts.ringing}
      </Chip>
    );
  }
  if (last === null) {
    if (isNext) return <Chip tone="info">{callTexts.next}</Chip>;
    return <Chip tone="neutral">{entry.isCompulsory ? callTexts.compulsory : callTexts.needed}</Chip>;
  }
  return <Chip tone={TONES[last.outcome]}>{callTexts.outcomes[last.outcome]}</Chip>;
}

const TONES = { reached: 'ok', no_answer: 'warn', message_left: 'warn' } as const;

/** When it was, and who rang: `03:12 · för 5 min sedan · Tove Berglund, TiB · 2 försök` [ST8]. */
function RowNote({ call }: { call: ShownCall }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { last, begun, isOwn, isPending, reachedBefore } = call;
  if (isPending) return callTexts.sending;
  if (begun !== null) {
    const when = formatWhen(begun.at, now);
    return isOwn ? callTexts.youRing(when) : callTexts.rings(personName(byId, begun.by), when);
  }
  if (last !== null) {
    return (
      <>
        <FactAge at={last.at} person={last.by} seat={last.function} isLasting={last.outcome === 'reached'} />
        {call.answers.length > 1 && ` · ${callTexts.tries(call.answers.length)}`}
      </>
    );
  }
  if (reachedBefore === null) return null;
  return callTexts.before(formatWhen(reachedBefore.answer.at, now), reachedBefore.level.name);
}
