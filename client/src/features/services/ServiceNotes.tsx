import { Note } from '../../forms/Note.tsx';
import { connectionTexts } from '../../i18n/connection.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { serviceTexts as texts } from '../../i18n/services.ts';
import { useStreamItems, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';

/** One's own changes of the register that wait for the server, and those that it refused; nothing is dropped in silence. */
export function ServiceNotes() {
  const { outbox } = useSync();
  const items = useStreamItems('services').filter(({ state }) => state !== 'accepted');
  return items.map((item) => {
    const { name } = (item.content ?? {}) as { name?: string };
    const type = connectionTexts.types[item.type] ?? item.type;
    const what = name === undefined ? type : `${type}, ${name}`;
    if (item.state !== 'refused')
      return <Note key={item.id} tone="waiting" role="status" title={texts.waiting(what)} />;
    const words = refusalText(item.refusal?.code ?? 'not_stored');
    return (
      <Note
        key={item.id}
        tone="alarm"
        role="alert"
        title={texts.refused(what)}
        actions={
          <Button size="small" onPress={() => outbox.discard(item.id)}>
            {texts.discard}
          </Button>
        }
      >
        <span>
          {words.what} {words.next}
        </span>
      </Note>
    );
  });
}
