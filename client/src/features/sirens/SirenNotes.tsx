import type { Place } from '@ledningsplats/shared/places/events.ts';
import { Note } from '../../forms/Note.tsx';
import { connectionTexts } from '../../i18n/connection.ts';
import { formTexts } from '../../i18n/forms.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import { useStreamItems, useSync } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { sirenName } from './siren-words.ts';

/** What the server refused of one's own, with what it said; what waits stands on its siren. */
export function SirenNotes({ sirens }: { sirens: readonly Place[] }) {
  const { outbox } = useSync();
  const refused = useStreamItems('sirens').filter(({ state }) => state === 'refused');
  return refused.map((item) => {
    const words = refusalText(item.refusal?.code ?? 'not_stored');
    const kept = keptWords(item, sirens);
    return (
      <Note
        key={item.id}
        tone="alarm"
        role="alert"
        title={formTexts.notSaved(connectionTexts.types[item.type] ?? item.type)}
        actions={
          <Button size="small" onPress={() => outbox.discard(item.id)}>
            {formTexts.discard}
          </Button>
        }
      >
        <span>{words.what}</span>
        {kept !== '' && <span>{formTexts.youWrote(kept)}</span>}
        <span>{words.next}</span>
      </Note>
    );
  });
}

/** Which siren it was about, how it was heard and what was written. */
function keptWords({ data, content }: OutboxItem, sirens: readonly Place[]): string {
  const { siren, result } = data as { siren?: string; result?: keyof typeof texts.results };
  const place = sirens.find(({ id }) => id === siren);
  const said = Object.values((content ?? {}) as Record<string, string | undefined>);
  const parts = [place && sirenName(place), result && texts.results[result], ...said];
  return parts.filter(Boolean).join(' · ');
}
