import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { PrintedSheet } from '@ledningsplats/shared/places/sheet-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { placeSheetTexts } from '../../../i18n/place-sheets.ts';
import { CodePaper } from '../../../ui/CodePaper.tsx';
import { formatFullDate } from '../../../ui/format-time.ts';
import { placeName } from '../place-words.ts';

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
  const { sheetCall } = places;
  const radio = place.texts?.radio;
  return (
    <CodePaper
      label={placeSheetTexts.sheetOf(sheet.number, name)}
      municipality={municipality.name}
      number={placeSheetTexts.sheet(sheet.number)}
      name={name}
      forWhom={placeSheetTexts.forYou}
      url={sheet.url}
      codeLabel={placeSheetTexts.code(name)}
      scan={placeSheetTexts.scan}
      can={placeSheetTexts.can}
      when={placeSheetTexts.when}
      address={placeSheetTexts.address}
      troubleTitle={placeSheetTexts.trouble}
      calls={[
        ...(sheetCall === null ? [] : [placeSheetTexts.call(sheetCall.name, sheetCall.phone)]),
        ...(radio === undefined ? [] : [placeSheetTexts.radio(radio)]),
      ]}
      meanwhile={placeSheetTexts.onPaper}
      foot={[placeSheetTexts.keep, placeSheetTexts.printed(formatFullDate(at))]}
    />
  );
}
