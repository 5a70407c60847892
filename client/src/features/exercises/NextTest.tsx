import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { nextVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import { daysBetween, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { Note } from '../../forms/Note.tsx';
import { useSelf } from '../../forms/use-self.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { paths } from '../../paths.ts';
import { useServerNow } from '../../sync/react.ts';
import { usePlanInForce } from '../../sync/use-plan.ts';
import { formatUntil } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { dayWords } from './exercise-words.ts';

/** The days before in which it is told on the first page. */
const TOLD_DAYS = 7;

/** When the sirens are tested next [OV6]; `isSoon`: only in the days before, and on the day itself. */
export function NextTest({ isSoon = false }: { isSoon?: boolean }) {
  const plan = usePlanInForce().state?.plan ?? null;
  const { permissions } = useSelf();
  const now = useServerNow(30_000);
  if (plan === null || !(mayOpen(permissions, 'sirens') || mayOpen(permissions, 'exercises'))) return null;
  const { timeZone } = plan.municipality;
  const test = nextVmaTest(now, timeZone);
  const days = daysBetween(wallOf(now, timeZone).slice(0, 10), test.date);
  if (isSoon && days > TOLD_DAYS) return null;
  const title = days === 0 ? texts.vmaToday : texts.vmaTestAt(dayWords(test.date, now, timeZone));
  return (
    <Note
      tone={days === 0 ? 'warn' : 'info'}
      title={title}
      actions={
        mayOpen(permissions, 'sirens') && (
          <Link href={paths.vmaTest} variant="button">
            {texts.toTest}
          </Link>
        )
      }
    >
      {test.at > now ? formatUntil(test.at, now) : texts.vmaDone}
    </Note>
  );
}
