import { SHAPE_KINDS, type ShapeForm } from '@ledningsplats/shared/shapes/events.ts';
import type { ReactNode } from 'react';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { shapeTexts } from '../../../i18n/shapes.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { PHONE_QUERY, useMediaQuery } from '../../../ui/use-media-query.ts';
import { useHiddenLayers } from './hidden-layers.ts';
import { useMapTools, useShownShapes } from './MapTools.tsx';
import { ShapeSwatch } from './ShapeSwatch.tsx';
import styles from './ShapesLegend.module.css';
import type { ShownShape } from './shown-shapes.ts';

/** Where there is room for it beside what it explains. */
const ROOMY = '(width > 1100px) and (height >= 1000px)';

/** What the signs on the map mean: those that are there now. On a phone there is no room for it while one draws. */
export function ShapesLegend({ children }: { children?: ReactNode }) {
  const { tool } = useMapTools();
  const shapes = useShownShapes();
  const hidden = useHiddenLayers();
  const isPhone = useMediaQuery(PHONE_QUERY);
  const isRoomy = useMediaQuery(ROOMY);
  const shown = shapes.filter(({ kind }) => kind !== 'text' && !hidden.has(`shape:${kind}`));
  if ((shown.length === 0 && !children) || (isPhone && tool !== null)) return null;
  return (
    <Disclosure key={String(isRoomy)} title={shapeMapTexts.legend} defaultExpanded={isRoomy}>
      {shown.length > 0 && <ShapeSigns shapes={shown} />}
      {children}
    </Disclosure>
  );
}

/** Each sign once, with its name; nothing where nothing but words is drawn. */
export function ShapeSigns({ shapes }: { shapes: readonly ShownShape[] }) {
  const rows = SHAPE_KINDS.filter((kind) => kind !== 'text').flatMap((kind) => {
    const forms = new Set<ShapeForm>(
      shapes.filter((shape) => shape.kind === kind).map(({ geometry }) => geometry.form),
    );
    return [...forms].map((form) => ({ kind, form }));
  });
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.legend}>
      {rows.map(({ kind, form }) => (
        <li key={`${kind} ${form}`} className={styles.row}>
          <ShapeSwatch kind={kind} form={form} />
          {shapeTexts.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}
