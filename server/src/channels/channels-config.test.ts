import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, expect, test } from 'vitest';
import { ConfigFault, readConfig } from '../config.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { NO_CHANNELS } from './channels-config.ts';

const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-channels-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  chmodSync(path, 0o600);
  return path;
}

function faults(env: Record<string, string>): string[] {
  try {
    readConfig(env, []);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
}

const channels = (env: Record<string, string>, args: string[] = []) => readConfig(env, args).channels;
const names = (told: string[]) => told.map((fault) => fault.split(/[ :]/)[0]).sort();

const ELKS = { SMS_GATEWAY: '46elks', SMS_USER: 'u', SMS_FROM: 'Kommunen' };

test('nothing said is no channel, and a demonstration has none whatever is said', () => {
  expect(channels({})).toEqual(NO_CHANNELS);
  expect(channels({ ...ELKS, SMS_PASSWORD: 'p', PUSH_CONTACT: 'mailto:it@k.se' }, ['--demo'])).toEqual(NO_CHANNELS);
});

test('46elks by name, its password from a file that only the server reads', () => {
  const SMS_PASSWORD_FILE = file('sms', 'hemligt\n');
  expect(channels({ ...ELKS, SMS_PASSWORD_FILE, SMS_RATE: '2.5' }).sms).toEqual({
    gateway: { kind: '46elks', url: 'https://api.46elks.com/a1/sms' },
    user: 'u',
    password: 'hemligt',
    from: 'Kommunen',
    perSecond: 2.5,
    callbackToken: null,
  });
});

test('a mail server with TLS unless it is on this machine or somebody says otherwise', () => {
  const SMTP_FROM = 'larm@kommunen.se';
  const email = (SMTP_URL: string, more = {}) => channels({ SMTP_URL, SMTP_FROM, ...more }).email;
  expect(email('smtp://post.kommunen.se')).toMatchObject({ port: 587, isImplicitTls: false, isPlain: false });
  expect(email('smtps://post.kommunen.se')).toMatchObject({ port: 465, isImplicitTls: true, isPlain: false });
  expect(email('smtp://127.0.0.1:25')).toMatchObject({ port: 25, isPlain: true });
  expect(email('smtp://post.kommunen.se:2525', { SMTP_PLAIN: '1' })).toMatchObject({ port: 2525, isPlain: true });
});

test("notices by whom to turn to, and push services of one's own by name", () => {
  expect(channels({ PUSH_CONTACT: 'mailto:it@k.se', PUSH_HOSTS: 'Push.k.se:8443, ' }).push).toEqual({
    contact: 'mailto:it@k.se',
    hosts: ['push.k.se:8443'],
    perSecond: 50,
  });
});

test("certificates of one's own are trusted beside the system's", () => {
  const { cert } = selfSigned(directory);
  const { ca } = channels({ CHANNELS_CA: cert });
  expect(ca).toHaveLength(rootCertificates.length + 1);
  expect(ca?.at(-1)).toContain('BEGIN CERTIFICATE');
});

test('every fault of every channel is told at once', () => {
  const told = faults({
    SMS_GATEWAY: '46elks',
    SMS_PASSWORD: 'p',
    SMS_PASSWORD_FILE: file('twice', 'p'),
    SMTP_URL: 'smtp://user:pass@post.kommunen.se',
    SMTP_USER: 'u',
  });
  expect(names(told)).toEqual(['SMS_FROM', 'SMS_PASSWORD', 'SMS_USER', 'SMTP_FROM', 'SMTP_PASSWORD', 'SMTP_URL']);
  expect(
    names(faults({ SMS_GATEWAY: 'duva', SMS_RATE: '0', SMTP_URL: 'post', PUSH_CONTACT: 'it', SMS_FROM: 'å' })),
  ).toEqual(['PUSH_CONTACT', 'SMS_FROM', 'SMS_GATEWAY', 'SMS_RATE', 'SMTP_URL']);
});

test('secrets never stand in what is told', () => {
  const told = faults({
    ...ELKS,
    SMS_PASSWORD: 'KANARIE',
    SMS_URL: 'http://sms.example/a',
    SMTP_URL: 'smtp://u:KANARIE@x.se',
  });
  expect(told.join(' ')).not.toContain('KANARIE');
  expect(names(told)).toEqual(['SMS_URL', 'SMTP_FROM', 'SMTP_URL']);
});

test('a template is read and its faults told with the rest', () => {
  const read = (text: string) => faults({ SMS_GATEWAY: 'http', SMS_TEMPLATE: file('template.json', text) });
  expect(read('{"url":"https://sms.example/send","json":{"to":"{to}"}}')).toEqual([]);
  expect(read('inte json')).toEqual(['SMS_TEMPLATE går inte att läsa som JSON.']);
  expect(read('{"url":"ftp://x"}').join(' ')).toMatch(/^SMS_TEMPLATE: url ska börja med https/);
  expect(read('{"url":"http://sms.example/send"}')).toEqual([expect.stringContaining('https')]);
  expect(faults({ SMS_GATEWAY: 'http' })).toEqual([expect.stringContaining('SMS_TEMPLATE')]);
});

const LETTERS = { SMTP_URL: 'smtp://127.0.0.1', SMTP_FROM: 'larm@kommunen.se' };
const MAIL_IN = { ...LETTERS, MAIL_IN_DOMAIN: 'Larm.Kommunen.se', MAIL_IN_PORT: '2525' };

test('[LM2] replies to letters come to a port of their own, on the machine itself unless something else is said', () => {
  expect(channels(LETTERS).mailIn).toBeNull();
  const usual = { domain: 'larm.kommunen.se', host: '127.0.0.1', port: 2525, peers: null, hasBounces: false };
  expect(channels(MAIL_IN).mailIn).toEqual(usual);
  const more = { MAIL_IN_HOST: '0.0.0.0', MAIL_IN_PEERS: '10.0.0.25, 10.1.0.0/16', MAIL_IN_BOUNCES: '1' };
  expect(channels({ ...MAIL_IN, ...more }).mailIn).toEqual({
    ...usual,
    host: '0.0.0.0',
    peers: ['10.0.0.25', '10.1.0.0/16'],
    hasBounces: true,
  });
  expect(channels(MAIL_IN, ['--demo']).mailIn).toBeNull();
});

test('[LM2] what is wrong with how replies come in is told at once, with all the rest', () => {
  const { MAIL_IN_DOMAIN, MAIL_IN_PORT } = MAIL_IN;
  expect(
    names(faults({ ...LETTERS, MAIL_IN_DOMAIN: 'larm@kommunen', MAIL_IN_PORT: '70000', MAIL_IN_BOUNCES: 'ja' })),
  ).toEqual(['MAIL_IN_BOUNCES', 'MAIL_IN_DOMAIN', 'MAIL_IN_PORT']);
  expect(faults({ ...LETTERS, MAIL_IN_DOMAIN })).toEqual([expect.stringContaining('tillsammans')]);
  expect(faults({ ...LETTERS, MAIL_IN_PORT })).toEqual([expect.stringContaining('tillsammans')]);
  expect(names(faults({ MAIL_IN_DOMAIN, MAIL_IN_PORT: '3000', MAIL_IN_PEERS: 'posten, 10.0.0.300' }))).toEqual([
    'MAIL_IN_PEERS',
    'MAIL_IN_PORT',
    'SMTP_URL',
  ]);
});
