import { YEAR_SECTIONS, type YearReport } from '@ledningsplats/shared/year-report/year-report.ts';
import { YEAR_RULES, yearText } from '@ledningsplats/shared/year-report/year-words.ts';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { YearFigures } from '../features/year-report/YearFigures.tsx';
import styles from '../features/year-report/year-report.module.css';
import { Note } from '../forms/Note.tsx';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { yearReportTexts as texts } from '../i18n/year-report.ts';
import { paths } from '../paths.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { IconChevronLeft, IconChevronRight, IconCopy, IconDownload } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';

/** A year in figures, as the annual report asks for them: on screen, as PDF, and as text to paste [EX2]. */
export function YearReportPage() {
  const asked = Number(new URLSearchParams(useSearch()).get('ar')) || null;
  const reading = useReading<{ report: YearReport; present: number }>(
    `/api/year-report${asked === null ? '' : `?year=${asked}`}`,
  );
  const [isCopyFailed, setCopyFailed] = useState(false);
  const { report, present } = reading.value ?? { report: null, present: 0 };
  const year = asked ?? report?.year ?? null;

  async function handleCopy() {
    if (report === null) return;
    try {
      await navigator.clipboard.writeText(yearText(report));
      setCopyFailed(false);
      announce(texts.copied);
    } catch {
      setCopyFailed(true);
    }
  }

  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <h1 className={page.title}>{texts.title}</h1>
        {year !== null && (
          <div className={styles.year}>
            <IconButton
              label={texts.previous}
              icon={<IconChevronLeft aria-hidden />}
              onPress={() => navigate(paths.yearReportOf(year - 1))}
            />
            <b aria-live="polite">{year}</b>
            <IconButton
              label={texts.next}
              icon={<IconChevronRight aria-hidden />}
              isDisabled={present > 0 && year >= present}
              onPress={() => navigate(paths.yearReportOf(year + 1))}
            />
          </div>
        )}
        {report !== null && (
          <div className={page.tools}>
            <Button icon={<IconCopy aria-hidden />} onPress={() => void handleCopy()}>
              {texts.copy}
            </Button>
            <Link href={`/api/year-report/${report.year}.pdf`} variant="button" isDownload>
              <IconDownload aria-hidden />
              {texts.pdf}
            </Link>
          </div>
        )}
      </header>
      {isCopyFailed && report !== null && (
        <Note tone="warn" role="alert" title={texts.copyFailed}>
          <Link href={`/api/year-report/${report.year}.txt`} isDownload>
            {texts.textFile}
          </Link>
        </Note>
      )}
      <ReadingState reading={reading} title={texts.failed} />
      {report !== null && (
        <>
          <div className={styles.sections}>
            {YEAR_SECTIONS.map((section) => (
              <div key={section} className={styles.section}>
                <YearFigures report={report} section={section} />
              </div>
            ))}
          </div>
          <Card title={texts.rules}>
            <ul className={styles.rules}>
              {YEAR_RULES.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Card>
        </>
      )}
    </div>
  );
}
