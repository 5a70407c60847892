import { EXERCISE_MARK } from '@ledningsplats/shared/exercise-mark/mark-text.ts';
import type { PrintedVisitSheet } from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { visitSheetsTexts as texts } from '../../../i18n/visit-sheets.ts';
import { CodePaper } from '../../../ui/CodePaper.tsx';
import { formatFullDate } from '../../../ui/format-time.ts';

export interface VisitSheetPaperProps {
  sheet: PrintedVisitSheet;
  site: string;
  plan: Plan;
  isExercise: boolean;
}

/** One A4 for one of krisstöd's sites [KR5]. */
export function VisitSheetPaper({ sheet, site, plan, isExercise }: VisitSheetPaperProps) {
  const { municipality, places } = plan;
  const call = places.sheetCall;
  return (
    <CodePaper
      label={texts.sheetOf(sheet.number, site)}
      municipality={municipality.name}
      mark={isExercise ? EXERCISE_MARK : null}
      number={texts.sheet(sheet.number)}
      name={site}
      forWhom={texts.forYou}
      url={sheet.url}
      codeLabel={texts.code(site)}
      scan={texts.scan}
      can={texts.can}
      when={texts.when}
      address={texts.address}
      troubleTitle={texts.trouble}
      calls={call === null ? [texts.child] : [texts.call(call.name, call.phone), texts.child]}
      meanwhile={texts.onPaper}
      foot={[texts.keep, texts.printed(formatFullDate(sheet.at))]}
    />
  );
}
