import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { PrintedSheet } from '@ledningsplats/shared/places/sheet-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { placeSheetTexts } from '../../../i18n/place-sheets.ts';
import { formatFullDate } from '../../../ui/format-time.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import { placeName } from '../place-words.ts';
import styles from './SheetPaper.module.css';

export interface SheetPaperProps {
  sheet: PrintedSheet;
  place: Place;
  plan: Plan;
  /** When it is printed, UTC milliseconds. */
  at: number;
}

/** One A4 for the box of one place [PL5]: what to do with it, and what when that does not work. No personal data [SE4]. */
export function SheetPaper({ sheet, place, plan, at }: SheetPaperProps) {
  const { municipality, places } = plan;
  const name = placeName(place);
  const { host, start, code } = addressParts(sheet.url);
  return (
    <article className={styles.paper} aria-label={placeSheetTexts.sheetOf(sheet.number, name)}>
      <p className={styles.top}>
        <span>{municipality.name}</span>
        <span>{placeSheetTexts.sheet(sheet.number)}</span>
      </p>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.for}>{placeSheetTexts.forYou}</p>
      <div className={styles.main}>
        <div className={styles.code}>
          <QrCode text={sheet.url} label={placeSheetTexts.code(name)} />
        </div>
        <div className={styles.do}>
          <p className={styles.scan}>{placeSheetTexts.scan}</p>
          <ul className={styles.can}>
            {placeSheetTexts.can.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{placeSheetTexts.when}</p>
        </div>
      </div>
      <p className={styles.address}>
        {placeSheetTexts.address}
        <b>
          {host}
          <wbr />
          {start}
          <wbr />
          {code}
        </b>
      </p>
      <div className={styles.trouble}>
        <h3>{placeSheetTexts.trouble}</h3>
        {places.sheetCall !== null && (
          <p className={styles.call}>{placeSheetTexts.call(places.sheetCall.name, places.sheetCall.phone)}</p>
        )}
        {place.texts?.radio !== undefined && <p className={styles.call}>{placeSheetTexts.radio(place.texts.radio)}</p>}
        <p>{placeSheetTexts.onPaper}</p>
      </div>
      <p className={styles.foot}>
        <span>{placeSheetTexts.keep}</span>
        <span>{placeSheetTexts.printed(formatFullDate(at))}</span>
      </p>
    </article>
  );
}

/** The address in parts that may stand on lines of their own, the code in groups that the eye can keep. */
function addressParts(url: string): { host: string; start: string; code: string } {
  const { host, pathname } = new URL(url);
  const at = pathname.lastIndexOf('/') + 1;
  const groups = pathname.slice(at).match(/.{1,4}/g) ?? [];
  return { host, start: pathname.slice(0, at), code: groups.join('-') };
}
