import type { Problem } from '@ledningsplats/shared/core/protocol.ts';
import type { Answer } from './sync.ts';

export interface SendFileOptions {
  /** How much has gone, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** A network that carries nothing at all for this long has been lost. */
const SILENCE_LIMIT = 30_000;

/** Sends bytes with the session, telling how far it has come, which `fetch` cannot. Never rejects. */
export function sendFile<Value>(
  path: string,
  bytes: Blob,
  { onProgress, signal }: SendFileOptions = {},
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let patience = setTimeout(() => request.abort(), SILENCE_LIMIT);
    const heard = () => {
      clearTimeout(patience);
      patience = setTimeout(() => request.abort(), SILENCE_LIMIT);
    };
    const callOff = () => request.abort();
    const end = (answer: Answer<Value>) => {
      clearTimeout(patience);
      signal?.removeEventListener('abort', callOff);
      resolve(answer);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      heard();
      onProgress?.(total === 0 ? 0 : loaded / total);
    };
    request.onload = () => end(answerOf<Value>(request));
    request.onerror = () => end({ ok: false, code: 'no_contact' });
    request.onabort = request.onerror;
    signal?.addEventListener('abort', callOff);
    request.open('PUT', path);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(bytes);
  });
}

/** A proxy's own error page is no contact either. */
function answerOf<Value>({ status, responseText }: XMLHttpRequest): Answer<Value> {
  try {
    const json: unknown = responseText === '' ? undefined : JSON.parse(responseText);
    if (status >= 200 && status < 300) return { ok: true, value: json as Value };
    return { ok: false, code: (json as Problem).code };
  } catch {
    return { ok: false, code: 'no_contact' };
  }
}
