import { SHAPE_KINDS } from '@ledningsplats/shared/shapes/events.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { shapeTexts } from '../../../i18n/shapes.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconEdit, IconMeasure } from '../../../ui/icons.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useMapTools } from './MapTools.tsx';
import { ShapeSwatch } from './ShapeSwatch.tsx';

/** Beside the search: what can be drawn, for who may, and what can be measured, for all. */
export function DrawTools() {
  const { tool, mayDraw, draw, measure } = useMapTools();
  const isBusy = tool !== null;
  return (
    <>
      {mayDraw && (
        <Menu
          label={shapeMapTexts.draw}
          trigger={
            <Button icon={<IconEdit aria-hidden />} isDisabled={isBusy}>
              {shapeMapTexts.draw}
            </Button>
          }
          items={SHAPE_KINDS.map((kind) => ({
            id: kind,
            label: shapeTexts.kinds[kind],
            icon: <ShapeSwatch kind={kind} />,
          }))}
          onAction={(id) => {
            const kind = SHAPE_KINDS.find((known) => known === id);
            if (kind !== undefined) draw(kind);
          }}
        />
      )}
      <Menu
        label={shapeMapTexts.measure}
        trigger={
          <Button variant="quiet" icon={<IconMeasure aria-hidden />} isDisabled={isBusy}>
            {shapeMapTexts.measure}
          </Button>
        }
        items={[
          { id: 'line', label: shapeMapTexts.measureForms.line },
          { id: 'area', label: shapeMapTexts.measureForms.area },
        ]}
        onAction={(id) => measure(id === 'area' ? 'area' : 'line')}
      />
    </>
  );
}
