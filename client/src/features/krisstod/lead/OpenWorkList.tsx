import type { KrisstodOpenWork } from '@ledningsplats/shared/krisstod/lead/open-work.ts';
import { spanWords } from '../../../forms/span-words.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { shiftTexts } from '../../../i18n/krisstod-shifts.ts';
import { helpTexts } from '../../../i18n/outside-help.ts';
import { useServerNow } from '../../../sync/react.ts';
import { competenceName, organisationName, placeName } from '../shifts/shift-words.ts';
import styles from './lead.module.css';
import type { LeadProps } from './lead-props.ts';

/** Needs, gaps and requests that are open, or were when the lead changed hands; read and never typed. */
export function OpenWorkList({
  title,
  open,
  state,
  own,
  plan,
}: Pick<LeadProps, 'state' | 'own' | 'plan'> & { title: string; open: KrisstodOpenWork }) {
  const now = useServerNow(60_000);
  const groups: [string, { key: string; words: string }[]][] = [
    [texts.needs, open.needs.map((id) => ({ key: id, words: state.tasks.open[id]?.title ?? texts.closedSince }))],
    [
      texts.gaps,
      open.gaps.map((gap) => ({
        key: `${gap.site} ${gap.competence} ${gap.from}`,
        words: `${shiftTexts.missingAt(gap.missing, placeName(state, gap.site), competenceName(plan, gap.competence))}, ${spanWords(gap, now)}`,
      })),
    ],
    [texts.requests, open.requests.map((id) => ({ key: id, words: requestWords(id) }))],
  ];
  const said = groups.filter(([, rows]) => rows.length > 0);

  function requestWords(id: string): string {
    const request = own.work.requests[id];
    if (!request) return helpTexts.removed;
    const who = request.who ?? helpTexts.removed;
    const name = request.organisation === null ? who : `${organisationName(plan, request.organisation)}: ${who}`;
    return `${name}, ${helpTexts.states[request.state].toLocaleLowerCase('sv')}`;
  }

  return (
    <section className={styles.open}>
      <h3 className={styles.heading}>{title}</h3>
      {said.length === 0 && <p className={styles.muted}>{texts.openNothing}</p>}
      {said.map(([name, rows]) => (
        <div key={name}>
          <p className={styles.label}>{name}</p>
          <ul className={styles.list}>
            {rows.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
