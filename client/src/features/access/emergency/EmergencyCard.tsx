import type { EmergencyReading } from '@ledningsplats/shared/access/own-account.ts';
import { useCallback, useEffect, useState } from 'react';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { useSelected, useServerNow, useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { showToast } from '../../../ui/toasts.ts';
import { type Envelope, EnvelopeDialog } from './EnvelopeDialog.tsx';

/** The account in the envelope: whether there is one, whether it was opened, and the way to seal it [SE2]. */
export function EmergencyCard() {
  const { request } = useSync();
  const now = useServerNow(60_000);
  const usedAt = useSelected(({ session }) =>
    session.status === 'signed_in' ? (session.reading.emergency?.usedAt ?? null) : null,
  );
  const [reading, setReading] = useState<EmergencyReading | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [envelope, setEnvelope] = useState<Envelope | null>(null);

  const refresh = useCallback(() => {
    void request<EmergencyReading>('GET', '/api/emergency-account').then((answer) => {
      if (answer.ok) setReading(answer.value);
    });
  }, [request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its use, told to every screen, changes what is read
  useEffect(refresh, [refresh, usedAt]);

  async function seal() {
    setAsking(false);
    const answer = await request<Envelope>('POST', '/api/emergency-account/seal');
    refresh();
    if (answer.ok) return setEnvelope(answer.value);
    const text = answer.code === 'exists' ? texts.usernameTaken : refusalText(answer.code).what;
    showToast({ tone: 'error', title: texts.notDone, text });
  }

  if (reading === null) return null;
  const { sealedAt } = reading;
  return (
    <Card
      title={texts.emergencyTitle}
      note={<StateChip reading={reading} />}
      aside={
        <Button size="small" onPress={() => setAsking(true)}>
          {sealedAt === null ? texts.seal : texts.reseal}
        </Button>
      }
    >
      <p>{texts.emergencyText}</p>
      {sealedAt !== null && (
        <p>
          {reading.usedAt === null
            ? texts.emergencySealedAt(formatWhen(sealedAt, now))
            : texts.emergencyUsedAt(formatWhen(reading.usedAt, now))}
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.sealQuestion}
        confirmLabel={texts.sealConfirm}
        onCancel={() => setAsking(false)}
        onConfirm={() => void seal()}
      >
        {texts.sealText}
      </ConfirmDialog>
      {envelope !== null && <EnvelopeDialog envelope={envelope} sealedAt={now} onClose={() => setEnvelope(null)} />}
    </Card>
  );
}

function StateChip({ reading }: { reading: EmergencyReading }) {
  if (reading.sealedAt === null) return <Chip tone="warn">{texts.emergencyNone}</Chip>;
  if (reading.usedAt === null) return <Chip tone="ok">{texts.emergencySealed}</Chip>;
  return <Chip tone="alarm">{texts.emergencyUsed}</Chip>;
}
