import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { visitsOf } from '@ledningsplats/shared/krisstod/visits.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FactAge } from '../../forms/FactAge.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { endTexts } from '../../i18n/krisstod-end.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { ActivateDialog } from './ActivateDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { EndHours } from './ending/EndHours.tsx';
import styles from './krisstod.module.css';
import { LeadDialog } from './LeadDialog.tsx';
import { OursAge } from './OursAge.tsx';
import { PrepareDialog } from './PrepareDialog.tsx';
import { StatusLine } from './StatusLine.tsx';
import { hourWords } from './shifts/shift-words.ts';
import { lastCounted } from './site-words.ts';

export interface EffortPanelProps {
  /** Krisstöd's own. */
  stream: string;
  state: IncidentState;
  own: KrisstodState | null;
  plan: Plan;
}

/** The effort: how it stands, who leads, with what and for whom; and the ways on from there [KR1] [KR7]. */
export function EffortPanel({ stream, state, own, plan }: EffortPanelProps) {
  const give = useGive();
  const may = useMay();
  const [open, setOpen] = useState<'prepare' | 'stand_down' | 'activate' | 'lead' | 'end' | null>(null);
  const { status } = state.krisstod;
  const isOpen = state.incident.lifecycle === 'open' || state.krisstod.owner !== null;
  const mayAct = may('ActivateKrisstod') && isOpen;
  const isUnderWay = status === 'prepared' || status === 'active';
  const dialog = { stream, state, plan, onClose: () => setOpen(null) };
  return (
    <Card title={texts.title}>
      <div className={styles.part}>
        <StatusLine state={state} />
        {status === 'none' && <p>{texts.noneText}</p>}
        <Facts state={state} own={own} plan={plan} />
        {mayAct && (
          <div className={styles.actions}>
            {status !== 'active' && (
              <Button variant={status === 'ended' ? 'secondary' : 'primary'} onPress={() => setOpen('activate')}>
                {texts.activate}
              </Button>
            )}
            {!isUnderWay && <Button onPress={() => setOpen('prepare')}>{texts.prepare}</Button>}
            {isUnderWay && (
              <Button onPress={() => setOpen('lead')}>{own?.leader ? texts.changeLeader : texts.nameLeader}</Button>
            )}
            {status === 'prepared' && <Button onPress={() => setOpen('stand_down')}>{texts.standDown}</Button>}
            {status === 'active' && <Button onPress={() => setOpen('end')}>{texts.end}</Button>}
          </div>
        )}
      </div>
      {open === 'prepare' && <PrepareDialog {...dialog} />}
      {open === 'activate' && <ActivateDialog {...dialog} />}
      {open === 'end' && <EndDialog {...dialog} own={own} />}
      {open === 'lead' && (
        <LeadDialog
          plan={plan}
          title={texts.leaderTitle}
          onSubmit={(leader, said) => give('NameKrisstodLeader', stream, { leader }, said, { done: texts.leaderDone })}
          onClose={() => setOpen(null)}
        />
      )}
      <ConfirmDialog
        isOpen={open === 'stand_down'}
        title={texts.standDownTitle}
        confirmLabel={texts.standDown}
        onCancel={() => setOpen(null)}
        onConfirm={() => {
          give('StandDownKrisstod', stream, { from: 'prepared' }, {}, { done: texts.standDownDone });
          setOpen(null);
        }}
      >
        {texts.standDownText}
      </ConfirmDialog>
    </Card>
  );
}

/** What is known of it; nothing of an effort that has not begun. */
function Facts({ state, own, plan }: Omit<EffortPanelProps, 'stream'>) {
  const { byId } = usePeople();
  const { status, ended, sites } = state.krisstod;
  if (own === null || status === 'none') return null;
  const { leader, words } = own;
  const said: [string, string | null | undefined][] = [
    [texts.contacted, words?.contacted],
    [texts.what, words?.what],
    [texts.whom, words?.whom],
    [texts.where, words?.where],
  ];
  const all = visitsOf(Object.values(sites));
  const countedAt = lastCounted(state.krisstod);
  const isEnded = status === 'ended' && ended !== null;
  const facts: Fact[] = [
    {
      term: texts.leader,
      value: leader === null ? texts.noLeader : personName(byId, leader.person, leader.name ?? texts.removedName),
      ...(leader !== null && { detail: <FactAge at={leader.since} isLasting /> }),
    },
    ...said.flatMap(([term, value]) => (value ? [{ term, value: <span className={styles.words}>{value}</span> }] : [])),
    ...(status === 'prepared'
      ? []
      : [
          {
            term: texts.visitsAll,
            value: texts.visits(all.adults, all.young),
            ...(countedAt !== null && { detail: <OursAge at={countedAt} isLasting={isEnded} /> }),
          },
        ]),
    ...(isEnded ? [{ term: texts.reason, value: nameIn(plan.krisstod.endReasons, ended.reason) }] : []),
    ...(isEnded && ended.totals !== null
      ? [
          { term: endTexts.people, value: ended.totals.people },
          { term: endTexts.siteCount, value: ended.totals.sites },
          { term: endTexts.requestCount, value: ended.totals.requests },
          { term: endTexts.worked, value: hourWords(ended.totals.worked) },
        ]
      : []),
    ...(isEnded && own.ended !== null && own.ended.hours.length > 0
      ? [{ term: endTexts.hours, value: <EndHours own={own} plan={plan} /> }]
      : []),
    ...(isEnded && own.ended !== null ? [{ term: texts.handed, value: <Handed own={own} plan={plan} /> }] : []),
  ];
  return <DefinitionFacts facts={facts} layout="list" />;
}

function Handed({ own, plan }: { own: KrisstodState; plan: Plan }) {
  const { receivers = [], handed = null } = own.ended ?? {};
  if (receivers.length === 0) return texts.nothingHanded;
  return (
    <ul className={styles.list}>
      {receivers.map((id, index) => (
        <li key={id}>
          {nameIn(plan.krisstod.receivers, id)}: {handed?.[index] ?? texts.removed}
        </li>
      ))}
    </ul>
  );
}
