import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { type PlaceLook, placesMapTexts } from '../../../i18n/places-map.ts';
import { type MapPlace, rank } from './map-places.ts';
import { PlaceSign } from './PlaceSign.tsx';
import styles from './PlacesLegend.module.css';

/** What the symbols on this map mean: the kinds and the states that are drawn, and no others. */
export function PlacesLegend({ places, plan }: { places: readonly MapPlace[]; plan: Plan }) {
  const kinds = plan.places.kinds.filter(({ id }) => places.some(({ kind }) => kind === id));
  const drawn = new Set<PlaceLook>(places.map(({ look }) => look));
  const looks = [...drawn].filter((look) => look !== 'standing').sort((one, other) => rankOf(one) - rankOf(other));
  const hasOver = places.some(({ isOver }) => isOver);
  const hasFuel = places.some(({ fuel }) => fuel !== 'ok');
  return (
    <div className={styles.legend}>
      <Group title={placesMapTexts.states}>
        {looks.map((look) => (
          <Entry key={look} sign={<PlaceSign look={look} />} words={placesMapTexts.looks[look]} />
        ))}
      </Group>
      <Group title={placesMapTexts.kinds}>
        {kinds.map(({ id, symbol, name, opens }) => (
          <Entry key={id} sign={<PlaceSign look="standing" symbol={symbol} isDevice={!opens} />} words={name} />
        ))}
      </Group>
      {(hasOver || hasFuel) && (
        <Group title={placesMapTexts.marks}>
          {hasOver && <Entry sign={<PlaceSign look="open" isOver />} words={placesMapTexts.markOver} />}
          {hasFuel && <Entry sign={<PlaceSign look="open" hasLowFuel />} words={placesMapTexts.markFuel} />}
        </Group>
      )}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  if (Array.isArray(children) && children.length === 0) return null;
  return (
    <div>
      <p className={styles.title}>{title}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list">{children}</ul>
    </div>
  );
}

function Entry({ sign, words }: { sign: ReactNode; words: string }) {
  return (
    <li className={styles.entry}>
      {sign}
      <span>{words}</span>
    </li>
  );
}

function rankOf(look: PlaceLook): number {
  return rank({ look });
}
