import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { formTexts } from '../i18n/forms.ts';
import { refusalText } from '../i18n/refusals.ts';
import { syncStrings } from '../i18n/sync.ts';
import { lineFromItem } from '../sync/kept-as-line.ts';
import { useConnection, usePeople, useServerNow, useSync } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';
import type { OutboxItem } from '../sync/views.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { showToast } from '../ui/toasts.ts';
import styles from './CommandNotes.module.css';
import { type CommandWordsContext, commandName, whatHoldsNow } from './command-words.ts';
import { Note } from './Note.tsx';
import { useMay } from './use-self.ts';

export interface CommandNotesProps {
  incident: IncidentShown;
  plan: Plan;
  /** Which of one's own commands belong beside this part of the screen. */
  types: ReadonlySet<string>;
}

/** One's own commands that wait for the server, and those that it refused, beside the value that still holds. */
export function CommandNotes({ incident, plan, types }: CommandNotesProps) {
  const waiting = incident.waiting.filter((item) => types.has(item.type) && item.state !== 'accepted');
  const refused = incident.refused.filter((item) => types.has(item.type));
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  if (waiting.length === 0 && refused.length === 0) return null;

  const context: CommandWordsContext = { plan, people, state: incident.state, now };
  return (
    <div className={styles.notes}>
      {waiting.map((item) => (
        <WaitingNote key={item.id} item={item} context={context} />
      ))}
      {refused.map((item) => (
        <RefusedNote key={item.id} item={item} context={context} />
      ))}
    </div>
  );
}

/** It has been sent or is queued, and does not hold until the server has answered. */
function WaitingNote({ item, context }: { item: OutboxItem; context: CommandWordsContext }) {
  const { outbox } = useSync();
  const { state } = useConnection();
  const since = formatWhen(item.shownAt, context.now);
  const isOffline = state === 'offline' && item.state === 'queued';
  const word = isOffline ? formTexts.waitingOffline : formTexts.waiting;
  return (
    <Note
      tone={isOffline ? 'offline' : 'waiting'}
      role="status"
      title={`${commandName(item, context)}: ${word}`}
      actions={
        item.state === 'queued' && (
          <Button size="small" onPress={() => outbox.discard(item.id)}>
            {formTexts.withdraw}
          </Button>
        )
      }
    >
      {item.trouble === null ? (
        <span>{isOffline ? formTexts.waitingOfflineText(since) : formTexts.waitingText(since)}</span>
      ) : (
        <span>
          {refusalText(item.trouble).what} {refusalText(item.trouble).kept}
        </span>
      )}
    </Note>
  );
}

/** Why it was refused, what holds now, and one touch to keep its text [architecture §2]. */
function RefusedNote({ item, context }: { item: OutboxItem; context: CommandWordsContext }) {
  const { outbox } = useSync();
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const name = commandName(item, context);
  const words = refusalText(item.refusal?.code ?? 'not_stored');
  const now = whatHoldsNow(item, context);

  function handleKeep() {
    if (outbox.keepAsLine(item.id) !== null) showToast({ tone: 'ok', title: formTexts.keptAsLine });
  }

  return (
    <>
      <Note
        tone="alarm"
        role="alert"
        title={formTexts.refusedTitle(name)}
        actions={
          <>
            {may('WriteLine') && lineFromItem(item) !== null && (
              <Button size="small" onPress={handleKeep}>
                {formTexts.keepAsLine}
              </Button>
            )}
            <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
              {formTexts.discard}
            </Button>
          </>
        }
      >
        <span>{words.what}</span>
        {now !== null && <strong>{now}</strong>}
        <span>
          {words.kept} {words.next}
        </span>
      </Note>
      <ConfirmDialog
        isOpen={isAsking}
        title={syncStrings.discardTitle}
        confirmLabel={formTexts.discard}
        tone="alarm"
        onCancel={() => setAsking(false)}
        onConfirm={() => outbox.discard(item.id)}
      >
        {syncStrings.discardText}
      </ConfirmDialog>
    </>
  );
}
