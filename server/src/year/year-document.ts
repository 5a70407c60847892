import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { YEAR_SECTIONS, type YearReport } from '@ledningsplats/shared/year-report/year-report.ts';
import {
  dayWords,
  figuresIn,
  spanWords,
  YEAR_RULES,
  YEAR_WORDS,
  yearTitle,
} from '@ledningsplats/shared/year-report/year-words.ts';
import type { Block, PaperDocument } from '../papers/document.ts';
import { dateAndTime } from '../papers/paper-words.ts';

/** The year's report on paper: every figure with what it counts, beside the year before, and then all that was counted [EX2]. */
export function yearDocument(report: YearReport, plan: Plan, madeAt: number): PaperDocument {
  const { year, municipality } = report;
  return {
    title: yearTitle(report),
    issuer: municipality,
    mark: null,
    foot: `${yearTitle(report)}. Utskrivet ${dateAndTime({ plan }, madeAt)} ur Ledningsplats`,
    blocks: [
      { kind: 'text', text: `${spanWords(report)}, och ${year - 1} att jämföra med.` },
      ...YEAR_SECTIONS.flatMap((section): Block[] => [
        { kind: 'heading', level: 1, text: YEAR_WORDS[section].title },
        { kind: 'text', text: YEAR_WORDS[section].counts },
        {
          kind: 'table',
          columns: [
            { title: 'Siffra', share: 6 },
            { title: String(year), share: 1 },
            { title: String(year - 1), share: 1 },
          ],
          rows: figuresIn(report, section).map(({ label, count, before, isPart }) => [
            isPart ? `– ${label}` : label,
            String(count),
            String(before),
          ]),
        },
      ]),
      { kind: 'heading', level: 1, text: 'Så är det räknat' },
      { kind: 'list', items: YEAR_RULES },
      { kind: 'heading', level: 1, text: 'Det som är räknat' },
      ...YEAR_SECTIONS.flatMap((section) => figuresIn(report, section))
        .filter(({ items }) => items.length > 0)
        .flatMap(({ label, section, items }): Block[] => [
          { kind: 'heading', level: 2, text: `${YEAR_WORDS[section].title}: ${label}` },
          { kind: 'list', items: items.map(({ date, words }) => `${dayWords(date)}: ${words}`) },
        ]),
    ],
  };
}
