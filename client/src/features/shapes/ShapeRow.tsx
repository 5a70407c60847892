import type { Shape } from '@ledningsplats/shared/shapes/events.ts';
import { memo } from 'react';
import { FactAge } from '../../forms/FactAge.tsx';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { shapeTexts } from '../../i18n/shapes.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconDelete, IconEdit, IconHistory, IconMore, IconUndo, IconWarn } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { ShapeSwatch } from './map/ShapeSwatch.tsx';
import styles from './ShapeList.module.css';
import { shapeName, sizeWords } from './shape-words.ts';

export type ShapeAction = 'show' | 'change' | 'remove' | 'restore' | 'history' | 'loss';

export interface ShapeRowProps {
  shape: Shape;
  mayDraw: boolean;
  /** Whether it may be said that something is lost within it. */
  mayLose: boolean;
  onAction: (action: ShapeAction, shape: Shape) => void;
}

/** One shape: what it is, how large, who and when, and what can be done to it. Drawn anew only when it has changed. */
export const ShapeRow = memo(function ShapeRow({ shape, mayDraw, mayLose, onAction }: ShapeRowProps) {
  const { kind, content, removed } = shape;
  const name = shapeName(shape);
  return (
    <li className={styles.row}>
      <ShapeSwatch kind={kind} form={content?.geometry.form} />
      <div className={styles.words}>
        <b>{name}</b>
        <span>
          {content?.label !== undefined && `${shapeTexts.kinds[kind]} · `}
          {content === null ? shapePanelTexts.contentGone : sizeWords(content.geometry)}
        </span>
        {content?.note !== undefined && <span className={styles.note}>{content.note}</span>}
        {content === null && <span className={styles.muted}>{shapePanelTexts.contentGoneText}</span>}
        <ByWhom shape={shape} />
      </div>
      <div className={styles.actions}>
        {content !== null && removed === null && (
          <Button size="small" aria-label={shapePanelTexts.showOf(name)} onPress={() => onAction('show', shape)}>
            {shapePanelTexts.show}
          </Button>
        )}
        {content !== null && removed !== null && mayDraw && (
          <Button
            size="small"
            icon={<IconUndo aria-hidden />}
            aria-label={shapePanelTexts.restoreOf(name)}
            onPress={() => onAction('restore', shape)}
          >
            {shapePanelTexts.restore}
          </Button>
        )}
        <Menu
          trigger={<IconButton label={shapePanelTexts.more(name)} icon={<IconMore aria-hidden />} />}
          label={shapePanelTexts.more(name)}
          placement="bottom end"
          items={choicesOf(shape, mayDraw, mayLose)}
          onAction={(id) => onAction(id as ShapeAction, shape)}
        />
      </div>
    </li>
  );
});

/** Who drew it, and who changed or removed it last, each with when [ST8]. */
function ByWhom({ shape: { drawnAt, drawnBy, changedAt, changedBy, removed } }: { shape: Shape }) {
  const words = shapePanelTexts.drawnBy;
  return (
    <small className={styles.muted}>
      {words.drawn} <FactAge at={drawnAt} person={drawnBy} isLasting={changedAt !== drawnAt || removed !== null} />
      {changedAt !== drawnAt && (
        <>
          <br />
          {words.changed} <FactAge at={changedAt} person={changedBy} isLasting={removed !== null} />
        </>
      )}
      {removed !== null && (
        <>
          <br />
          {words.removed} <FactAge at={removed.at} person={removed.by} isLasting />
        </>
      )}
    </small>
  );
}

function choicesOf({ content, removed }: Shape, mayDraw: boolean, mayLose: boolean) {
  const isArea = removed === null && content?.geometry.form === 'area';
  const isThere = mayDraw && removed === null;
  return [
    ...(isThere && content !== null
      ? [{ id: 'change', label: shapePanelTexts.change, icon: <IconEdit aria-hidden /> }]
      : []),
    ...(isArea && mayLose ? [{ id: 'loss', label: shapePanelTexts.loss, icon: <IconWarn aria-hidden /> }] : []),
    { id: 'history', label: shapePanelTexts.history, icon: <IconHistory aria-hidden /> },
    ...(isThere ? [{ id: 'remove', label: shapePanelTexts.remove, icon: <IconDelete aria-hidden /> }] : []),
  ];
}
