import type { PreparationsReading } from '@ledningsplats/shared/core/administration.ts';
import { Note } from '../../forms/Note.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { paths } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';

/** On the first screen, for whoever prepares: how much is done, until all of it is. */
export function PreparationsLeft() {
  const points = useReading<PreparationsReading>('/api/preparations').value?.points ?? [];
  const done = points.filter(({ isDone }) => isDone).length;
  if (done === points.length) return null;
  return (
    <Note
      tone="info"
      title={administrationTexts.prepare}
      actions={
        <Link href={paths.administration} variant="button">
          {administrationTexts.toPreparations}
        </Link>
      }
    >
      {administrationTexts.prepareNote(done, points.length)}
    </Note>
  );
}
