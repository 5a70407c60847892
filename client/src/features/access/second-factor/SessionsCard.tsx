import type { OwnSessionReading } from '@ledningsplats/shared/access/own-account.ts';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { useServerNow, useSync } from '../../../sync/react.ts';
import { announce } from '../../../ui/announcements.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { showToast } from '../../../ui/toasts.ts';
import rows from './account-rows.module.css';

export interface SessionsCardProps {
  sessions: readonly OwnSessionReading[];
  onChanged: () => void;
}

/** Where one is signed in, and the way to be so no more: what was read there is wiped at once. */
export function SessionsCard({ sessions, onChanged }: SessionsCardProps) {
  const { request } = useSync();
  const now = useServerNow(60_000);

  async function end(path: string, words: string) {
    const answer = await request('DELETE', path);
    if (answer.ok) announce(words);
    else showToast({ tone: 'error', title: texts.notDone, text: refusalText(answer.code).what });
    onChanged();
  }

  return (
    <Card
      title={texts.sessions}
      aside={
        sessions.length > 1 && (
          <Button size="small" onPress={() => void end('/api/account/sessions', texts.endedOthers)}>
            {texts.endOthers}
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={rows.rows}>
        {sessions.map(({ id, userAgent, address, createdAt, seenAt, isThis, isShared }) => (
          <li key={id} className={rows.row}>
            <div>
              <p>
                <b>{userAgent}</b> {address !== null && texts.from(address)}
              </p>
              <p className={rows.muted}>
                {texts.seen(formatWhen(seenAt, now))}, {texts.since(formatWhen(createdAt, now))}
              </p>
            </div>
            <div className={rows.actions}>
              {isShared && <Chip tone="neutral">{texts.sharedDevice}</Chip>}
              {isThis ? (
                <Chip tone="ok">{texts.thisOne}</Chip>
              ) : (
                <Button
                  size="small"
                  aria-label={texts.endOf(`${userAgent} ${address ?? ''}`)}
                  onPress={() => void end(`/api/account/sessions/${id}`, texts.ended)}
                >
                  {texts.end}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
