import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { Shape, ShapeEvent } from '@ledningsplats/shared/shapes/events.ts';
import { personName } from '../../forms/person-words.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { shapeTexts } from '../../i18n/shapes.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './ShapeHistoryDialog.module.css';
import { pointWords, shapeName, sizeWords } from './shape-words.ts';

/** All that has happened to a shape, newest first, with what it was each time. Nothing of it goes away but by decision [LG10]. */
export function ShapeHistoryDialog({ stream, shape, onClose }: { stream: string; shape: Shape; onClose: () => void }) {
  const reading = useReading<{ events: AnyEvent[] }>(`/api/streams/${encodeURIComponent(stream)}/shapes/${shape.id}`);
  const fetched = (reading.value?.events ?? []) as ShapeEvent[];
  // what is removed while somebody reads it goes from this screen as from the others
  const events = shape.content === null ? fetched.map(withoutContent) : fetched;
  return (
    <Dialog isOpen isText onClose={onClose} title={shapePanelTexts.historyOf(shapeName(shape))}>
      <ReadingState reading={reading} title={shapePanelTexts.historyFailed} />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.entries}>
        {events.toReversed().map((event) => (
          <Entry key={event.seq} event={event} />
        ))}
      </ol>
    </Dialog>
  );
}

function Entry({ event }: { event: ShapeEvent }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { type, data, meta } = event;
  const who = meta.person === null ? shapePanelTexts.system : personName(byId, meta.person);
  return (
    <li className={styles.entry}>
      <b>{shapePanelTexts.entries[type]}</b>
      {(type === 'ShapeDrawn' || type === 'ShapeChanged') && <span>{wordsOf(data.kind, event.content)}</span>}
      <small>{shapePanelTexts.by(who, formatWhen(meta.occurredAt, now))}</small>
    </li>
  );
}

function withoutContent(event: ShapeEvent): ShapeEvent {
  return { ...event, content: null };
}

function wordsOf(kind: Shape['kind'], content: Shape['content']): string {
  if (content === null) return `${shapeTexts.kinds[kind]} ${shapeTexts.removed}`;
  const { geometry, label = null, note } = content;
  return [
    shapeTexts.kinds[kind],
    ...(label === null ? [] : [`«${label}»`]),
    sizeWords(geometry),
    ...(geometry.form === 'point' ? [] : [pointWords(geometry)]),
    ...(note === undefined ? [] : [note]),
  ].join(' · ');
}
