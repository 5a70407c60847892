import { type PlayedSpan, playedWords } from '../conduct/played-span.ts';
import type { IncidentSlice } from '../incident/events.ts';
import type { PictureQuote, PictureSection, PublishedPicture, QuoteSince } from '../pictures/published.ts';
import { isLoud } from '../pictures/sources.ts';
import type { Plan } from '../plan/plan.ts';
import type { Correction } from './corrections.ts';
import type { SentReport } from './events.ts';
import { type ReportHeading, reportForm } from './form.ts';

/** What a report is made of. */
export interface ReportGround {
  plan: Plan;
  incident: Pick<IncidentSlice, 'number' | 'title' | 'place' | 'mode'>;
  picture: PublishedPicture;
  /** What no longer holds of the report before this one; null: there was none. */
  corrected: { report: Pick<SentReport, 'number' | 'at'>; lines: readonly Correction[] } | null;
  /** Of an exercise with a clock of its own, when it is really played [OV1]. */
  played?: PlayedSpan | null;
}

export const REPORT_TITLE = 'Lägesrapport';
const EXERCISE = 'ÖVNING';

/**
 * The report as plain text, in the order of the receiver's form, to be pasted where it is to go [ST7]. An exercise says so
 * first and last, for what is pasted is cut.
 */
export function reportText(ground: ReportGround): string {
  const { plan, incident, picture } = ground;
  const isExercise = incident.mode === 'exercise';
  const warning = warningWords(picture);
  const head = [
    `${REPORT_TITLE} – ${plan.municipality.name}`,
    `Händelse ${incidentWords(incident)}`,
    `Läget enligt lägesbild version ${picture.version}, ${whenWords(plan, picture.at)}`,
    ...(ground.played ? [playedWords(ground.played, plan.municipality.timeZone)] : []),
    ...(warning === null ? [] : [warning]),
  ];
  const parts = reportForm(plan, picture).map((heading) => [heading.name.toLocaleUpperCase('sv'), ...under(heading)]);
  const corrections = correctionWords(ground);
  const told = corrections && [
    corrections.title.toLocaleUpperCase('sv'),
    ...corrections.items.map((item) => `- ${item}`),
  ];
  const mark = isExercise ? [[EXERCISE]] : [];
  return `${[...mark, head, ...(told ? [told] : []), ...parts, ...mark].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What stood in the report before and was wrong or holds no longer [LG11], for its receiver to read first; null: nothing. */
export function correctionWords({
  plan,
  corrected,
}: Pick<ReportGround, 'plan' | 'corrected'>): { title: string; items: string[] } | null {
  if (corrected === null || corrected.lines.length === 0) return null;
  const { number, at } = corrected.report;
  return {
    title: `Rättelser av rapport ${number}, ${whenWords(plan, at)}`,
    items: corrected.lines.map(({ said, what, now }) => {
      const words = said === null ? 'En uppgift' : `«${said}»`;
      return `${words} är ${SINCE[what]}.${now === null ? '' : ` Nu: «${now}»`}`;
    }),
  };
}

/** How much of what the version itself quotes holds no longer, to stand at its head [LG11]; null: nothing. */
export function warningWords({ sections }: PublishedPicture): string | null {
  const loud = sections
    .flatMap(({ content }) => content?.quotes ?? [])
    .filter(({ since }) => since !== null && isLoud(since.what)).length;
  if (loud === 0) return null;
  return loud === 1
    ? 'OBS: en uppgift gäller inte längre som den står. Den är märkt.'
    : `OBS: ${loud} uppgifter gäller inte längre som de står. De är märkta.`;
}

export function incidentWords({ number, title, place }: ReportGround['incident']): string {
  return [number, [title, place].filter(Boolean).join(', ')].filter(Boolean).join(' ');
}

function whenWords({ municipality: { timeZone } }: Pick<Plan, 'municipality'>, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** What a section says, paragraph by paragraph; never nothing, so that a gap is seen to be one. */
export function sectionWords({ state, content }: PictureSection): { text: string; quotes: string[] } {
  if (content === null) return { text: 'Texten är borttagen enligt beslut.', quotes: [] };
  if (state === 'not_applicable') return { text: content.text || 'Inte aktuellt.', quotes: [] };
  if (state === 'blank') return { text: 'Uppgift saknas.', quotes: [] };
  return { text: content.text, quotes: content.quotes.map(quoteWords) };
}

function under({ parts }: ReportHeading): string[] {
  if (parts.length === 0) return ['Uppgift saknas.'];
  return parts.flatMap(({ name, section }) => {
    const { text, quotes } = sectionWords(section);
    return [
      ...(name === null ? [] : [`${name}:`]),
      ...(text === '' ? [] : [text]),
      ...quotes.map((quote) => `- ${quote}`),
    ];
  });
}

function quoteWords({ words, since }: PictureQuote): string {
  const said = words ?? 'Uppgiften är borttagen enligt beslut.';
  return since && isLoud(since.what) && since.what !== 'removed' ? `${said} (${SINCE[since.what]} efter det)` : said;
}

const SINCE: Readonly<Record<QuoteSince['what'], string>> = {
  removed: 'borttaget',
  changed: 'ändrat',
  corrected: 'rättat',
  disowned: 'hävt',
  revoked: 'upphävt',
  cancelled: 'återkallat av avsändaren',
  ended: 'gäller inte längre',
};
