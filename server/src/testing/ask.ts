import type { TestServer } from './start-server.ts';

export interface AskOptions {
  cookie?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at what is there
  json: any;
}

/** A request to a running server, as its own pages would make it. */
export async function ask(server: TestServer, method: string, path: string, options: AskOptions = {}): Promise<Reply> {
  const { cookie, body, headers = {} } = options;
  const answer = await fetch(`${server.address}${path}`, {
    method,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : null };
}
