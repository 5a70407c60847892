import type { PublicSite } from '@ledningsplats/shared/krisstod/events.ts';
import type { PrintedVisitSheet } from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { Note } from '../../../forms/Note.tsx';
import { ReadingState } from '../../../forms/ReadingState.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { refusalText } from '../../../i18n/refusals.ts';
import { visitSheetsTexts as texts } from '../../../i18n/visit-sheets.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { announce } from '../../../ui/announcements.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { IconPrint } from '../../../ui/icons.ts';
import { PrintSheet } from '../../../ui/PrintSheet.tsx';
import { siteName } from '../site-words.ts';
import { useVisitSheets } from './use-visit-sheets.ts';
import { VisitSheetList } from './VisitSheetList.tsx';
import { VisitSheetPaper } from './VisitSheetPaper.tsx';
import styles from './visit-sheets.module.css';

export interface VisitSheetDialogProps {
  incident: string;
  site: PublicSite;
  plan: Plan;
  isExercise: boolean;
  onClose: () => void;
}

/** A site's sheets: one is made, shown as it will lie there, printed this once; earlier ones are ended [KR5]. */
export function VisitSheetDialog({ incident, site, plan, isExercise, onClose }: VisitSheetDialogProps) {
  const { reading, print, revoke } = useVisitSheets(incident);
  const [made, setMade] = useState<PrintedVisitSheet | null>(null);
  const [isReplacing, setReplacing] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<{ title: string; why: ReadFailure } | null>(null);
  const name = siteName(site);
  const sheets = reading.value?.sheets.filter((sheet) => sheet.site === site.id) ?? null;
  const hasOld = sheets?.some(({ revokedAt }) => revokedAt === null) ?? false;
  const paper = made && <VisitSheetPaper sheet={made} site={name} plan={plan} isExercise={isExercise} />;

  async function handleMake() {
    setMaking(true);
    setFailure(null);
    const answer = await print(site.id, isReplacing && hasOld);
    setMaking(false);
    if (answer.ok) setMade(answer.value);
    else setFailure({ title: texts.notMade, why: answer });
  }

  async function handleRevoke(number: number) {
    setFailure(null);
    const answer = await revoke(number);
    if (answer.ok) announce(texts.revoked);
    else setFailure({ title: texts.notRevoked, why: answer });
  }

  return (
    <Dialog
      isOpen
      title={texts.title(name)}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{texts.close}</Button>
          {made !== null && (
            <Button variant="primary" icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
              {texts.printNow}
            </Button>
          )}
          {made === null && sheets !== null && (
            <WorkingButton
              variant="primary"
              isWorking={isMaking}
              workingText={texts.making}
              onPress={() => void handleMake()}
            >
              {hasOld ? texts.makeAnother : texts.make}
            </WorkingButton>
          )}
        </>
      }
    >
      {failure !== null && (
        <Note tone="alarm" role="alert" title={failure.title}>
          {refusalText(failure.why.code).what} {refusalText(failure.why.code).next}
        </Note>
      )}
      {made === null ? (
        <p>{texts.text}</p>
      ) : (
        <>
          <Note tone="warn" role="status" title={texts.madeTitle(made.number)}>
            {texts.madeText}
          </Note>
          <div className={styles.frame}>{paper}</div>
          <PrintSheet>{paper}</PrintSheet>
        </>
      )}
      <ReadingState reading={reading} title={texts.listFailed} />
      {made === null && hasOld && (
        <Checkbox isSelected={isReplacing} onChange={setReplacing} description={texts.replaceText}>
          {texts.replace}
        </Checkbox>
      )}
      {made === null && sheets !== null && (
        <VisitSheetList sheets={sheets} onRevoke={(number) => void handleRevoke(number)} />
      )}
    </Dialog>
  );
}
