import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { SHAPE_KINDS } from '@ledningsplats/shared/shapes/events.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { shapeTexts } from '../../../i18n/shapes.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { IconEyeOff } from '../../../ui/icons.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { PHONE_QUERY, useMediaQuery } from '../../../ui/use-media-query.ts';
import { type LayerId, setLayersHidden, useHiddenLayers } from './hidden-layers.ts';
import styles from './LayerSwitches.module.css';
import { useMapTools } from './MapTools.tsx';

/** What this device shows of the map. What is switched off is said, folded or not: nobody is to think that there is nothing. */
export function LayerSwitches({ plan }: { plan: Plan | null }) {
  const { tool } = useMapTools();
  const isPhone = useMediaQuery(PHONE_QUERY);
  const hidden = useHiddenLayers();
  const drawn = SHAPE_KINDS.map((kind) => ({ id: `shape:${kind}` as const, name: shapeTexts.kinds[kind] }));
  const places = (plan?.places.kinds ?? []).map(({ id, name }) => ({ id: `place:${id}` as const, name }));
  const ground = [{ id: 'ground:names' as const, name: shapeMapTexts.layersNames }];
  const world = [{ id: 'world:warnings' as const, name: shapeMapTexts.layersWarnings }];
  const off = [...drawn, ...places, ...world, ...ground].filter(({ id }) => hidden.has(id));
  if (isPhone && tool !== null) return null;
  return (
    <Disclosure
      title={shapeMapTexts.layers}
      aside={
        off.length > 0 && (
          <Chip tone="warn" icon={<IconEyeOff aria-hidden />}>
            {shapeMapTexts.layersHidden(off.length)}
          </Chip>
        )
      }
    >
      <div className={styles.layers}>
        <p className={styles.note}>{shapeMapTexts.layersText}</p>
        <Layers title={shapeMapTexts.layersDrawn} layers={drawn} hidden={hidden} />
        {places.length > 0 && <Layers title={shapeMapTexts.layersPlaces} layers={places} hidden={hidden} />}
        <Layers title={shapeMapTexts.layersWorld} layers={world} hidden={hidden} />
        <Layers title={shapeMapTexts.layersGround} layers={ground} hidden={hidden} />
        {off.length > 0 && (
          <Button
            size="small"
            onPress={() =>
              setLayersHidden(
                off.map(({ id }) => id),
                false,
              )
            }
          >
            {shapeMapTexts.showAll}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

interface LayersProps {
  title: string;
  layers: readonly { id: LayerId; name: string }[];
  hidden: ReadonlySet<LayerId>;
}

function Layers({ title, layers, hidden }: LayersProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {layers.map(({ id, name }) => (
        <Switch key={id} isSelected={!hidden.has(id)} onChange={(isShown) => setLayersHidden([id], !isShown)}>
          {name}
        </Switch>
      ))}
    </fieldset>
  );
}
