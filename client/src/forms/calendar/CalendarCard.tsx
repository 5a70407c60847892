import type {
  CalendarAddressReading,
  CalendarScope,
  MadeCalendarAddress,
} from '@ledningsplats/shared/roster/calendar-address.ts';
import { useState } from 'react';
import { calendarTexts } from '../../i18n/calendar.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useServerNow, useSync } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { showToast } from '../../ui/toasts.ts';
import { ReadingState } from '../ReadingState.tsx';
import { useReading } from '../use-reading.ts';
import styles from './Calendar.module.css';
import { MadeAddress } from './MadeAddress.tsx';

type Asked = { what: 'change' | 'remove'; scope: CalendarScope };

/** Which addresses stand together, by what they are of. */
const SCOPES = { shifts: ['own', 'all'], actions: ['actions'] } as const satisfies Record<
  string,
  readonly CalendarScope[]
>;

/** One's own secret addresses for a calendar program: made, changed, taken away [TB5] [OV4]. */
export function CalendarCard({ of }: { of: keyof typeof SCOPES }) {
  const { request } = useSync();
  const reading = useReading<{ addresses: CalendarAddressReading[] }>('/api/calendar-addresses');
  const now = useServerNow(60_000);
  const texts = calendarTexts.of[of];
  const [asked, setAsked] = useState<Asked | null>(null);
  const [made, setMade] = useState<string | null>(null);

  async function make(scope: CalendarScope) {
    const answer = await request<MadeCalendarAddress>('POST', '/api/calendar-addresses', { scope });
    if (answer.ok) setMade(answer.value.url);
    else showToast({ tone: 'error', title: calendarTexts.notDone, text: refusalText(answer.code).what });
    reading.refresh();
  }

  async function remove(scope: CalendarScope) {
    const answer = await request('DELETE', `/api/calendar-addresses/${scope}`);
    if (answer.ok) announce(calendarTexts.removed);
    else showToast({ tone: 'error', title: calendarTexts.notDone, text: refusalText(answer.code).what });
    reading.refresh();
  }

  function handleConfirm() {
    if (asked === null) return;
    setAsked(null);
    void (asked.what === 'change' ? make(asked.scope) : remove(asked.scope));
  }

  return (
    <Card title={calendarTexts.title}>
      <p>{texts.intro}</p>
      <ReadingState reading={reading} title={calendarTexts.failed} />
      {reading.value !== null &&
        SCOPES[of].map((scope) => (
          <Scope
            key={scope}
            scope={scope}
            address={reading.value?.addresses.find((one) => one.scope === scope) ?? null}
            now={now}
            onMake={() => void make(scope)}
            onAsk={(what) => setAsked({ what, scope })}
          />
        ))}
      {asked !== null && (
        <ConfirmDialog
          isOpen
          title={asked.what === 'change' ? calendarTexts.changeTitle : calendarTexts.removeTitle}
          confirmLabel={asked.what === 'change' ? calendarTexts.change : calendarTexts.remove}
          onConfirm={handleConfirm}
          onCancel={() => setAsked(null)}
        >
          {asked.what === 'change' ? calendarTexts.changeText : texts.removeText}
        </ConfirmDialog>
      )}
      {made !== null && <MadeAddress url={made} texts={texts} onClose={() => setMade(null)} />}
    </Card>
  );
}

interface ScopeProps {
  scope: CalendarScope;
  address: CalendarAddressReading | null;
  now: number;
  onMake: () => void;
  onAsk: (what: Asked['what']) => void;
}

function Scope({ scope, address, now, onMake, onAsk }: ScopeProps) {
  const { title, text } = calendarTexts.scopes[scope];
  const name = title.toLocaleLowerCase('sv');
  const { used, unused, made } = calendarTexts;
  return (
    <div className={styles.scope}>
      <div>
        <p>
          <b>{title}</b>
        </p>
        <p className={styles.muted}>{text}</p>
        <p className={styles.muted}>
          {address === null
            ? calendarTexts.none
            : `${made(formatWhen(address.madeAt, now))} ${address.usedAt === null ? unused : used(formatWhen(address.usedAt, now))}`}
        </p>
      </div>
      <div className={styles.actions}>
        {address === null ? (
          <Button aria-label={calendarTexts.makeOf(name)} onPress={onMake}>
            {calendarTexts.make}
          </Button>
        ) : (
          <>
            <Button aria-label={calendarTexts.changeOf(name)} onPress={() => onAsk('change')}>
              {calendarTexts.change}
            </Button>
            <Button variant="quiet" aria-label={calendarTexts.removeOf(name)} onPress={() => onAsk('remove')}>
              {calendarTexts.remove}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
