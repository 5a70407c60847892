import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { connectionTexts } from '../../i18n/connection.ts';
import { formTexts } from '../../i18n/forms.ts';
import { placeTexts } from '../../i18n/places.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { usePeople, useServerNow, useStreamItems, useSync } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';

/** One's own changes of the register that wait for the server, and those that it refused; nothing is dropped in silence. */
export function PlaceNotes() {
  const items = useStreamItems('places').filter(({ state }) => state !== 'accepted');
  return items.map((item) => <PlaceNote key={item.id} item={item} />);
}

function PlaceNote({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  const now = useServerNow(60_000);
  const holds = useWhatHolds(item);
  const { name } = (item.content ?? {}) as { name?: string };
  const type = connectionTexts.types[item.type] ?? item.type;
  const what = name === undefined ? type : `${type}, ${name}`;
  if (item.state !== 'refused') {
    return (
      <Note tone="waiting" role="status" title={placeTexts.waiting(what)}>
        {formTexts.waitingText(formatWhen(item.shownAt, now))}
      </Note>
    );
  }
  const words = refusalText(item.refusal?.code ?? 'not_stored');
  return (
    <Note
      tone="alarm"
      role="alert"
      title={placeTexts.refused(what)}
      actions={
        <Button size="small" onPress={() => outbox.discard(item.id)}>
          {placeTexts.discard}
        </Button>
      }
    >
      <span>{words.what}</span>
      {holds !== null && <strong>{holds}</strong>}
      <span>{words.next}</span>
    </Note>
  );
}

function useWhatHolds({ refusal }: OutboxItem): string | null {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { by, at, number } = (refusal?.details ?? {}) as { by?: string | null; at?: number; number?: string };
  switch (refusal?.code) {
    case 'stale':
      return at === undefined ? null : placeTexts.staleNow(personName(byId, by ?? null), formatWhen(at, now));
    case 'exists':
      return placeTexts.existsNow;
    case 'in_use':
      return number === undefined ? null : placeTexts.usedNow(number);
    default:
      return null;
  }
}
