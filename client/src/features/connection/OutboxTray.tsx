import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useState } from 'react';
import { connectionTexts } from '../../i18n/connection.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { syncStrings } from '../../i18n/sync.ts';
import { lineFromItem } from '../../sync/kept-as-line.ts';
import { useConnection, useOutbox, useSelected, useSync, useWorldNow } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconAlarm, IconOk, IconPending } from '../../ui/icons.ts';
import { showToast } from '../../ui/toasts.ts';
import { itemText } from './item-text.ts';
import styles from './OutboxTray.module.css';

export interface OutboxTrayProps {
  isOpen: boolean;
  onClose: () => void;
}

/** All that this person wrote and that the server has not taken, with why and what to do. Nothing leaves it in silence. */
export function OutboxTray({ isOpen, onClose }: OutboxTrayProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={connectionTexts.trayTitle}>
      <TrayContent />
    </Dialog>
  );
}

function TrayContent() {
  const { items, others, locked, storage } = useOutbox();
  const [discarding, setDiscarding] = useState<OutboxItem | null>(null);
  const { outbox } = useSync();
  const refused = items.filter((item) => item.state === 'refused');
  const unsent = items.filter((item) => item.state !== 'refused');
  const isEmpty = items.length === 0 && others === 0 && locked === 0;
  return (
    <>
      {storage === 'memory' && <Banner tone="warn">{syncStrings.memoryOnly}</Banner>}
      {isEmpty && (
        <EmptyState title={connectionTexts.trayEmpty} icon={<IconOk aria-hidden />}>
          {connectionTexts.trayEmptyText}
        </EmptyState>
      )}
      <Items title={connectionTexts.trayRefused} items={refused} onDiscard={setDiscarding} />
      <Items title={connectionTexts.trayUnsent} items={unsent} onDiscard={setDiscarding} />
      {locked > 0 && <p className={styles.others}>{syncStrings.locked(locked)}</p>}
      {others > 0 && (
        <section>
          <h3 className={styles.title}>{connectionTexts.trayOthers}</h3>
          <p className={styles.others}>{syncStrings.othersUnsent(others)}</p>
        </section>
      )}
      <ConfirmDialog
        isOpen={discarding !== null}
        title={syncStrings.discardTitle}
        confirmLabel={syncStrings.discard}
        tone="alarm"
        onCancel={() => setDiscarding(null)}
        onConfirm={() => {
          if (discarding) outbox.discard(discarding.id);
          setDiscarding(null);
        }}
      >
        {syncStrings.discardText}
      </ConfirmDialog>
    </>
  );
}

interface ItemsProps {
  title: string;
  items: readonly OutboxItem[];
  onDiscard: (item: OutboxItem) => void;
}

function Items({ title, items, onDiscard }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.items}>
        {items.map((item) => (
          <Item key={item.id} item={item} onDiscard={onDiscard} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item, onDiscard }: { item: OutboxItem; onDiscard: (item: OutboxItem) => void }) {
  const { outbox } = useSync();
  const now = useWorldNow(30_000);
  const incident = parseStream(item.stream)?.incident ?? null;
  const title = useSelected((state) => state.incidents.rows.find(({ id }) => id === incident)?.title ?? null);
  const text = itemText(item);
  const isRefused = item.state === 'refused';

  function handleKeep() {
    if (outbox.keepAsLine(item.id)) showToast({ tone: 'ok', title: connectionTexts.keptAsLine });
  }

  return (
    <li className={styles.item} data-refused={isRefused || undefined}>
      <p className={styles.head}>
        <b>{connectionTexts.types[item.type] ?? item.type}</b>
        <span className={styles.meta}>
          {title !== null && `${connectionTexts.inIncident(title)} · `}
          {connectionTexts.madeAt(formatWhen(item.shownAt, now))}
          {item.kept === 'memory' && ` · ${syncStrings.heldInMemory}`}
        </span>
      </p>
      {text !== '' && <p className={styles.text}>{text}</p>}
      {item.refusal === null ? (
        <ItemState item={item} />
      ) : (
        <p className={styles.reason}>
          <IconAlarm aria-hidden className={styles.icon} />
          <RefusalWords code={item.refusal.code} />
        </p>
      )}
      {isRefused && (
        <div className={styles.actions}>
          <Button size="small" onPress={() => outbox.resend(item.id)}>
            {syncStrings.resend}
          </Button>
          {lineFromItem(item) !== null && (
            <Button size="small" onPress={handleKeep}>
              {syncStrings.keepAsLine}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={() => onDiscard(item)}>
            {syncStrings.discard}
          </Button>
        </div>
      )}
    </li>
  );
}

function ItemState({ item }: { item: OutboxItem }) {
  const { state } = useConnection();
  return (
    <p className={styles.meta}>
      <IconPending aria-hidden className={styles.icon} />{' '}
      {item.trouble === null ? waitWords(item, state === 'connected') : refusalText(item.trouble).what}
    </p>
  );
}

function RefusalWords({ code }: { code: RefusalCode }) {
  const { what, next } = refusalText(code);
  return (
    <span>
      <b>{what}</b> {next}
    </span>
  );
}

function waitWords(item: OutboxItem, isConnected: boolean): string {
  if (item.state === 'sending') return syncStrings.sending;
  if (item.state === 'accepted') return connectionTexts.stored;
  return isConnected ? connectionTexts.queued : connectionTexts.waiting;
}
