import type { PersonHoldings } from '@ledningsplats/shared/core/administration.ts';
import { HoldingsFacts } from '../features/access/HoldingsFacts.tsx';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { administrationTexts } from '../i18n/administration.ts';
import { paths } from '../paths.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { formatClock, formatDate } from '../ui/format-time.ts';
import { IconDownload, IconPrint } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { AdministrationFrame } from './AdministrationFrame.tsx';
import styles from './HoldingsPage.module.css';

/** Everything that is held about one person (GDPR art. 15), to read, print or keep. */
export function HoldingsPage({ person }: { person: string }) {
  const plan = usePlan().state?.plan ?? null;
  const reading = useReading<PersonHoldings>(`/api/people/${person}/holdings`);
  const { value } = reading;
  return (
    <AdministrationFrame
      title={value === null ? administrationTexts.holdings : administrationTexts.holdingsTitle(value.person.name)}
    >
      <ReadingState reading={reading} title={administrationTexts.holdingsFailed} />
      {value !== null && plan !== null && (
        <>
          <p>
            {administrationTexts.holdingsText(
              plan.municipality.name,
              // with its year, as it must be on paper
              `${formatDate(value.at, 0)} ${formatClock(value.at)}`,
            )}
          </p>
          <HoldingsFacts holdings={value} plan={plan} />
          <p className={styles.muted}>{administrationTexts.holdingsFree}</p>
        </>
      )}
      <p className={styles.ways}>
        {value !== null && (
          <>
            <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
              {administrationTexts.print}
            </Button>
            <Button icon={<IconDownload aria-hidden />} onPress={() => save(value)}>
              {administrationTexts.saveFile}
            </Button>
          </>
        )}
        <Link href={paths.people} variant="button">
          {administrationTexts.backToPeople}
        </Link>
      </p>
    </AdministrationFrame>
  );
}

/** As JSON: in a form that another system can read (GDPR art. 15.3). */
function save(holdings: PersonHoldings): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(holdings, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `registerutdrag-${holdings.person.id}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
