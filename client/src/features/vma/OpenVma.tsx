import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Vma } from '@ledningsplats/shared/vma/events.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { nameIn } from '../../i18n/plan-words.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { CapFiles } from './CapFiles.tsx';
import { calledOf } from './called.ts';
import { EndDialog } from './EndDialog.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { ReviewTime } from './ReviewTime.tsx';
import styles from './vma.module.css';

export interface OpenVmaProps {
  incident: string;
  stream: string;
  state: IncidentState;
  plan: Plan;
  vma: Vma;
}

type Asked = 'outcome' | 'review' | 'end' | 'withdraw';

/** One that is asked for or stands: who answers for it, when it is looked over, and all that is done with it [VM3]. */
export function OpenVma({ incident, stream, state, plan, vma }: OpenVmaProps) {
  const give = useGive();
  const may = useMay()('UpdateVma');
  const { person } = useSelf();
  const { byId } = usePeople();
  const now = useServerNow(30_000);
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, number, status, requester, content, facts, messages } = vma;
  const isLate = vma.review < now;
  const close = () => setAsked(null);
  const end = (
    <Button variant={isLate ? 'secondary' : 'quiet'} onPress={() => setAsked('end')}>
      {texts.end}
    </Button>
  );

  return (
    <Card
      title={texts.number(number)}
      level={3}
      note={nameIn(plan.vma.events, facts.event)}
      aside={<Chip tone={status === 'asked' ? 'warn' : 'info'}>{texts.statuses[status]}</Chip>}
      accent={isLate ? 'alarm' : 'warn'}
    >
      <div className={styles.fields}>
        <ReviewTime review={vma.review} now={now} />
        <DefinitionFacts
          facts={[
            { term: texts.says.area, value: content?.area ?? texts.removed },
            { term: texts.says.instruction, value: content?.instruction ?? texts.removed },
            {
              term: texts.fact,
              value: texts.requestedBy(
                formatWhen(vma.requestedAt, now),
                personName(byId, requester.person, content?.requester),
              ),
            },
            { term: texts.owner, value: personName(byId, vma.owner, content?.requester) },
          ]}
        />
        {may && (
          <div className={styles.actions}>
            {status === 'asked' && (
              <Button variant="primary" onPress={() => setAsked('outcome')}>
                {texts.outcome}
              </Button>
            )}
            {status === 'stands' && (
              <Button variant={isLate ? 'primary' : 'secondary'} onPress={() => setAsked('review')}>
                {texts.reviewIt}
              </Button>
            )}
            <Button onPress={() => navigate(paths.vmaUpdate(incident, id))}>{texts.update}</Button>
            {status === 'stands' && end}
            {person !== null && person !== vma.owner && (
              <Button
                variant="quiet"
                onPress={() => give('TakeVma', stream, { vma: id }, {}, { done: texts.takeDone })}
              >
                {texts.take}
              </Button>
            )}
            {status === 'stands' && (
              <Button variant="quiet" onPress={() => setAsked('outcome')}>
                {texts.correctOutcome}
              </Button>
            )}
            <Button variant="quiet" onPress={() => setAsked('withdraw')}>
              {texts.withdraw}
            </Button>
          </div>
        )}
        <CapFiles stream={stream} vma={id} messages={messages} />
      </div>
      {asked === 'outcome' && <OutcomeDialog stream={stream} vma={vma} onClose={close} />}
      {asked === 'review' && <ReviewDialog stream={stream} plan={plan} vma={vma} onClose={close} />}
      {asked === 'end' && <EndDialog stream={stream} vma={vma} calls={calledOf(plan, state).name} onClose={close} />}
      {asked === 'withdraw' && (
        <WordsDialog
          title={texts.withdrawTitle(number)}
          label={texts.withdrawWhy}
          missing={texts.withdrawMissing}
          submit={texts.withdrawIt}
          onSay={(reason) => give('WithdrawVma', stream, { vma: id }, { reason }, { done: texts.withdrawDone(number) })}
          onClose={close}
        >
          <p>{texts.withdrawText}</p>
        </WordsDialog>
      )}
    </Card>
  );
}
