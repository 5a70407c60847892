import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { CallOutSign, IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { IncidentMode } from '@ledningsplats/shared/incident/events.ts';
import { useLocation } from 'wouter';
import { postNames } from '../features/callouts/call-out-words.ts';
import { useGive } from '../forms/use-give.ts';
import { useMay } from '../forms/use-self.ts';
import { callOutTexts as texts } from '../i18n/call-outs.ts';
import { homeTexts } from '../i18n/home.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useOutbox, useSelected } from '../sync/react.ts';
import { usePlanOf } from '../sync/use-plan.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { markedFor } from './marked-for.ts';

/** Nobody comes as something, or somebody does not answer: on every screen of those who see the incidents, until somebody sees to it [LM3]. */
export function CallOutSigns({ incident, mode }: { incident: string | null; mode: IncidentMode | null }) {
  const rows = useSelected((all) => all.incidents.rows);
  const permissions = usePermissions();
  // who sees the list and no incident can do nothing about it
  if (!mayOpen(permissions, 'incident')) return null;
  return rows
    .filter(({ lifecycle }) => lifecycle === 'open')
    .flatMap((row) => (row.callOutSigns ?? []).map((sign) => ({ row, sign })))
    .map(({ row, sign }) => (
      <Sign key={sign.callOut} row={row} sign={sign} isHere={row.id === incident} shownIn={mode} />
    ));
}

interface SignProps {
  row: IncidentHeadline;
  sign: CallOutSign;
  isHere: boolean;
  /** Of the incident that the screen is of. */
  shownIn: IncidentMode | null;
}

function Sign({ row, sign, isHere, shownIn }: SignProps) {
  const plan = usePlanOf(row.planVersion).state?.plan ?? null;
  const give = useGive();
  const may = useMay();
  const [path, navigate] = useLocation();
  const { callOut, number, as, silent } = sign;
  // one's own touch is on its way
  const isTaking = useOutbox().items.some(
    ({ type, data, state }) =>
      type === 'TakeCallOutSign' && state !== 'refused' && (data as { callOut: string }).callOut === callOut,
  );
  if (plan === null || isTaking) return null;
  const page = paths.callOut(row.id, number);
  return (
    <Banner
      tone="alarm"
      title={markedFor(row.mode, shownIn, texts.signTitle(number))}
      actions={
        <>
          {path !== page && (
            <Button size="small" onPress={() => navigate(page)}>
              {texts.show}
            </Button>
          )}
          {may('TakeCallOutSign') && (
            <Button
              size="small"
              onPress={() => give('TakeCallOutSign', incidentStream(row.id), { callOut }, {}, { done: texts.taken })}
            >
              {texts.take}
            </Button>
          )}
        </>
      }
    >
      {[
        ...(as.length > 0 ? [texts.signUnfilled(postNames(plan, as))] : []),
        ...(silent > 0 ? [texts.signSilent(silent)] : []),
        ...(isHere ? [] : [texts.signIn(row.title ?? homeTexts.untitled)]),
      ].join(' ')}
    </Banner>
  );
}
