import type { EmergencyNotice } from '@ledningsplats/shared/access/own-account.ts';
import { useLocation } from 'wouter';
import { ownAccountTexts as texts } from '../i18n/own-account.ts';
import { refusalText } from '../i18n/refusals.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useSelected, useSync, useWorldNow } from '../sync/react.ts';
import type { SyncState } from '../sync/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { showToast } from '../ui/toasts.ts';
import { useMarked } from './use-marked.ts';

/** The emergency account is in use [SE2]: told to everyone until somebody knows why, and then to those who can seal it. */
export function EmergencyBanner() {
  const { request } = useSync();
  const notice = useSelected(noticeOf);
  const permissions = usePermissions();
  const now = useWorldNow(60_000);
  const marked = useMarked(null);
  const [path, navigate] = useLocation();
  if (notice === null) return null;
  const mayManage = permissions.has('accounts.manage') && !notice.isMine;
  const when = formatWhen(notice.usedAt, now);

  async function acknowledge() {
    const answer = await request('POST', '/api/emergency-account/acknowledge');
    if (!answer.ok) showToast({ tone: 'error', title: texts.notDone, text: refusalText(answer.code).what });
  }

  if (!notice.isAcknowledged) {
    return (
      <Banner
        tone="alarm"
        title={marked(texts.bannerTitle)}
        actions={
          mayManage && (
            <Button size="small" onPress={() => void acknowledge()}>
              {texts.acknowledge}
            </Button>
          )
        }
      >
        {texts.bannerText(when)}
      </Banner>
    );
  }
  if (!mayManage) return null;
  return (
    <Banner
      tone="warn"
      title={marked(texts.resealTitle)}
      actions={
        path !== paths.accounts && (
          <Button size="small" onPress={() => navigate(paths.accounts)}>
            {texts.toAccounts}
          </Button>
        )
      }
    >
      {texts.resealText(when)}
    </Banner>
  );
}

function noticeOf({ session }: SyncState): EmergencyNotice | null {
  if (session.status !== 'signed_in' && session.status !== 'expired') return null;
  // what a device remembers may be from before there was such a word
  return session.reading.emergency ?? null;
}
