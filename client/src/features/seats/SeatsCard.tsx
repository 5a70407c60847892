import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { nextRelief, seatedOn, vacantFunctions } from '@ledningsplats/shared/seats/seat-reading.ts';
import { nextSeatGap } from '@ledningsplats/shared/seats/shift-faults.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { Note } from '../../forms/Note.tsx';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatUntil, formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { PhoneLink } from './PhoneLink.tsx';
import { ReliefsDue } from './ReliefsDue.tsx';
import { occupantName, standingOf } from './seat-words.ts';
import styles from './seats.module.css';
import { useSeatRights } from './use-seat-rights.ts';

/** The staff on the board: who sits, what must be manned and is not, the next relief and the next gap [ST1]. */
export function SeatsCard({ incident, plan }: { incident: IncidentShown; plan: Plan }) {
  return incident.state === null ? null : (
    <Staff {...{ incident, plan }} stream={incident.stream} state={incident.state} />
  );
}

function Staff({
  incident,
  ...props
}: { incident: IncidentShown; plan: Plan } & { stream: string; state: NonNullable<IncidentShown['state']> }) {
  const { state, plan } = props;
  const { byId } = usePeople();
  const now = useServerNow(30_000);
  const { mayWork } = useSeatRights(props);
  const { seats } = state;
  const standing = standingOf(state);
  const isOpen = state.incident.lifecycle === 'open';
  const required = vacantFunctions(seats, plan, standing).filter(({ isRequired }) => isRequired && isOpen);
  const seated = plan.functions.flatMap(({ id }) => seatedOn(seats, id) ?? []);
  const relief = isOpen ? nextRelief(seats, now) : null;
  const gap = isOpen ? nextSeatGap(seats, plan, standing, now) : null;
  if (seated.length === 0 && required.length === 0 && relief === null && !mayWork) return null;
  return (
    <Card
      title={texts.title}
      note={texts.manned(seated.length, plan.functions.length)}
      aside={
        <Link href={paths.staff(incident.id)} variant="alone">
          {texts.open}
        </Link>
      }
      {...(required.length > 0 && { accent: 'alarm' as const })}
    >
      <div className={styles.part}>
        {required.length > 0 && (
          <Note
            tone="alarm"
            title={texts.requiredVacant(required.map((one) => functionName(plan, one.function)).join(', '))}
          />
        )}
        <ReliefsDue {...props} />
        {seated.length === 0 && <p className={styles.muted}>{texts.none}</p>}
        {seated.length > 0 && (
          // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
          <ul role="list" className={styles.brief}>
            {seated.map((seat) => (
              <li key={seat.id}>
                <span className={styles.grow}>
                  <b>{functionName(plan, seat.function)}</b> {occupantName(seat, byId)}{' '}
                  <FactAge at={seat.since} isLasting />
                </span>
                {seat.isRemote && <Chip tone="info">{texts.remote}</Chip>}
                <PhoneLink person={seat.person} name={occupantName(seat, byId)} />
              </li>
            ))}
          </ul>
        )}
        {relief && !relief.isDue && (
          <p>
            <b>{texts.next(formatWhen(relief.at, now))}</b>, {formatUntil(relief.at, now)}.{' '}
            {texts.nextIs(
              functionName(plan, relief.shift.function),
              relief.from ? occupantName(relief.from, byId) : texts.nobody,
              occupantName(relief.shift, byId),
            )}{' '}
            <FactAge at={relief.shift.changedAt} person={relief.shift.changedBy} isLasting />
          </p>
        )}
        {gap && (
          <p className={styles.muted}>{texts.nextGap(formatWhen(gap.from, now), functionName(plan, gap.function))}</p>
        )}
      </div>
    </Card>
  );
}
