import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Note } from '../../../forms/Note.tsx';
import { placeSheetTexts } from '../../../i18n/place-sheets.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconPrint } from '../../../ui/icons.ts';
import { PrintSheet } from '../../../ui/PrintSheet.tsx';
import { placeName } from '../place-words.ts';
import styles from './MadeSheets.module.css';
import { SheetPaper } from './SheetPaper.tsx';
import type { Printed } from './use-sheets.ts';

export interface MadeSheetsProps {
  made: Printed;
  places: readonly Place[];
  plan: Plan;
  onDone: () => void;
}

/** Sheets that have just been made: shown as they will lie in the boxes, and printed in one job, this once. */
export function MadeSheets({ made: { printed, at }, places, plan, onDone }: MadeSheetsProps) {
  const papers = printed.flatMap((sheet) => {
    const place = places.find(({ id }) => id === sheet.place);
    return place ? [{ sheet, place }] : [];
  });
  const all = papers.map(({ sheet, place }) => (
    <SheetPaper key={sheet.number} sheet={sheet} place={place} plan={plan} at={at} />
  ));
  return (
    <>
      <Note
        tone="warn"
        role="status"
        title={placeSheetTexts.madeTitle(papers.length)}
        actions={
          <>
            <Button variant="primary" icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
              {placeSheetTexts.printNow}
            </Button>
            <Button onPress={onDone}>{placeSheetTexts.done}</Button>
          </>
        }
      >
        {placeSheetTexts.madeText}
      </Note>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.papers}>
        {papers.map(({ sheet, place }, index) => (
          <li key={sheet.number} className={styles.paper}>
            <p>
              <b>{placeSheetTexts.sheet(sheet.number)}</b> {placeName(place)}
            </p>
            <div className={styles.frame}>{all[index]}</div>
          </li>
        ))}
      </ol>
      <PrintSheet>{all}</PrintSheet>
    </>
  );
}
