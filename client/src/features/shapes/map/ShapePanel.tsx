import { positionText } from '@ledningsplats/shared/geo/position.ts';
import { gridText } from '@ledningsplats/shared/geo/read-position.ts';
import { useEffect, useState } from 'react';
import { Note } from '../../../forms/Note.tsx';
import { personName } from '../../../forms/person-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { shapePanelTexts } from '../../../i18n/shape-panel.ts';
import { shapeTexts } from '../../../i18n/shapes.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { usePlan } from '../../../sync/use-plan.ts';
import { Button } from '../../../ui/Button.tsx';
import { FloatingPanel } from '../../../ui/FloatingPanel.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { IconDelete, IconEdit, IconMove, IconWarn } from '../../../ui/icons.ts';
import { showToast } from '../../../ui/toasts.ts';
import { ShapeDialog } from '../ShapeDialog.tsx';
import { useMapTools, useShownShapes } from './MapTools.tsx';
import { outlineWords } from './outline-words.ts';
import styles from './ShapePanel.module.css';
import { ShapeSwatch } from './ShapeSwatch.tsx';
import { nameOf, type ShownShape } from './shown-shapes.ts';

export interface ShapePanelProps {
  id: string;
  /** Records that something is lost within an area; left out where nobody may. */
  onLoss?: ((shape: string) => void) | undefined;
}

/** What is known of the one that was chosen on the map, and what can be done with it. */
export function ShapePanel({ id, onLoss }: ShapePanelProps) {
  const { select } = useMapTools();
  const shape = useShownShapes().find((one) => one.id === id);
  const isGone = shape === undefined;
  useEffect(() => {
    // somebody removed it; the list tells who
    if (isGone) select(null);
  }, [isGone, select]);
  return isGone ? null : <Facts shape={shape} onLoss={onLoss} onClose={() => select(null)} />;
}

type OfShape = Pick<ShapePanelProps, 'onLoss'> & { shape: ShownShape; onClose: () => void };

function Facts({ shape, onLoss, onClose }: OfShape) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { kind, geometry, label, note, confirmed, isWaiting } = shape;
  const size = outlineWords(geometry);
  const [first] = geometry.points;
  return (
    <FloatingPanel
      title={shapeTexts.kinds[kind]}
      mark={<ShapeSwatch kind={kind} form={geometry.form} />}
      closeLabel={shapeMapTexts.close}
      onClose={onClose}
    >
      {label !== null && <p className={styles.label}>{label}</p>}
      {note !== null && <p className={styles.note}>{note}</p>}
      <p className={styles.facts}>
        {size !== null && <span>{size}</span>}
        {size === null && first !== undefined && <span>{`${gridText(first)} (${positionText(first)})`}</span>}
        {confirmed !== null && (
          <span>{shapeMapTexts.by(personName(byId, confirmed.changedBy), formatWhen(confirmed.changedAt, now))}</span>
        )}
      </p>
      {isWaiting && <Note tone="waiting" title={shapeMapTexts.waitingText} />}
      <ShapeActions shape={shape} name={nameOf(shape)} onLoss={onLoss} onClose={onClose} />
    </FloatingPanel>
  );
}

/** Only for one that the server has as it is shown: what waits is sent first. */
function ShapeActions({ shape, name, onLoss, onClose }: OfShape & { name: string }) {
  const { stream, mayDraw, reshape } = useMapTools();
  const plan = usePlan().state?.plan ?? null;
  const give = useGive();
  const [isChanging, setChanging] = useState(false);
  const { id, confirmed, isWaiting, geometry } = shape;
  if (!mayDraw || plan === null || confirmed === null || isWaiting) return null;

  function handleRemove(from: number) {
    const done = shapeMapTexts.removedToast(name);
    give('RemoveShape', stream, { shape: id, from }, {}, { done });
    showToast({
      tone: 'ok',
      title: done,
      action: {
        label: shapeMapTexts.undo,
        onPress: () => void give('RestoreShape', stream, { shape: id }, {}, { done: shapeMapTexts.restored(name) }),
      },
    });
    onClose();
  }

  return (
    <div className={styles.buttons}>
      <Button icon={<IconMove aria-hidden />} onPress={() => reshape(shape)}>
        {shapeMapTexts.reshape}
      </Button>
      <Button icon={<IconEdit aria-hidden />} onPress={() => setChanging(true)}>
        {shapeMapTexts.change}
      </Button>
      <Button icon={<IconDelete aria-hidden />} onPress={() => handleRemove(confirmed.seq)}>
        {shapeMapTexts.remove}
      </Button>
      {onLoss !== undefined && geometry.form === 'area' && (
        <Button icon={<IconWarn aria-hidden />} onPress={() => onLoss(id)}>
          {shapePanelTexts.loss}
        </Button>
      )}
      {isChanging && <ShapeDialog stream={stream} plan={plan} shape={confirmed} onClose={() => setChanging(false)} />}
    </div>
  );
}
