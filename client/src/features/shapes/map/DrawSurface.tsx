import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { gridText } from '@ledningsplats/shared/geo/read-position.ts';
import { POINTS_LIMIT } from '@ledningsplats/shared/shapes/geometry.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { announce } from '../../../ui/announcements.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import type { CornerActions } from './CornerButtons.tsx';
import styles from './DrawSurface.module.css';
import { Handles } from './Handles.tsx';
import { useMapTools, useShownShapes } from './MapTools.tsx';
import { MeasureBar } from './MeasureBar.tsx';
import { canFinish, type MapTool, setsCorners } from './map-tool.ts';
import { OutlineLayer } from './OutlineLayer.tsx';
import { OutlineStep } from './OutlineStep.tsx';
import { type Outline, withCorner, withoutLast } from './outline.ts';
import { outlineWords } from './outline-words.ts';
import { ReshapeStep } from './ReshapeStep.tsx';
import { toolTitle } from './tool-title.ts';
import { useCornerClicks } from './use-corner-clicks.ts';
import { middleOf, useCrosshairKeys } from './use-crosshair-keys.ts';
import { WordsStep } from './WordsStep.tsx';

/** What is under the hand while something is drawn, moved or measured: the outline, its corners, the cross and the bar. */
export function DrawSurface({ tool, frame }: { tool: MapTool; frame: HTMLElement }) {
  const map = useMap();
  const { setOutline, change, stop } = useMapTools();
  const [preview, setPreview] = useState<Outline | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { outline } = tool;
  const isSetting = setsCorners(tool);
  const isReshaping = tool.is === 'draw' && tool.from !== null;
  const standing = useShownShapes().find(({ id }) => isReshaping && id === tool.shape)?.geometry;
  const isTouched = isReshaping
    ? JSON.stringify(standing?.points) !== JSON.stringify(outline.points)
    : tool.is === 'draw' && outline.points.length > 0;
  useKeyboardOnMap(tool);
  useInSight(frame, tool.is === 'draw' ? tool.step : tool.is);
  useUncovered();

  function handleCorner(at: Position) {
    const next = withCorner(outline, at);
    if (next.points === outline.points) return announce(shapeMapTexts.tooMany(POINTS_LIMIT), 'assertive');
    if (tool.is === 'draw' && outline.form === 'point') change({ outline: next, step: 'words' });
    else setOutline(next);
    announce(shapeMapTexts.corner(next.points.length, gridText(at), outlineWords(next)));
  }

  function handleTakeBack() {
    if (outline.points.length === 0) return;
    setOutline(withoutLast(outline));
    announce(shapeMapTexts.takenBack(outline.points.length - 1));
  }

  function handleFinish() {
    if (tool.is === 'draw' && canFinish(tool)) change({ step: 'words' });
  }

  function handleCancel() {
    if (isTouched) setAsking(true);
    else stop();
  }

  const pointer = useCornerClicks({ outline, isActive: isSetting, onCorner: handleCorner, onFinish: handleFinish });
  useCrosshairKeys({ isActive: isSetting, onCorner: handleCorner, onTakeBack: handleTakeBack, onCancel: handleCancel });

  const shown = preview ?? outline;
  const leads = preview === null && isSetting ? pointer : null;
  const running = leads === null ? shown : withCorner(shown, leads);
  const actions = {
    onTakeBack: handleTakeBack,
    onHere: () => handleCorner(middleOf(map)),
    onCancel: handleCancel,
    size: outlineWords(outline.form === 'point' ? outline : running),
  };
  return (
    <>
      <OutlineLayer outline={shown} pointer={leads} />
      <Handles
        outline={outline}
        canMoveWhole={tool.is === 'draw' && !isSetting}
        onPreview={setPreview}
        onChange={setOutline}
      />
      {createPortal(
        <>
          {isSetting && <div className={styles.cross} aria-hidden />}
          <Bar tool={tool} onFinish={handleFinish} {...actions} />
          <ConfirmDialog
            isOpen={isAsking}
            title={shapeMapTexts.throwTitle}
            confirmLabel={shapeMapTexts.throwAway}
            cancelLabel={shapeMapTexts.throwKeep}
            tone="alarm"
            onCancel={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              stop();
            }}
          >
            {isReshaping ? shapeMapTexts.throwForm : shapeMapTexts.throwText(outline.points.length)}
          </ConfirmDialog>
        </>,
        frame,
      )}
    </>
  );
}

function Bar({ tool, onFinish, ...actions }: CornerActions & { tool: MapTool; onFinish: () => void }) {
  if (tool.is === 'measure') return <MeasureBar tool={tool} {...actions} />;
  if (tool.from !== null) return <ReshapeStep draft={tool} {...actions} />;
  if (tool.step === 'words') return <WordsStep draft={tool} {...actions} />;
  return <OutlineStep draft={tool} onFinish={onFinish} {...actions} />;
}

/** A menu gives the keyboard back to its button when it closes; then the map takes it, and says what is begun. */
const AFTER_MENU_MS = 150;

function useKeyboardOnMap(tool: MapTool): void {
  const map = useMap();
  const begin = useEffectEvent(() => {
    if (!setsCorners(tool)) return;
    map.getContainer().focus({ preventScroll: true });
    announce(shapeMapTexts.began(toolTitle(tool)));
  });
  useEffect(() => {
    const waiting = setTimeout(() => begin(), AFTER_MENU_MS);
    return () => clearTimeout(waiting);
  }, []);
}

/** The bar at the map's foot, and the thumb's buttons on it: on a phone they would lie under the page's own. */
function useInSight(frame: HTMLElement, step: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has a bar of its own
  useEffect(() => void frame.scrollIntoView({ block: 'nearest' }), [frame, step]);
}

/** What else stands on the map lets clicks through meanwhile: a corner may be set on a symbol. */
function useUncovered(): void {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    container.dataset.drawing = 'true';
    return () => {
      delete container.dataset.drawing;
    };
  }, [map]);
}
