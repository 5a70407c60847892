import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { gridText } from '@ledningsplats/shared/geo/read-position.ts';
import { LEAST_POINTS } from '@ledningsplats/shared/shapes/geometry.ts';
import type { Map as LeafletMap } from 'leaflet';
import { useMap } from 'react-leaflet';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { announce } from '../../../ui/announcements.ts';
import { Handle } from './Handle.tsx';
import { toLeaflet } from './OutlineLayer.tsx';
import { middleAfter, type Outline, withBetween, withMoved, withoutCorner } from './outline.ts';
import { outlineWords } from './outline-words.ts';

export interface HandlesProps {
  outline: Outline;
  /** Something to move all of it by. */
  canMoveWhole: boolean;
  /** While something is dragged: as it would be. Null: nothing is. */
  onPreview: (outline: Outline | null) => void;
  onChange: (outline: Outline) => void;
}

/** Beyond so many a mark between each two would hide what it is about. */
const MOST_MIDDLES = 60;

/** Every corner, what is between them, and the whole: moved, added and removed, each by mouse, finger or keyboard. */
export function Handles({ outline, canMoveWhole, onPreview, onChange }: HandlesProps) {
  const map = useMap();
  const { form, points } = outline;

  function handleMove(next: Outline, to: Position) {
    onPreview(null);
    onChange(next);
    announce(shapeMapTexts.moved(gridText(to), outlineWords(next)));
  }

  function handleRemove(at: number) {
    const left = withoutCorner(outline, at);
    if (left === null) return announce(shapeMapTexts.cannotRemove(LEAST_POINTS[form]));
    onChange(left);
    announce(shapeMapTexts.takenBack(left.points.length));
    // the keyboard would stand on a corner that is gone
    if (at === left.points.length) map.getContainer().focus({ preventScroll: true });
  }

  const anchor = wholeAnchor(map, outline);
  return (
    <>
      {points.length <= MOST_MIDDLES &&
        points.map((_, at) => {
          const middle = middleAfter(outline, at);
          if (middle === null) return null;
          const set = (to: Position) => withBetween(outline, at, to);
          return (
            <Handle
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is told by its place in the order
              key={`middle ${at}`}
              at={middle}
              kind="middle"
              label=""
              keys=""
              onDrag={(to) => onPreview(set(to))}
              onMove={(to) => handleMove(set(to), to)}
            />
          );
        })}
      {canMoveWhole && form !== 'point' && anchor !== null && (
        <Handle
          at={anchor}
          kind="whole"
          label={shapeMapTexts.handleWhole}
          keys={shapeMapTexts.handleWholeKeys}
          onDrag={(to) => onPreview(shifted(map, outline, anchor, to))}
          onMove={(to) => handleMove(shifted(map, outline, anchor, to), to)}
        />
      )}
      {points.map((point, at) => (
        <Handle
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner is told by its place in the order
          key={at}
          at={point}
          kind="corner"
          label={form === 'point' ? shapeMapTexts.handleAlone : shapeMapTexts.handle(at + 1, points.length)}
          keys={form === 'point' ? shapeMapTexts.handleWholeKeys : shapeMapTexts.handleKeys}
          onDrag={(to) => onPreview(withMoved(outline, at, to))}
          onMove={(to) => handleMove(withMoved(outline, at, to), to)}
          {...(form !== 'point' && {
            onRemove: () => handleRemove(at),
            onAdd: () => onChange(withBetween(outline, at)),
          })}
        />
      ))}
    </>
  );
}

/** In the middle of what it spans, and a little beside a lone line. */
function wholeAnchor(map: LeafletMap, { points }: Outline): Position | null {
  if (points.length < 2) return null;
  const pixels = points.map((point) => map.project(toLeaflet(point)));
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const at = map.unproject([middle(pixels.map(({ x }) => x)), middle(pixels.map(({ y }) => y))]);
  return { latitude: at.lat, longitude: at.lng };
}

/** All of it, as far as one of its positions was moved: its form on the screen stays. */
function shifted(map: LeafletMap, { form, points }: Outline, from: Position, to: Position): Outline {
  const by = map.project(toLeaflet(to)).subtract(map.project(toLeaflet(from)));
  const moved = points.map((point) => {
    const { lat, lng } = map.unproject(map.project(toLeaflet(point)).add(by));
    return { latitude: lat, longitude: lng };
  });
  return { form, points: moved };
}
