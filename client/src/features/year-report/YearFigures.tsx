import type { YearFigure, YearReport, YearSection } from '@ledningsplats/shared/year-report/year-report.ts';
import { dayWords, figuresIn, YEAR_WORDS } from '@ledningsplats/shared/year-report/year-words.ts';
import { useState } from 'react';
import { yearReportTexts as texts } from '../../i18n/year-report.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/Card.tsx';
import { IconChevronRight } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './year-report.module.css';

/** One part of the report as a table; each figure opens what it counts. */
export function YearFigures({ report, section }: { report: YearReport; section: YearSection }) {
  const { title, counts } = YEAR_WORDS[section];
  return (
    <Card title={title}>
      <p className={styles.counts}>{counts}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.figure}</th>
            <th scope="col" className={styles.number}>
              {report.year}
            </th>
            <th scope="col" className={styles.number}>
              {report.year - 1}
            </th>
          </tr>
        </thead>
        {figuresIn(report, section).map((figure) => (
          <FigureRows key={`${report.year} ${figure.id}`} figure={figure} />
        ))}
      </table>
    </Card>
  );
}

function FigureRows({ figure }: { figure: YearFigure }) {
  const [isOpen, setOpen] = useState(false);
  const { label, count, before, isPart, items } = figure;
  return (
    <tbody data-part={isPart || undefined}>
      <tr>
        <th scope="row">
          {count === 0 ? (
            <span className={styles.label}>{label}</span>
          ) : (
            <button type="button" className={styles.open} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <IconChevronRight aria-hidden className={styles.chevron} />
              {label}
            </button>
          )}
        </th>
        <td className={styles.number}>
          <b>{count}</b>
        </td>
        <td className={styles.number}>{before}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3} className={styles.items}>
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
            <ul role="list">
              {items.map(({ words, date, incident }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two of the same day and words are told apart by nothing else
                <li key={`${date} ${words} ${index}`}>
                  <time dateTime={date}>{dayWords(date)}</time>{' '}
                  {incident === null ? words : <Link href={paths.board(incident)}>{words}</Link>}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}
