import type { ContentOf } from '@ledningsplats/shared/core/registry.ts';
import type { ShapeContent, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import type { OutboxItem } from '../../sync/views.ts';

/** What somebody tried to do to a shape and that the server has not taken. */
export interface OwnShape {
  shape: string;
  kind: ShapeKind;
  content: ShapeContent;
}

/** A shape as it goes over the wire, where lists are changeable. */
export function wireContent({ geometry: { form, points }, ...words }: ShapeContent): ContentOf<'DrawShape'> {
  return { geometry: { form, points: [...points] }, ...words };
}

/** What a queued or refused command would draw; null for those that draw nothing. */
export function ownShape({ type, data, content }: Pick<OutboxItem, 'type' | 'data' | 'content'>): OwnShape | null {
  if (type !== 'DrawShape' && type !== 'ChangeShape') return null;
  const { shape, kind } = data as Pick<OwnShape, 'shape' | 'kind'>;
  return { shape, kind, content: content as ShapeContent };
}
