import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { connectionTexts } from '../../i18n/connection.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { formTexts } from '../../i18n/forms.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { usePeople, useServerNow, useStreamItems, useSync } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';

/** One's own changes that wait for the server, and those that it refused, with what was written in them. */
export function ExerciseNotes({ stream = 'exercises' }: { stream?: string }) {
  const items = useStreamItems(stream).filter(({ state }) => state !== 'accepted');
  return items.map((item) => <ExerciseNote key={item.id} item={item} />);
}

function ExerciseNote({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const what = connectionTexts.types[item.type] ?? item.type;
  if (item.state !== 'refused') {
    return (
      <Note tone="waiting" role="status" title={texts.waiting(what)}>
        {formTexts.waitingText(formatWhen(item.shownAt, now))}
      </Note>
    );
  }
  const words = refusalText(item.refusal?.code ?? 'not_stored');
  const { by, at } = (item.refusal?.details ?? {}) as { by?: string | null; at?: number };
  // of a whole scenario its title and purpose say which it was
  const written = Object.values(item.content ?? {}).filter((text) => typeof text === 'string' && text !== '');
  return (
    <Note
      tone="alarm"
      role="alert"
      title={texts.refused(what)}
      actions={
        <Button size="small" onPress={() => outbox.discard(item.id)}>
          {texts.discard}
        </Button>
      }
    >
      <span>{words.what}</span>
      {item.refusal?.code === 'stale' && at !== undefined && (
        <strong>{texts.stale(personName(byId, by ?? null), formatWhen(at, now))}</strong>
      )}
      {written.length > 0 && <span>{texts.kept(written.join(' · '))}</span>}
      <span>{words.next}</span>
    </Note>
  );
}
