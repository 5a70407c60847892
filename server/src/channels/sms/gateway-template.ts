import { z } from 'zod';

const PLACEHOLDER = /\{(to|digits|text|id|from|user|password|report)\}/g;

/** What stands for a placeholder; `report` null: there is no address to report to, and what holds it is left out. */
export interface TemplateValues {
  to: string;
  /** The number without its plus. */
  digits: string;
  text: string;
  id: string;
  from: string;
  user: string;
  password: string;
  report: string | null;
}

const path = z.string().min(1).max(200);
const statuses = z.array(z.number().int().min(100).max(599)).max(20);
const words = z.array(z.string().max(100)).max(30);
const header = z.string().regex(/^[^\r\n]*$/, 'en rad');

/** How a gateway is spoken to, as the administrator writes it down from the gateway's own handbook. */
export const gatewayTemplate = z
  .object({
    url: z.string().regex(/^https?:\/\//, 'ska börja med https://'),
    method: z.enum(['POST', 'PUT', 'GET']).default('POST'),
    headers: z.record(z.string().regex(/^[\w-]+$/), header).default({}),
    /** One of them, or neither. */
    json: z.unknown().optional(),
    form: z.record(z.string(), z.string()).optional(),
    answer: z
      .object({
        /** Where the gateway's own id stands, as `messages.0.id`. */
        id: path.optional(),
        /** Not taken, come back. */
        retry: statuses.default([429, 503]),
      })
      .strict()
      .prefault({}),
    /** The gateway knows a repetition by `{id}`. */
    isRepeatable: z.boolean().default(false),
    /** How what it tells of a message is read. */
    report: z
      .object({ id: path, status: path, delivered: words, failed: words, sent: words.default([]) })
      .strict()
      .optional(),
    /** How a reply is read. */
    reply: z.object({ id: path.optional(), from: path, text: path }).strict().optional(),
  })
  .strict()
  .refine(({ json, form }) => json === undefined || form === undefined, { message: 'json eller form, inte båda' });
export type GatewayTemplate = z.output<typeof gatewayTemplate>;

/** The request that a template makes. What is put in can never become anything else than text where it stands. */
export function fillTemplate(template: GatewayTemplate, values: TemplateValues) {
  const { url, method, headers, json, form } = template;
  const body = bodyOf(json, form, values);
  return {
    url: fill(url, values, encodeURIComponent),
    method,
    headers: {
      ...(body ? { 'content-type': body.type } : {}),
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          fill(value, values, (text) => text.replace(/[\r\n]/g, ' ')),
        ]),
      ),
    },
    body: body?.text ?? '',
  };
}

/** What stands at `messages.0.id` in parsed JSON or in fields; null where nothing does. */
export function readPath(value: unknown, path: string): string | null {
  let at = value;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return null;
    at = (at as Record<string, unknown>)[step];
  }
  return typeof at === 'string' || typeof at === 'number' ? String(at) : null;
}

function bodyOf(json: unknown, form: Record<string, string> | undefined, values: TemplateValues) {
  if (form) {
    const fields = Object.entries(form).filter(([, value]) => !isLeftOut(value, values));
    const filled = new URLSearchParams();
    for (const [name, value] of fields)
      filled.append(
        name,
        fill(value, values, (text) => text),
      );
    return { type: 'application/x-www-form-urlencoded', text: filled.toString() };
  }
  if (json === undefined) return null;
  return { type: 'application/json', text: JSON.stringify(filledJson(json, values)) };
}

function filledJson(part: unknown, values: TemplateValues): unknown {
  if (typeof part === 'string') return fill(part, values, (text) => text);
  if (Array.isArray(part)) return part.map((one) => filledJson(one, values));
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([, value]) => typeof value !== 'string' || !isLeftOut(value, values));
  return Object.fromEntries(kept.map(([name, value]) => [name, filledJson(value, values)]));
}

function isLeftOut(value: string, { report }: TemplateValues): boolean {
  return report === null && value.includes('{report}');
}

function fill(text: string, values: TemplateValues, quote: (text: string) => string): string {
  return text.replace(PLACEHOLDER, (_, name: keyof TemplateValues) => quote(values[name] ?? ''));
}
