import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { gapsOf, nextGap } from '@ledningsplats/shared/krisstod/shifts/gaps.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { spanWords } from '../../../forms/span-words.ts';
import { callInTexts } from '../../../i18n/krisstod-call-in.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { helpTexts } from '../../../i18n/outside-help.ts';
import { useKrisstod, useServerNow } from '../../../sync/react.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { NextBriefing } from '../lead/NextBriefing.tsx';
import { OursAge } from '../OursAge.tsx';
import { competenceName, placeName } from './shift-words.ts';
import styles from './shifts.module.css';

export interface StaffLinesProps {
  state: IncidentState;
  plan: Plan;
  /** Krisstöd's own part is theirs to read. */
  isOurs: boolean;
}

/** How many are at work, for everybody; what is missing next, for those who may know where and when [KR8]. */
export function StaffLines({ state, plan, isOurs }: StaffLinesProps) {
  const { onDuty, unanswered } = state.krisstod.staff;
  const { called, told, status } = state.krisstod;
  const isLasting = status === 'ended';
  return (
    <>
      <p className={styles.muted}>
        {[texts.onDuty(onDuty), unanswered > 0 && `${helpTexts.title}: ${helpTexts.unanswered(unanswered)}`]
          .filter(Boolean)
          .join(' · ')}
        {told.staff !== null && (
          <>
            {' '}
            · <OursAge at={told.staff} isLasting={isLasting} />
          </>
        )}
      </p>
      {called.called > 0 && (
        <p className={styles.muted}>
          {callInTexts.totals(called.called, called.answered, called.unanswered)}
          {told.called !== null && (
            <>
              {' '}
              · <OursAge at={told.called} isLasting={isLasting} />
            </>
          )}
        </p>
      )}
      {isOurs && <NextBriefingOf incident={state.incident.id} />}
      {isOurs && <NextGap state={state} plan={plan} />}
    </>
  );
}

function NextBriefingOf({ incident }: { incident: string }) {
  const { state: own } = useKrisstod(incident);
  const at = own?.lead.briefings.next ?? null;
  return at === null ? null : <NextBriefing at={at} />;
}

function NextGap({ state, plan }: Pick<StaffLinesProps, 'state' | 'plan'>) {
  const { state: own } = useKrisstod(state.incident.id);
  const now = useServerNow(60_000);
  const needs = own?.work.needs.filter(({ site }) => state.krisstod.sites[site]?.isOpen === true) ?? [];
  const gap = nextGap(gapsOf(Object.values(own?.work.shifts ?? {}), needs), now);
  if (gap === null) return null;
  return (
    <p>
      <Chip tone="alarm">
        {texts.missingAt(gap.missing, placeName(state, gap.site), competenceName(plan, gap.competence))}
      </Chip>{' '}
      <span className={styles.muted}>{spanWords(gap, now)}</span>
    </p>
  );
}
