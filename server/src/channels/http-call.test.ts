import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { callHttp } from './http-call.ts';

const DRIP_MS = 20;
const SHORT_MS = 300;

/** A gateway that answers as it is told; answers its address. */
async function gateway(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Something every now and then, as long as somebody listens. */
function drip(response: ServerResponse, write: () => void): void {
  const timer = setInterval(write, DRIP_MS);
  response.on('close', () => clearInterval(timer));
}

const post = (url: string) => callHttp({ url, method: 'POST', headers: {}, body: 'x', answerMs: SHORT_MS });

test('[LM4] an answer that drips and never ends keeps nobody waiting: its status says what became of the message', async () => {
  const url = await gateway((response) => {
    response.writeHead(200);
    drip(response, () => response.write('.'));
  });
  expect(await post(url)).toMatchObject({ came: 'answer', status: 200 });
});

test('[LM4] an answer whose headings drip never comes: it may have left', async () => {
  const url = await gateway((response) =>
    drip(response, () => response.socket?.write('HTTP/1.1 100 Continue\r\n\r\n')),
  );
  expect(await post(url)).toEqual({ came: 'nothing', hasLeft: true, fault: 'unreachable' });
});

test('[LM4] of an answer without an end no more is read than an id and a reason take', async () => {
  let written = 0;
  const url = await gateway((response) => {
    response.writeHead(200);
    const more = () => {
      if (response.destroyed || written > 50_000_000) return;
      written += 10_000;
      if (response.write('x'.repeat(10_000))) setImmediate(more);
      else response.once('drain', more);
    };
    more();
  });
  const outcome = await callHttp({ url, method: 'POST', headers: {}, body: 'x' });
  expect(outcome).toMatchObject({ came: 'answer', status: 200 });
  expect(outcome.came === 'answer' && outcome.body.length).toBeLessThan(200_000);
  expect(written).toBeLessThan(50_000_000);
});
