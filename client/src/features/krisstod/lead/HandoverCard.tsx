import { krisstodOpenWork } from '@ledningsplats/shared/krisstod/lead/open-work.ts';
import { useState } from 'react';
import { Note } from '../../../forms/Note.tsx';
import { personName } from '../../../forms/person-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { useMay, useSelf } from '../../../forms/use-self.ts';
import { krisstodTexts } from '../../../i18n/krisstod.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { EarlierHandovers } from './EarlierHandovers.tsx';
import { HandoverDialog } from './HandoverDialog.tsx';
import styles from './lead.module.css';
import type { LeadProps } from './lead-props.ts';
import { NoteWords } from './NoteWords.tsx';
import { OpenWorkList } from './OpenWorkList.tsx';

/** Who the lead is offered to, and the one touch by which it changes hands; until then the old one leads [TB3]. */
export function HandoverCard(props: LeadProps) {
  const { stream, state, own, plan } = props;
  const give = useGive();
  const may = useMay();
  const self = useSelf();
  const now = useServerNow(60_000);
  const { byId } = usePeople();
  const [asked, setAsked] = useState<'propose' | 'told' | null>(null);
  const { status } = state.krisstod;
  const isAtWork = (status === 'active' || status === 'prepared') && may('ProposeKrisstodHandover');
  const { handover, handed } = own.lead;
  if (!isAtWork && handed.length === 0) return null;
  const isMine = handover?.to != null && handover.to === self.person;
  const to = handover && personName(byId, handover.to, handover.toName ?? krisstodTexts.removedName);
  const { leader } = own;
  const leads = leader && personName(byId, leader.person, leader.name ?? krisstodTexts.removedName);
  const take = (way: 'own' | 'told', done: string) =>
    handover && give('TakeKrisstodHandover', stream, { handover: handover.id, way }, {}, { done });

  return (
    <Card title={texts.handover} anchor="overlamning" {...(handover && { accent: 'action' as const })}>
      <div className={styles.part}>
        {handover === null && isAtWork && (
          <p className={styles.muted}>{leader === null ? texts.noLeader : texts.handoverHelp}</p>
        )}
        {handover !== null && to !== null && (
          <>
            <Note tone="warn" title={isMine ? texts.mine : texts.waiting(to)}>
              {leads === null ? texts.stillNobody : texts.still(leads)} {isMine && texts.mineText}
            </Note>
            <NoteWords handover={handover} />
            <OpenWorkList title={texts.open} open={krisstodOpenWork(own, state, now)} {...{ state, own, plan }} />
          </>
        )}
        {isAtWork && leader !== null && (
          <div className={styles.actions}>
            {isMine && (
              <Button variant="primary" size="huge" onPress={() => take('own', texts.taken)}>
                {texts.take}
              </Button>
            )}
            {handover !== null && !isMine && to !== null && (
              <Button onPress={() => setAsked('told')}>{texts.told(to)}</Button>
            )}
            <Button onPress={() => setAsked('propose')}>
              {handover === null ? texts.propose : texts.proposeAgain}
            </Button>
            {handover !== null && (
              <Button
                onPress={() =>
                  give('WithdrawKrisstodHandover', stream, { handover: handover.id }, {}, { done: texts.withdrawn })
                }
              >
                {texts.withdraw}
              </Button>
            )}
          </div>
        )}
        {handed.length > 0 && <EarlierHandovers {...props} />}
      </div>
      {asked === 'propose' && <HandoverDialog {...props} onClose={() => setAsked(null)} />}
      {to !== null && (
        <ConfirmDialog
          isOpen={asked === 'told'}
          title={texts.toldTitle(to)}
          confirmLabel={texts.toldSubmit}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            take('told', texts.toldDone(to));
            setAsked(null);
          }}
        >
          {texts.toldText(to)}
        </ConfirmDialog>
      )}
    </Card>
  );
}
