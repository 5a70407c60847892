import type { CommandAck, CommandEnvelope, Problem } from '@ledningsplats/shared/core/protocol.ts';
import type { Answer, ReadFailure, Readings } from './sync.ts';

export interface Api extends Readings {
  request: <Value>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<Answer<Value>>;
  /** `undefined` when the server says that nothing has changed since `etag`. */
  getIfChanged: <Value>(
    path: string,
    etag: string | null,
  ) => Promise<Answer<{ value: Value; etag: string | null } | undefined>>;
  /** Null: no answer that counts; the same id may be sent again. */
  command: (envelope: CommandEnvelope) => Promise<CommandAck | null>;
}

export interface ApiHooks {
  /** The server answered: contact. */
  contact: () => void;
  /** A request was refused because no one is signed in. */
  signedOut: () => void;
  after: (ms: number, run: () => void) => () => void;
}

/** A request that takes longer has lost its way; all of ours answer in a moment, exports excepted. */
const ANSWER_WITHIN = 20_000;

export function createApi(fetch: (path: string, init: RequestInit) => Promise<Response>, hooks: ApiHooks): Api {
  /** The raw answer, or null when the server was not reached. A proxy's own error page is no contact either. */
  const ask = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const abort = new AbortController();
    const callOff = hooks.after(ANSWER_WITHIN, () => abort.abort());
    try {
      const response = await fetch(path, {
        method,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: abort.signal,
      });
      const isEmpty = response.status === 204 || response.status === 304;
      const json: unknown = isEmpty ? undefined : await response.json();
      hooks.contact();
      return { response, json };
    } catch {
      return null;
    } finally {
      callOff();
    }
  };

  const failure = (json: unknown, path: string): ReadFailure => {
    const problem = json as Partial<Problem>;
    // The session's own requests answer for themselves: a wrong password is not an expired session.
    if (problem?.code === 'signed_out' && path !== '/api/session') hooks.signedOut();
    return {
      ok: false,
      code: problem?.code ?? 'no_contact',
      ...(problem?.field === undefined ? {} : { field: problem.field }),
      ...(problem?.details === undefined ? {} : { details: problem.details }),
    };
  };

  const request: Api['request'] = async <Value>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<Value>> => {
    const answer = await ask(method, path, body);
    if (!answer) return { ok: false, code: 'no_contact' };
    return answer.response.ok ? { ok: true, value: answer.json as Value } : failure(answer.json, path);
  };
  const get = <Value>(path: string) => request<Value>('GET', path);

  return {
    request,
    getIfChanged: async <Value>(path: string, etag: string | null) => {
      const answer = await ask('GET', path, undefined, etag ? { 'if-none-match': etag } : {});
      if (!answer) return { ok: false, code: 'no_contact' };
      if (answer.response.status === 304) return { ok: true, value: undefined };
      if (!answer.response.ok) return failure(answer.json, path);
      return { ok: true, value: { value: answer.json as Value, etag: answer.response.headers.get('etag') } };
    },
    command: async (envelope) => {
      const answer = await ask('POST', '/api/commands', envelope);
      if (!answer) return null;
      if (typeof answer.json === 'object' && answer.json && 'ok' in answer.json) return answer.json as CommandAck;
      const refused = failure(answer.json, '/api/commands');
      return refused.code === 'no_contact' ? null : { ...refused, code: refused.code, message: '' };
    },
    search: (stream, { words, place, kind, function: by, importantOnly, verification, from, to }, limit) => {
      const asked = {
        words: words || undefined,
        place: place || undefined,
        kind: kind ?? undefined,
        function: by ?? undefined,
        important: importantOnly || undefined,
        verification: verification ?? undefined,
        from: from ?? undefined,
        to: to ?? undefined,
      };
      return get(streamPath(stream, `search${query({ ...asked, limit })}`));
    },
    lines: (stream, place, limit) => get(streamPath(stream, `lines${query({ ...place, limit })}`)),
    decisions: (stream, wanted) => get(streamPath(stream, `decisions${query({ ...wanted })}`)),
    tasks: (stream) => get(streamPath(stream, 'tasks')),
    takeovers: (stream) => get(streamPath(stream, 'takeovers')),
    line: (stream, seq) => get(streamPath(stream, `lines/${seq}`)),
    lineReaders: (stream, seq) => get(streamPath(stream, `lines/${seq}/readers`)),
    incidents: (wanted) => get(`/api/incidents${query(wanted)}`),
  };
}

export function streamPath(stream: string, rest: string): string {
  return `/api/streams/${encodeURIComponent(stream)}/${rest}`;
}

export function query(values: Record<string, string | number | boolean | undefined>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()}`;
}
