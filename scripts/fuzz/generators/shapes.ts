import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Shape, ShapeForm, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, onState, text } from './scene.ts';

export const SHAPE_GENERATORS = {
  DrawShape: ({ sync, open, random }) => {
    const kind = random.pick(KINDS);
    return sync.dispatch('DrawShape', open, { shape: random.uuid(), kind }, drawn(kind, random));
  },
  ChangeShape: ({ sync, open, random }) =>
    onShape({ sync, open }, random, false, ({ id: shape, kind, seq: from }) =>
      sync.dispatch('ChangeShape', open, { shape, kind, from }, drawn(kind, random)),
    ),
  RemoveShape: ({ sync, open, random }) =>
    onShape({ sync, open }, random, false, ({ id: shape, seq: from }) =>
      sync.dispatch('RemoveShape', open, { shape, from }, {}),
    ),
  RestoreShape: ({ sync, open, random }) =>
    onShape({ sync, open }, random, true, ({ id: shape }) => sync.dispatch('RestoreShape', open, { shape }, {})),
} satisfies Partial<Record<CommandType, Generator>>;

/** One of each form. */
const KINDS = ['event_site', 'cordon', 'danger_area'] as const;

function drawn(kind: ShapeKind, random: SeededRandom) {
  return { geometry: geometry(kind, random), label: text(random), ...(random.chance(0.3) && { note: text(random) }) };
}

/** Now and then an area crosses itself, and is refused. */
function geometry(kind: ShapeKind, random: SeededRandom): { form: ShapeForm; points: Position[] } {
  const corners = [corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0)] as const;
  const [a, b, c, d] = corners;
  if (kind === 'event_site') return { form: 'point', points: [a] };
  if (kind === 'cordon') return { form: 'line', points: [a, b, c] };
  return { form: 'area', points: random.chance(0.1) ? [a, c, b, d] : [...corners] };

  function corner(north: number, east: number): Position {
    const slip = () => random.between(0, 300) / 1_000;
    return { latitude: 59 + north + slip(), longitude: 17 + east + slip() };
  }
}

function onShape(at: At, random: SeededRandom, isRemoved: boolean, give: (shape: Shape) => Dispatched | null) {
  return onState(at, ({ shapes }) =>
    onOne(
      Object.values(shapes.at).filter(({ removed }) => (removed !== null) === isRemoved),
      random,
      give,
    ),
  );
}
