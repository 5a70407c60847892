import { visitorCurve } from '@ledningsplats/shared/places/headcount.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from './VisitorCurve.module.css';

const WIDTH = 300;
const HEIGHT = 56;

/** How many have been there, count by count: a small curve, and the same in figures. */
export function VisitorCurve({ place, capacity }: { place: OperatedPlace; capacity: number | null }) {
  const now = useServerNow(60_000);
  const points = visitorCurve(place.counts);
  const [first] = points;
  const last = points.at(-1);
  if (points.length < 2 || !first || !last) return null;

  const most = Math.max(...points.map(({ count }) => count));
  const top = Math.max(most, capacity ?? 0, 1);
  const span = Math.max(1, now - first.at);
  const x = (at: number) => ((at - first.at) / span) * WIDTH;
  const y = (count: number) => HEIGHT - (count / top) * (HEIGHT - 4) - 2;
  // between two counts nobody knows: a step, not a slope
  const steps = points.map(
    ({ at, count }, index) => `${index === 0 ? 'M' : 'H'}${x(at)}${index === 0 ? ' ' : 'V'}${y(count)}`,
  );
  const words = operationTexts.curve(place.name, formatWhen(first.at, now), formatWhen(last.at, now), most);
  return (
    <div className={styles.curve}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words}
        className={styles.picture}
        preserveAspectRatio="none"
      >
        {capacity !== null && <path d={`M0 ${y(capacity)}H${WIDTH}`} className={styles.limit} />}
        <path d={`${steps.join('')}H${WIDTH}`} className={styles.line} />
      </svg>
      <Disclosure title={operationTexts.curveTable}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{operationTexts.curveTime}</th>
              <th scope="col">{operationTexts.curveCount}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ at, count }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two counts may have the same time, and the rows have no state
              <tr key={index}>
                <td>{formatWhen(at, now)}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  );
}
