import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { openOfEffort, peopleHere } from '@ledningsplats/shared/krisstod/ending/close.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { Note } from '../../../forms/Note.tsx';
import { spanWords } from '../../../forms/span-words.ts';
import { endTexts as texts } from '../../../i18n/krisstod-end.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from '../krisstod.module.css';
import { nameOf } from '../shifts/shift-words.ts';
import { siteName } from '../site-words.ts';

export interface EndOpenListProps {
  state: IncidentState;
  own: KrisstodState;
  /** When the effort ends; null: now. */
  at: number | null;
}

/** What is still open, and what becomes of each with the decision [KR7] [LA9]. */
export function EndOpenList({ state, own, at }: EndOpenListProps) {
  const now = useServerNow(60_000);
  const { byId } = usePeople();
  const { work } = own;
  const open = openOfEffort(state.krisstod.sites, work, at ?? now);
  const needs = Object.values(own.sites).flatMap((site) => site.needs.flatMap((id) => state.tasks.open[id] ?? []));
  const left = at === null ? texts.now : formatWhen(at, now);
  const rows: [string, string[]][] = [
    [texts.sites(open.sites.length), open.sites.map(siteName)],
    [texts.here(peopleHere(open.here), left), open.here.map(({ helper }) => nameOf(work, helper, byId))],
    [
      texts.coming(open.coming.length),
      open.coming.map((shift) => `${nameOf(work, shift.helper, byId)}, ${spanWords(shift, now)}`),
    ],
    [texts.requests(open.requests.length), open.requests.map((id) => work.requests[id]?.who ?? texts.removed)],
    [texts.needs(needs.length), needs.map(({ title }) => title ?? texts.removed)],
  ];
  const said = rows.filter(([, names]) => names.length > 0);
  if (said.length === 0) return <Note tone="info">{texts.nothing}</Note>;
  return (
    <Note tone="warn" title={texts.title}>
      <ul className={styles.list}>
        {said.map(([what, names]) => (
          <li key={what}>
            <b>{what}</b> {[...new Set(names)].join('; ')}.
          </li>
        ))}
      </ul>
    </Note>
  );
}
