import type { IncidentState } from '../core/incident-state.ts';
import type { KnownEvent } from '../core/known-event.ts';
import type { HeldTexts } from '../log/held-texts.ts';
import type { PicturePublished } from './events.ts';

/** What of the lägesbild goes with a line whose content is removed [LG10], told before it is done. */
export interface RemovalReach {
  /** Headings whose draft is emptied, plan ids. */
  draft: string[];
  /** Versions with the headings that are emptied in each, newest first. */
  versions: { version: number; headings: string[] }[];
  /** Numbers of the lägesrapporter that were sent of those versions: what has left the house is not emptied. */
  reports: number[];
}

/** `published`: every version's event, oldest first. Reports older than the state remembers are left out. */
export function removalReach(
  { texts }: Pick<HeldTexts, 'texts'>,
  { pictures, reports }: Pick<IncidentState, 'pictures' | 'reports'>,
  published: readonly PicturePublished[],
): RemovalReach {
  const gone = new Set(texts.flatMap(({ event }) => (isSection(event) ? [event.seq] : [])));
  const draft = Object.values(pictures.draft).filter(({ written }) => written !== null && gone.has(written.seq));
  const versions = published.flatMap(({ data: { version, sections } }) => {
    const headings = sections.flatMap(({ heading, seq }) => (seq !== null && gone.has(seq) ? [heading] : []));
    return headings.length === 0 ? [] : [{ version, headings }];
  });
  const numbers = new Set(versions.map(({ version }) => version));
  const sent = reports.sent.filter(({ version, withdrawn }) => withdrawn === null && numbers.has(version));
  return {
    draft: draft.map(({ heading }) => heading),
    versions: versions.toReversed(),
    reports: sent.map(({ number }) => number).toReversed(),
  };
}

function isSection(event: KnownEvent): boolean {
  return event.type === 'PictureSectionWritten';
}
