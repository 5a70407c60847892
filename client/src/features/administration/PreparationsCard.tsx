import type { Preparation, PreparationsReading } from '@ledningsplats/shared/core/administration.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import type { ReadingView } from '../../forms/use-reading.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/Card.tsx';
import { IconOk, IconPlanned } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './PreparationsCard.module.css';

/** Where each is done. */
const PLACES: Readonly<Record<Preparation, string | null>> = {
  people: paths.people,
  administrators: paths.accounts,
  registrars: paths.accounts,
  board: paths.people,
  auditor: paths.accounts,
  phones: paths.people,
  contactTrial: paths.contactTrial,
  contactsProved: paths.contactTrial,
  secondFactor: paths.accounts,
  emergency: paths.accounts,
  plan: paths.plan,
  area: paths.plan,
  // in the server's settings, where no page leads
  address: null,
  backup: '#sakerhetskopia',
  rehearsed: paths.home,
};

/** What is to be in order before a crisis. Each point ticks itself; nothing here can be ticked by hand. */
export function PreparationsCard({ reading }: { reading: ReadingView<PreparationsReading> }) {
  const points = reading.value?.points ?? [];
  const done = points.filter(({ isDone }) => isDone).length;
  return (
    <Card
      title={administrationTexts.prepare}
      note={points.length > 0 && administrationTexts.prepareNote(done, points.length)}
    >
      <ReadingState reading={reading} title={administrationTexts.prepareFailed} />
      {points.length > 0 && done === points.length && (
        <p className={styles.all}>{administrationTexts.prepareAllDone}</p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.points}>
        {points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
      </ul>
    </Card>
  );
}

function Point({ point: { id, isDone, left } }: { point: PreparationsReading['points'][number] }) {
  const { title, text } = administrationTexts.preparations[id];
  const place = PLACES[id];
  const Icon = isDone ? IconOk : IconPlanned;
  return (
    <li className={styles.point} data-done={isDone || undefined}>
      <Icon aria-hidden className={styles.icon} />
      <div>
        <p>
          <span className="visually-hidden">{isDone ? administrationTexts.done : administrationTexts.left}: </span>
          {isDone || place === null ? title : <Link href={place}>{title}</Link>}
        </p>
        {!isDone && (
          <p className={styles.text}>{left ? administrationTexts.contactsLeft(left.ways, left.people) : text}</p>
        )}
      </div>
    </li>
  );
}
