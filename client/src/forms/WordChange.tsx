import type { WordRun } from './wording-change.ts';

/** What was taken from a text and put into it: struck and underlined, never by colour alone. */
export function WordChange({ runs }: { runs: readonly WordRun[] }) {
  return runs.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === 'gone') return <del key={key}>{text} </del>;
    if (kind === 'new') return <ins key={key}>{text} </ins>;
    return <span key={key}>{text} </span>;
  });
}
