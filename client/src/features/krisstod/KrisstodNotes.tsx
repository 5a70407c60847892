import type { KrisstodStatus } from '@ledningsplats/shared/krisstod/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Note } from '../../forms/Note.tsx';
import { connectionTexts } from '../../i18n/connection.ts';
import { formTexts } from '../../i18n/forms.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { capacityName, inSentence } from '../../i18n/plan-words.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useServerNow, useStreamItems, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';

/** One's own commands to krisstöd that wait for the server, and those that it refused; nothing is dropped in silence. */
export function KrisstodNotes({ stream, plan }: { stream: string; plan: Plan }) {
  const { outbox } = useSync();
  const now = useServerNow(60_000);
  const items = useStreamItems(stream).filter(({ state }) => state !== 'accepted');
  return items.map(({ id, type, state, shownAt, refusal }) => {
    const what = connectionTexts.types[type] ?? type;
    if (state !== 'refused') {
      return (
        <Note key={id} tone="waiting" role="status" title={texts.waiting(what)}>
          {formTexts.waitingText(formatWhen(shownAt, now))}
        </Note>
      );
    }
    const words = refusalText(refusal?.code ?? 'not_stored');
    const { krisstod, holders } = (refusal?.details ?? {}) as { krisstod?: KrisstodStatus; holders?: string[] };
    return (
      <Note
        key={id}
        tone="alarm"
        role="alert"
        title={texts.refused(what)}
        actions={
          <Button size="small" onPress={() => outbox.discard(id)}>
            {texts.discard}
          </Button>
        }
      >
        <span>{words.what}</span>
        {krisstod !== undefined && <strong>{texts.statusNow(texts.statuses[krisstod])}</strong>}
        {holders !== undefined && (
          <strong>{texts.mandateNow(holders.map((id) => inSentence(capacityName(plan, id))).join(', '))}</strong>
        )}
        <span>{words.next}</span>
      </Note>
    );
  });
}
