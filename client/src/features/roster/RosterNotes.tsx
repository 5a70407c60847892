import { Note } from '../../forms/Note.tsx';
import { connectionTexts } from '../../i18n/connection.ts';
import { formTexts } from '../../i18n/forms.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { useServerNow, useStreamItems, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';

/** One's own changes of the roster that wait for the server, and those that it refused; nothing is dropped in silence. */
export function RosterNotes({ stream = 'roster' }: { stream?: 'roster' | 'duty' }) {
  const { outbox } = useSync();
  const now = useServerNow(60_000);
  const items = useStreamItems(stream).filter(({ state }) => state !== 'accepted');
  return items.map(({ id, type, state, shownAt, refusal }) => {
    const what = connectionTexts.types[type] ?? type;
    if (state !== 'refused') {
      return (
        <Note key={id} tone="waiting" role="status" title={rosterTexts.waiting(what)}>
          {formTexts.waitingText(formatWhen(shownAt, now))}
        </Note>
      );
    }
    const words = refusalText(refusal?.code ?? 'not_stored');
    return (
      <Note
        key={id}
        tone="alarm"
        role="alert"
        title={rosterTexts.refused(what)}
        actions={
          <Button size="small" onPress={() => outbox.discard(id)}>
            {rosterTexts.discard}
          </Button>
        }
      >
        <span>{words.what}</span> <span>{words.next}</span>
      </Note>
    );
  });
}
