import { Note } from '../../forms/Note.tsx';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useConnection, useServerNow, useSync } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';

/** One's own disturbance that the server has not taken: on its way, waiting for the network, or refused with its reason. */
export function UnsentReport({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  const { state } = useConnection();
  const now = useServerNow(30_000);
  const since = formatWhen(item.shownAt, now);
  const { what } = item.content as { what: string };
  if (item.state === 'refused') {
    const reason = refusalText(item.refusal?.code ?? 'not_stored');
    return (
      <Note
        tone="alarm"
        role="alert"
        title={disturbanceTexts.refused}
        actions={
          <Button size="small" variant="quiet" onPress={() => outbox.discard(item.id)}>
            {disturbanceTexts.withdraw}
          </Button>
        }
      >
        <span>
          {reason.what} {reason.next}
        </span>
        <span>{what}</span>
      </Note>
    );
  }
  const isOffline = state === 'offline';
  return (
    <Note tone={isOffline ? 'offline' : 'waiting'} role="status">
      <span>{isOffline ? disturbanceTexts.waitsForNet(since) : disturbanceTexts.onItsWay(since)}</span>
      <span>{what}</span>
    </Note>
  );
}
