import { setTimeout as sleep } from 'node:timers/promises';

/** Sends one command as that writer; `answered` is called when its ack has come. */
export type Send = (writer: number, answered: () => void) => void;

/**
 * Commands at even distances whatever the server does, as people write who do not wait for each other. Answers how many
 * were sent and by how much the worst of them was sent late.
 */
export async function openLoop(perSecond: number, seconds: number, writers: number, send: Send) {
  const total = Math.round(perSecond * seconds);
  const started = performance.now();
  let lateMs = 0;
  for (let sent = 0; sent < total; sent++) {
    const due = started + (sent * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    lateMs = Math.max(lateMs, performance.now() - due);
    send(sent % writers, () => {});
  }
  return { sent: total, lateMs };
}

/** Each writer sends its next command when the one before is acknowledged, until the time is up. */
export async function closedLoop(seconds: number, writers: number, send: Send) {
  const ends = performance.now() + seconds * 1000;
  let sent = 0;
  const write = async (writer: number) => {
    while (performance.now() < ends) {
      sent += 1;
      await new Promise<void>((resolve) => send(writer, resolve));
    }
  };
  const everyone = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  // an ack that never comes holds up its writer and not the phase; the count finds it
  await Promise.race([everyone, sleep(seconds * 1000 + 1_000)]);
  return { sent, lateMs: 0 };
}
