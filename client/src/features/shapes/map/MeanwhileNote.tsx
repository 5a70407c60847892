import { Note } from '../../../forms/Note.tsx';
import { personName } from '../../../forms/person-words.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { usePeople, useSelected, useServerNow } from '../../../sync/react.ts';
import { formatWhen } from '../../../ui/format-time.ts';
import { confirmedShape } from './confirmed-shape.ts';
import { useMapTools } from './MapTools.tsx';
import type { ShapeDraft } from './map-tool.ts';

/** Somebody else changed or removed the shape while this one was at it: said before it is saved, and nothing is lost. */
export function MeanwhileNote({ draft: { shape: id, from } }: { draft: ShapeDraft }) {
  const { stream } = useMapTools();
  const shape = useSelected((state) => confirmedShape(state, stream, id));
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  if (shape === null || from === null) return null;
  if (shape.removed !== null) {
    const { by, at } = shape.removed;
    return (
      <Note
        tone="warn"
        role="status"
        title={shapeMapTexts.removedMeanwhile(personName(byId, by), formatWhen(at, now))}
      />
    );
  }
  if (shape.seq === from) return null;
  const { changedBy, changedAt } = shape;
  return (
    <Note
      tone="warn"
      role="status"
      title={shapeMapTexts.changedMeanwhile(personName(byId, changedBy), formatWhen(changedAt, now))}
    />
  );
}
