import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { reliefsNear, staffLeader } from '@ledningsplats/shared/seats/seat-reading.ts';
import { useLocation } from 'wouter';
import { occupantName } from '../features/seats/seat-words.ts';
import { useSelf } from '../forms/use-self.ts';
import { functionName } from '../i18n/plan-words.ts';
import { seatTexts as texts } from '../i18n/seats.ts';
import { paths } from '../paths.ts';
import { usePeople, useSelected, useServerNow } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { formatWhen } from '../ui/format-time.ts';

/**
 * A relief that is near, by the plan's limit, or late: on every page of the incident for the two whom it is between and for
 * who leads the staff, and a handed over one for who is to acknowledge it [ST1]. The staff's own page says so itself.
 */
export function ReliefBanner({ incident }: { incident: string }) {
  const state = useSelected((all) => (all.streams[incidentStream(incident)]?.state ?? null) as IncidentState | null);
  const plan = usePlan().state?.plan ?? null;
  const { byId } = usePeople();
  const { person: self } = useSelf();
  const now = useServerNow(30_000);
  const [path, navigate] = useLocation();
  if (state === null || plan === null || self === null || path === paths.staff(incident)) return null;
  if (state.incident.lifecycle !== 'open') return null;

  const { seats } = state;
  const isLeader = staffLeader(seats, plan, state.incident.leader?.person ?? null) === self;
  const near = reliefsNear(seats, plan, now).filter(
    ({ shift, from }) => isLeader || shift.person === self || from?.person === self,
  );
  const handed = Object.values(seats.reliefs).filter(({ to }) => to.person === self);
  const go = (
    <Button size="small" onPress={() => navigate(paths.staff(incident))}>
      {texts.open}
    </Button>
  );
  return (
    <>
      {handed.map((relief) => (
        <Banner key={relief.id} tone="warn" title={texts.mine(functionName(plan, relief.function))} actions={go}>
          {texts.mineText}
        </Banner>
      ))}
      {near.map(({ shift, at, from, isDue }) => {
        const to = occupantName(shift, byId);
        const when = formatWhen(at, now);
        const of = functionName(plan, shift.function);
        return (
          <Banner
            key={shift.id}
            tone={isDue ? 'alarm' : 'warn'}
            title={from === null ? texts.dueSit(when, to) : texts.dueTitle(when, occupantName(from, byId), to)}
            actions={go}
          >
            {isDue ? texts.dueText(of) : texts.nearText(of)}
          </Banner>
        );
      })}
    </>
  );
}
