import type { ExportReading } from '@ledningsplats/shared/exports/export-readings.ts';
import { expect } from 'vitest';

export interface Wanted {
  kind: string;
  secret?: boolean;
  krisstod?: boolean;
  maskedCopy?: string | null;
}

export interface Taken {
  bytes: Uint8Array;
  /** As it is saved. */
  name: string;
  reading: ExportReading;
}

/** Exports over HTTP, as the page asks for them. `base`: of a stream's routes; `own`: the cookie of who asks, where no other is said. */
export function takingOut(base: () => string, own: () => string) {
  function ask(wanted: Wanted, as = own()): Promise<Response> {
    return fetch(`${base()}/exports`, {
      method: 'POST',
      headers: { cookie: as, 'content-type': 'application/json' },
      body: JSON.stringify({ secret: false, krisstod: false, maskedCopy: null, ...wanted }),
    });
  }

  async function list(as = own()): Promise<ExportReading[]> {
    const answer = await fetch(`${base()}/exports`, { headers: { cookie: as } });
    return ((await answer.json()) as { exports: ExportReading[] }).exports;
  }

  function fetchFile(id: string, as = own()): Promise<Response> {
    return fetch(`${base()}/exports/${id}/file`, { headers: { cookie: as } });
  }

  /** Asked for and waited for. */
  async function made(wanted: Wanted, as = own()): Promise<ExportReading> {
    const asked = await ask(wanted, as);
    expect(asked.status).toBe(202);
    const { id } = (await asked.json()) as ExportReading;
    // an export goes after everything else on the machine, and is waited for
    await expect
      .poll(async () => (await list(as)).find((one) => one.id === id)?.state, { timeout: 280_000 })
      .toMatch(/ready|failed/);
    return (await list(as)).find((one) => one.id === id) as ExportReading;
  }

  /** Fetched too. */
  async function take(wanted: Wanted, as = own()): Promise<Taken> {
    const reading = await made(wanted, as);
    const answer = await fetchFile(reading.id, as);
    expect(answer.status).toBe(200);
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
    return { bytes: new Uint8Array(await answer.arrayBuffer()), name, reading };
  }

  async function letGo(id: string, as = own()): Promise<void> {
    await fetch(`${base()}/exports/${id}`, { method: 'DELETE', headers: { cookie: as } });
  }

  return { ask, list, fetchFile, made, take, letGo };
}
