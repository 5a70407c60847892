import { connectionTexts } from '../i18n/connection.ts';
import { formTexts } from '../i18n/forms.ts';
import { refusalText } from '../i18n/refusals.ts';
import { usePeople, useServerNow, useStreamItems, useSync } from '../sync/react.ts';
import type { OutboxItem } from '../sync/views.ts';
import { Button } from '../ui/Button.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { Note } from './Note.tsx';
import { personName } from './person-words.ts';

/** One's own commands of a stream that wait for the server, and those that it refused, with what was written in them. `except`: those that are shown waiting where they will stand. */
export function StreamNotes({ stream, except = [] }: { stream: string; except?: readonly string[] }) {
  const items = useStreamItems(stream).filter(
    ({ state, type }) => state === 'refused' || (state !== 'accepted' && !except.includes(type)),
  );
  return items.map((item) => <StreamNote key={item.id} item={item} />);
}

function StreamNote({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const content = (item.content ?? {}) as { name?: string };
  const type = connectionTexts.types[item.type] ?? item.type;
  const what = content.name === undefined ? type : `${type}, ${content.name}`;
  if (item.state !== 'refused') {
    return (
      <Note tone="waiting" role="status" title={formTexts.waitingOf(what)}>
        {formTexts.waitingText(formatWhen(item.shownAt, now))}
      </Note>
    );
  }
  const words = refusalText(item.refusal?.code ?? 'not_stored');
  const { by, at } = (item.refusal?.details ?? {}) as { by?: string | null; at?: number };
  const written = Object.values(content).filter((text) => typeof text === 'string' && text !== '');
  return (
    <Note
      tone="alarm"
      role="alert"
      title={formTexts.notSaved(what)}
      actions={
        <Button size="small" onPress={() => outbox.discard(item.id)}>
          {formTexts.discard}
        </Button>
      }
    >
      <span>{words.what}</span>
      {item.refusal?.code === 'stale' && at !== undefined && (
        <strong>{formTexts.staleBy(personName(byId, by ?? null), formatWhen(at, now))}</strong>
      )}
      {written.length > 0 && <span>{formTexts.youWrote(written.join(' · '))}</span>}
      <span>{words.next}</span>
    </Note>
  );
}
