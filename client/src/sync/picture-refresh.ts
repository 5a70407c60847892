import type { Head } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { type Api, query, streamPath } from './api.ts';
import type { DeviceStore } from './device-store.ts';
import type { Picture, Pictures } from './pictures.ts';
import { contradicts, receive } from './replica.ts';

interface RefreshHooks {
  device: () => Promise<DeviceStore>;
  pictures: Pictures;
  request: Api['request'];
  isOpen: (stream: string) => boolean;
  now: () => number;
  /** False once somebody has signed out: an answer that comes then is not written down. */
  isWanted: () => boolean;
}

/**
 * Brings the pictures of streams that are not open up to date, one after the other and once per contact: what was
 * removed by decision meanwhile leaves the disk too [LG10], and a picture that may no longer be read goes. Asked for by
 * plain requests, because whoever subscribes is shown to others as present.
 */
export async function refreshPictures({
  device,
  pictures,
  request,
  isOpen,
  now,
  isWanted,
}: RefreshHooks): Promise<void> {
  const kept = await (await device()).all<Picture>('pictures').catch(() => []);
  for (const picture of kept) {
    const { stream } = picture;
    if (isOpen(stream)) continue;
    const path = streamPath(stream, `events${query({ after: picture.head.seq })}`);
    const answer = await request<{ events: AnyEvent[]; head: Head }>('GET', path);
    if (!isWanted()) return;
    if (!answer.ok && answer.code !== 'forbidden' && answer.code !== 'not_found') return;
    if (isOpen(stream)) continue;
    const received = answer.ok ? receive(picture, answer.value.events, answer.value.head) : null;
    const isFit = answer.ok && received?.outcome === 'in_step' && !contradicts(picture, answer.value.head);
    if (!isFit) await pictures.forget(stream).catch(() => {});
    else if (received.folded.length > 0) pictures.save(received.replica, now(), { atOnce: true });
  }
}
