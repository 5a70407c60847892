import { existsSync, readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { z } from 'zod';
import { isLoopback } from '../http/proxies.ts';
import { type MailInConfig, mailInEnvironment, readMailIn } from './email/mail-in-config.ts';
import { type GatewayTemplate, gatewayTemplate } from './sms/gateway-template.ts';

/** What each channel was told; null: it is not set up. */
export interface ChannelsConfig {
  sms: SmsConfig | null;
  email: SmtpConfig | null;
  /** Replies to letters. */
  mailIn: MailInConfig | null;
  push: { contact: string; hosts: string[]; perSecond: number } | null;
  /** Certificates to trust, the system's with one's own; undefined: the system's. */
  ca: string[] | undefined;
}

export interface SmsConfig {
  gateway: { kind: '46elks'; url: string } | { kind: 'http'; template: GatewayTemplate };
  user: string;
  password: string;
  from: string;
  perSecond: number;
  /** The secret part of the address that the gateway calls; null: the server makes its own. */
  callbackToken: string | null;
}

export interface SmtpConfig {
  host: string;
  port: number;
  isImplicitTls: boolean;
  isPlain: boolean;
  user: string | null;
  password: string | null;
  from: string;
  perSecond: number;
}

export const NO_CHANNELS: ChannelsConfig = { sms: null, email: null, mailIn: null, push: null, ca: undefined };

const ELKS_URL = 'https://api.46elks.com/a1/sms';
const RATE_FAULT = 'ska vara ett tal mellan 0,1 och 500 (meddelanden per sekund)';
const rate = (usual: number) => z.coerce.number(RATE_FAULT).min(0.1, RATE_FAULT).max(500, RATE_FAULT).default(usual);
const file = z.string().refine(existsSync, 'pekar på en fil som inte finns').optional();
const line = z.string().max(1_000).optional();

/** The variables of the channels, with those that `config.ts` reads. */
export const channelEnvironment = {
  SMS_GATEWAY: z.enum(['46elks', 'http'], { error: 'ska vara 46elks eller http' }).optional(),
  SMS_URL: z.url({ protocol: /^https?$/, error: 'ska vara en adress' }).optional(),
  SMS_TEMPLATE: file,
  SMS_USER: line,
  SMS_PASSWORD: line,
  SMS_PASSWORD_FILE: file,
  SMS_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|[A-Za-z][A-Za-z0-9]{2,10})$/,
      'ska vara ett nummer som +46701234567, eller 3–11 bokstäver och siffror',
    )
    .optional(),
  // 46elks takes more; a municipality's few hundred are out within a minute
  SMS_RATE: rate(10),
  SMS_CALLBACK_TOKEN: z
    .string()
    .regex(/^[\w-]{20,100}$/, 'ska vara 20–100 bokstäver, siffror, - och _')
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'ska vara en adress, till exempel smtp://post.kommunen.se:587' })
    .optional(),
  SMTP_USER: line,
  SMTP_PASSWORD: line,
  SMTP_PASSWORD_FILE: file,
  SMTP_FROM: z.email('ska vara en e-postadress').optional(),
  SMTP_PLAIN: z.enum(['0', '1'], { error: 'ska vara 0 eller 1' }).default('0'),
  SMTP_RATE: rate(5),
  ...mailInEnvironment,
  PUSH_CONTACT: z
    .string()
    .regex(/^(https:\/\/|mailto:\S+@)\S+$/, 'ska vara mailto: och en e-postadress, eller en adress med https')
    .optional(),
  PUSH_HOSTS: z.string().max(1_000).default(''),
  PUSH_RATE: rate(50),
  CHANNELS_CA: file,
};
const environment = z.object(channelEnvironment);
type Settings = z.output<typeof environment>;

/** What the settings make of the channels. What is wrong between them is added to `faults`. */
export function readChannels(given: Record<string, string | undefined>, faults: string[]): ChannelsConfig {
  const read = environment.safeParse(given);
  // told already, variable by variable
  if (!read.success) return NO_CHANNELS;
  const settings = read.data;
  return {
    sms: readSms(settings, faults),
    email: readSmtp(settings, faults),
    mailIn: readMailIn(
      settings,
      { sendsLetters: settings.SMTP_URL !== undefined, serverPort: given.PORT ?? '3000' },
      faults,
    ),
    push: readPush(settings),
    ca:
      settings.CHANNELS_CA === undefined
        ? undefined
        : [...rootCertificates, readFileSync(settings.CHANNELS_CA, 'utf8')],
  };
}

function readSms(settings: Settings, faults: string[]): SmsConfig | null {
  const { SMS_GATEWAY: kind, SMS_USER: user, SMS_FROM: from, SMS_URL: url = ELKS_URL } = settings;
  if (kind === undefined) return null;
  const password = secretOf('SMS_PASSWORD', settings.SMS_PASSWORD, settings.SMS_PASSWORD_FILE, faults);
  const lacking = kind === '46elks' ? { SMS_USER: user, SMS_PASSWORD: password ?? undefined, SMS_FROM: from } : {};
  tellLacking('SMS_GATEWAY=46elks', lacking, faults);
  const template = kind === 'http' ? readTemplate(settings.SMS_TEMPLATE, faults) : null;
  const address = template?.url ?? url;
  if (isOpenHttp(address)) {
    faults.push(
      `${template ? 'Adressen i SMS_TEMPLATE' : 'SMS_URL'} ska börja med https: lösenord och nummer ginge annars öppet.`,
    );
  }
  if (kind === 'http' && template === null) return null;
  return {
    gateway: template ? { kind: 'http', template } : { kind: '46elks', url },
    user: user ?? '',
    password: password ?? '',
    from: from ?? '',
    perSecond: settings.SMS_RATE,
    callbackToken: settings.SMS_CALLBACK_TOKEN ?? null,
  };
}

function readTemplate(path: string | undefined, faults: string[]): GatewayTemplate | null {
  if (path === undefined) {
    faults.push('SMS_TEMPLATE ska anges med SMS_GATEWAY=http: en fil med mallen för operatörens anrop.');
    return null;
  }
  try {
    const read = gatewayTemplate.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (read.success) return read.data;
    faults.push(
      ...read.error.issues.map(({ path: at, message }) => `SMS_TEMPLATE: ${at.join('.') || 'mallen'} ${message}.`),
    );
  } catch {
    faults.push('SMS_TEMPLATE går inte att läsa som JSON.');
  }
  return null;
}

function readSmtp(settings: Settings, faults: string[]): SmtpConfig | null {
  const { SMTP_URL, SMTP_FROM: from } = settings;
  if (SMTP_URL === undefined) return null;
  const url = new URL(SMTP_URL);
  if (url.password !== '' || url.username !== '') {
    faults.push('SMTP_URL ska inte ha användare och lösenord: ange SMTP_USER och SMTP_PASSWORD_FILE.');
  }
  const password = secretOf('SMTP_PASSWORD', settings.SMTP_PASSWORD, settings.SMTP_PASSWORD_FILE, faults);
  tellLacking('SMTP_URL', { SMTP_FROM: from }, faults);
  if (settings.SMTP_USER !== undefined) tellLacking('SMTP_USER', { SMTP_PASSWORD: password ?? undefined }, faults);
  const isImplicitTls = url.protocol === 'smtps:';
  const isHere = isLoopback(url.hostname.replace(/^\[|\]$/g, '')) || url.hostname === 'localhost';
  return {
    host: url.hostname,
    port: url.port === '' ? usualPort(isImplicitTls) : Number(url.port),
    isImplicitTls,
    isPlain: !isImplicitTls && (isHere || settings.SMTP_PLAIN === '1'),
    user: settings.SMTP_USER ?? null,
    password,
    from: from ?? '',
    perSecond: settings.SMTP_RATE,
  };
}

/** RFC 8314: submission is on 465 with TLS from the start, otherwise on 587. */
function usualPort(isImplicitTls: boolean): number {
  return isImplicitTls ? 465 : 587;
}

function readPush({ PUSH_CONTACT: contact, PUSH_HOSTS, PUSH_RATE: perSecond }: Settings): ChannelsConfig['push'] {
  if (contact === undefined) return null;
  const hosts = PUSH_HOSTS.split(',').map((host) => host.trim().toLowerCase());
  return { contact, hosts: hosts.filter((host) => host !== ''), perSecond };
}

/** Given, or in a file that only the server may read. */
function secretOf(name: string, given: string | undefined, path: string | undefined, faults: string[]): string | null {
  if (given !== undefined && path !== undefined) faults.push(`${name} och ${name}_FILE ska inte anges båda.`);
  if (given !== undefined || path === undefined) return given ?? null;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    faults.push(`${name}_FILE går inte att läsa.`);
    return null;
  }
}

function tellLacking(why: string, given: Record<string, string | undefined>, faults: string[]): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) faults.push(`${name} ska anges med ${why}.`);
  }
}

function isOpenHttp(address: string): boolean {
  const { protocol, hostname } = new URL(address.replace(/\{\w+\}/g, 'x'));
  return protocol === 'http:' && hostname !== 'localhost' && !isLoopback(hostname.replace(/^\[|\]$/g, ''));
}
