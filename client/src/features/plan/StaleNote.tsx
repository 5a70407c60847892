import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import type { PlanDraft } from './use-plan-draft.ts';
import { usePlanHistory } from './use-plan-history.ts';

/** Two have edited at once: the second is told who was first and why, and chooses. */
export function StaleNote({ draft, version }: { draft: PlanDraft; version: number }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const latest = usePlanHistory(version).adoptions?.[0];
  const who = latest?.by ? personName(byId, latest.by) : planTexts.system;
  return (
    <Note
      tone="warn"
      role="alert"
      title={planTexts.stale}
      actions={
        <>
          <Button size="small" onPress={draft.discard}>
            {planTexts.staleBegin}
          </Button>
          <Button size="small" onPress={draft.rebase}>
            {planTexts.staleOnTop}
          </Button>
        </>
      }
    >
      {latest && <p>{planTexts.staleText(formatWhen(latest.at, now), who, latest.why ?? planTexts.noWhy)}</p>}
      <p>{planTexts.staleHelp}</p>
    </Note>
  );
}
