import { z } from 'zod';
import { instant } from '../core/field-schemas.ts';
import {
  AREA_CODES_LIMIT,
  AREA_NAMES_LIMIT,
  CORNERS_LIMIT,
  HEADLINE_LIMIT,
  IDENTIFIER_LIMIT,
  TEXT_LIMIT,
  WARNING_KINDS,
  WARNING_LEVELS,
  WARNING_SOURCES,
  type WarningGeometry,
} from './warning.ts';

const POSITION = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const RING = z.array(POSITION).min(4).max(CORNERS_LIMIT);
const geometry: z.ZodType<WarningGeometry> = z.array(z.array(RING).min(1).max(40)).min(1).max(40);
const word = z.string().max(60).nullable();
const identifier = z.string().min(1).max(IDENTIFIER_LIMIT);
const text = z
  .object({
    language: z.enum(['sv', 'en']),
    headline: z.string().max(HEADLINE_LIMIT),
    description: z.string().max(TEXT_LIMIT),
    instruction: z.string().max(TEXT_LIMIT),
    area: z.string().max(AREA_NAMES_LIMIT),
  })
  .strict();

/** What the server hands to the rules: bounded once more, since what is recorded is kept. */
export const warningSchema = z
  .object({
    source: z.enum(WARNING_SOURCES),
    identifier,
    kind: z.enum(WARNING_KINDS),
    sentAt: instant.nullable(),
    startsAt: instant.nullable(),
    expiresAt: instant.nullable(),
    areas: z.array(z.string().regex(/^(\d{2}|\d{4})$/)).max(AREA_CODES_LIMIT),
    geometry: geometry.nullable(),
    level: z.enum(WARNING_LEVELS).nullable(),
    urgency: word,
    severity: word,
    certainty: word,
    senderName: z.string().max(HEADLINE_LIMIT).nullable(),
    web: z.string().max(500).nullable(),
    texts: z.array(text).max(2),
    replaces: z.array(identifier).max(20),
  })
  .strict();

export const warningCancelSchema = z
  .object({ identifier, sentAt: instant.nullable(), isReal: z.boolean(), cancels: z.array(identifier).max(20) })
  .strict();
