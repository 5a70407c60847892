import { formTexts } from '../i18n/forms.ts';
import { refusalText } from '../i18n/refusals.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Note } from './Note.tsx';
import type { ReadingView } from './use-reading.ts';

/** What stands in the place of a reading that is on its way, or above the old one when the new did not come. */
export function ReadingState({ reading, title }: { reading: ReadingView<unknown>; title: string }) {
  const { value, failure, refresh } = reading;
  if (failure === null) return value === null ? <Skeleton lines={6} /> : null;
  const { what, next } = refusalText(failure.code);
  return (
    <Note
      tone="alarm"
      role="alert"
      title={title}
      actions={
        <Button size="small" onPress={refresh}>
          {formTexts.tryAgain}
        </Button>
      }
    >
      {what} {next}
    </Note>
  );
}
