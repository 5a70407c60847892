import { useState } from 'react';
import { useGive } from '../../../forms/use-give.ts';
import { useMay } from '../../../forms/use-self.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { BriefingDialog } from './BriefingDialog.tsx';
import { HeldBriefings } from './HeldBriefings.tsx';
import styles from './lead.module.css';
import type { LeadProps } from './lead-props.ts';
import { NextBriefing } from './NextBriefing.tsx';
import { NextBriefingDialog } from './NextBriefingDialog.tsx';

/** When krisstöd gathers, and what came of it the times before. */
export function BriefingsCard(props: LeadProps) {
  const { stream, state, own } = props;
  const give = useGive();
  const may = useMay();
  const [asked, setAsked] = useState<'hold' | 'next' | null>(null);
  const { status } = state.krisstod;
  const isAtWork = (status === 'active' || status === 'prepared') && may('HoldKrisstodBriefing');
  const { next, held } = own.lead.briefings;
  if (!isAtWork && held.length === 0) return null;
  return (
    <Card title={texts.briefings} anchor="genomgangar">
      <div className={styles.part}>
        {isAtWork && (next === null ? <p className={styles.muted}>{texts.nextNone}</p> : <NextBriefing at={next} />)}
        {isAtWork && (
          <div className={styles.actions}>
            <Button onPress={() => setAsked('hold')}>{texts.hold}</Button>
            <Button onPress={() => setAsked('next')}>{next === null ? texts.set : texts.changeTime}</Button>
            {next !== null && (
              <Button
                variant="quiet"
                onPress={() => give('SetKrisstodBriefing', stream, { at: null }, {}, { done: texts.removeDone })}
              >
                {texts.remove}
              </Button>
            )}
          </div>
        )}
        {held.length === 0 ? (
          <p className={styles.muted}>
            {texts.none}. {texts.noneText}
          </p>
        ) : (
          <HeldBriefings {...props} />
        )}
      </div>
      {asked === 'hold' && <BriefingDialog {...props} onClose={() => setAsked(null)} />}
      {asked === 'next' && <NextBriefingDialog stream={stream} next={next} onClose={() => setAsked(null)} />}
    </Card>
  );
}
