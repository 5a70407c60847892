import { Note } from '../../forms/Note.tsx';
import { connectionTexts } from '../../i18n/connection.ts';
import { formTexts } from '../../i18n/forms.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { serviceTexts as texts } from '../../i18n/services.ts';
import { useServerNow, useStreamItems, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';

/**
 * What somebody has noted from a service that waits for the server, and what it refused, with the words still there. It is
 * never offered as a line in the log, which everybody in the incident reads [KO3].
 */
export function TellingNotes({ stream }: { stream: string }) {
  const { outbox } = useSync();
  const now = useServerNow(60_000);
  const items = useStreamItems(stream).filter(({ state }) => state !== 'accepted');
  return items.map(({ id, type, state, shownAt, refusal, content }) => {
    const what = connectionTexts.types[type] ?? type;
    const { note } = (content ?? {}) as { note?: string };
    if (state !== 'refused') {
      return (
        <Note key={id} tone="waiting" role="status" title={texts.waiting(what)}>
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
        title={texts.refused(what)}
        actions={
          <Button size="small" onPress={() => outbox.discard(id)}>
            {texts.discard}
          </Button>
        }
      >
        <span>
          {words.what} {words.next}
        </span>
        {note !== undefined && <span>«{note}»</span>}
      </Note>
    );
  });
}
