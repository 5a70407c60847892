import type { RemovalReach } from '@ledningsplats/shared/pictures/removal-reach.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Note } from '../../forms/Note.tsx';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { removalTexts as texts } from '../../i18n/removal.ts';
import type { ReadQuote } from './use-quotes.ts';

interface PictureReachProps {
  stream: string;
  line: number;
  also: readonly Pick<ReadQuote, 'kind' | 'id'>[];
  plan: Pick<Plan, 'picture'>;
}

/** The sections of the lägesbild, its versions and the reports made of them that repeat what is to go [LG10]; nothing where none does. */
export function PictureReach({ stream, line, also, plan }: PictureReachProps) {
  const chosen = also.map(({ kind, id }) => `${kind}:${id}`).join(',');
  const reading = useReading<RemovalReach>(
    `/api/streams/${encodeURIComponent(stream)}/lines/${line}/removal?also=${encodeURIComponent(chosen)}`,
  );
  if (reading.value === null) {
    return reading.failure === null ? null : <ReadingState reading={reading} title={texts.pictureUnread} />;
  }
  const names = (headings: readonly string[]) => headings.map((id) => nameIn(plan.picture.headings, id)).join(', ');
  const { draft, versions, reports } = reading.value;
  if (draft.length + versions.length === 0) return null;
  return (
    <Note tone="warn" title={texts.pictureTitle}>
      <ul>
        {draft.length > 0 && <li>{texts.pictureDraft(names(draft))}</li>}
        {versions.map(({ version, headings }) => (
          <li key={version}>{texts.pictureVersion(version, names(headings))}</li>
        ))}
      </ul>
      {texts.pictureText} {reports.length > 0 && texts.pictureReports(reports)}
    </Note>
  );
}
