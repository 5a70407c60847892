import { Note } from '../../forms/Note.tsx';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { usePeople, useSync, useWorldNow } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';

/** What one has done with a disturbance and the server has not taken yet, or refused: then with who was first. */
export function SettlingNote({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  const { byId } = usePeople();
  const now = useWorldNow(30_000);
  if (item.state !== 'refused' || item.refusal === null) {
    return (
      <Note tone="waiting" role="status">
        {disturbanceTexts.waitingForServer}
      </Note>
    );
  }
  const { by, at } = (item.refusal.details ?? {}) as { by?: string | null; at?: number };
  const { what, next } = refusalText(item.refusal.code);
  return (
    <Note
      tone="alarm"
      role="alert"
      title={disturbanceTexts.notDone}
      actions={
        <Button size="small" variant="quiet" onPress={() => outbox.discard(item.id)}>
          {disturbanceTexts.withdraw}
        </Button>
      }
    >
      {what} {at === undefined ? next : disturbanceTexts.byWhom(byId[by ?? '']?.name ?? 'TiB', formatWhen(at, now))}
    </Note>
  );
}
