import { LINE_TEXT_LIMIT } from '@ledningsplats/shared/core/command-size.ts';
import type { WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import { warningTexts } from '../../i18n/warnings.ts';
import { formatClock, formatFullDate } from '../../ui/format-time.ts';

type Quoted = Pick<WarningReading, 'source' | 'kind' | 'texts' | 'sentAt' | 'receivedAt'>;

/** The text that a reader of Swedish is given first; null where it has been taken away. */
export function mainText({ texts }: Pick<WarningReading, 'texts'>) {
  return texts?.find(({ language }) => language === 'sv') ?? texts?.[0] ?? null;
}

/** A warning as a line of the log: who sent it when, what it is where it is not in earnest, and its own words. */
export function quoteWarning(warning: Quoted): { text: string; from: string; place: string } | null {
  const main = mainText(warning);
  if (!main) return null;
  const at = warning.sentAt ?? warning.receivedAt;
  const sent = warningTexts.quoted(`${formatFullDate(at)} kl. ${formatClock(at)}`);
  const kind = warning.kind === 'actual' ? '' : `${warningTexts.kinds[warning.kind].toUpperCase()}. `;
  const words = [main.description || main.headline, main.instruction].filter((part) => part !== '').join('\n');
  const text = `${kind}${main.headline} (${sent})\n${words}`.slice(0, LINE_TEXT_LIMIT);
  return { text, from: warningTexts.sources[warning.source], place: main.area.slice(0, 200) };
}

/** What an incident's registration is filled in with. */
export function incidentOf(warning: Quoted): { what: string; where: string; from: string } | null {
  const quoted = quoteWarning(warning);
  return quoted && { what: quoted.text.slice(0, 2_000), where: quoted.place, from: quoted.from };
}
