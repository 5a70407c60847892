import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../testing/start-server.ts';
import { NO_CHANNELS } from '../channels-config.ts';
import { addPerson, messageTo, settled } from '../testing/messages-to.ts';
import { call } from '../testing/sms-gateway.ts';
import { fillTemplate, gatewayTemplate, readPath } from './gateway-template.ts';

const VALUES = {
  to: '+46701234567',
  digits: '46701234567',
  text: 'Åskan slog "ner" & {id}\n\u2028',
  id: 'm-1',
  from: 'Kommunen',
  user: 'u',
  password: 'p\r\nX-Evil: 1',
  report: null as string | null,
};

test('[LM1] what is put in a template is never anything but text where it stands', () => {
  const template = gatewayTemplate.parse({
    url: 'https://sms.example/v1/{to}?ref={id}',
    headers: { Authorization: 'Bearer {password}' },
    json: { messages: [{ to: '{digits}', body: '{text}', n: 1, callback: '{report}' }] },
  });
  const filled = fillTemplate(template, VALUES);
  expect(filled.url).toBe('https://sms.example/v1/%2B46701234567?ref=m-1');
  expect(filled.headers).toEqual({ 'content-type': 'application/json', Authorization: 'Bearer p  X-Evil: 1' });
  // without an address to report to, what holds it is left out
  expect(JSON.parse(filled.body)).toEqual({ messages: [{ to: '46701234567', body: VALUES.text, n: 1 }] });
  const form = gatewayTemplate.parse({
    url: 'https://a.example',
    form: { to: '{to}', text: '{text}', dlr: '{report}' },
  });
  const sent = new URLSearchParams(fillTemplate(form, { ...VALUES, report: 'https://b/?x=1' }).body);
  expect(Object.fromEntries(sent)).toEqual({ to: VALUES.to, text: VALUES.text, dlr: 'https://b/?x=1' });
});

test('a template says one kind of body, and knows no other words', () => {
  for (const wrong of [
    { url: 'sms.example' },
    { url: 'https://a.example', json: {}, form: {} },
    { url: 'https://a.example', hej: 1 },
    { url: 'https://a.example', headers: { 'X-A': 'a\r\nb' } },
  ]) {
    expect(gatewayTemplate.safeParse(wrong).success).toBe(false);
  }
  expect(readPath({ messages: [{ id: 7 }] }, 'messages.0.id')).toBe('7');
  expect(readPath({}, 'constructor.name')).toBeNull();
});

let server: TestServer | undefined;
afterEach(() => server?.stop());

/** A gateway that knows a repetition by its key, and loses its first answer. */
async function keyedGateway() {
  const taken = new Map<string, string>();
  let asked = 0;
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      asked += 1;
      const { to } = JSON.parse(body) as { to: string };
      taken.set(String(request.headers['idempotency-key']), to);
      if (asked === 1) {
        request.socket.destroy();
        return;
      }
      response.writeHead(202).end(JSON.stringify({ data: [{ ref: `g-${to}` }] }));
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  return { taken, asked: () => asked, close: () => http.close(), port: (http.address() as AddressInfo).port };
}

test('[LM3] a gateway that knows a repetition is asked again, and takes it once; its reports are read by the template', async () => {
  const gateway = await keyedGateway();
  const template = gatewayTemplate.parse({
    url: `http://127.0.0.1:${gateway.port}/send`,
    headers: { 'Idempotency-Key': '{id}', Authorization: 'Bearer {password}' },
    json: { to: '{to}', text: '{text}' },
    answer: { id: 'data.0.ref' },
    isRepeatable: true,
    report: { id: 'ref', status: 'state', delivered: ['DELIVRD'], failed: ['UNDELIV'] },
  });
  server = await startServer({
    config: {
      publicAddress: 'https://ledning.example.se',
      channels: {
        ...NO_CHANNELS,
        sms: {
          gateway: { kind: 'http', template },
          user: '',
          password: 'nyckel',
          from: '',
          perSecond: 100,
          callbackToken: 'en-hemlighet-i-sokvagen',
        },
      },
    },
  });
  const purpose = { kind: 'test' as const, test: randomUUID() };
  const message = messageTo(await addPerson(server), 'sms', { purpose });
  await server.services.messages.enqueue([message]);
  await settled(server, purpose, 'accepted');
  expect(gateway.asked()).toBe(2);
  expect([...gateway.taken]).toEqual([[message.id, '+46701234567']]);
  const report = `${server.address}/api/channels/sms/report/en-hemlighet-i-sokvagen`;
  // an unknown word is acknowledged and changes nothing
  expect(await call(report, { ref: 'g-+46701234567', state: 'BUFFERED' })).toBe(204);
  expect(await call(report, { ref: 'g-+46701234567', state: 'DELIVRD' })).toBe(204);
  await settled(server, purpose, 'delivered');
  gateway.close();
});
