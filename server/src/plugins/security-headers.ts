import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * React Aria puts this one style element in the document's head (touch handling of buttons). Allowed by its hash;
 * `security-headers.test.ts` holds the text against the library's.
 */
export const REACT_ARIA_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

/** A year: long enough to matter, as the preload lists ask. */
const HSTS_SECONDS = 31_536_000;

export interface SecurityOptions {
  isTls: boolean;
  /** The one other origin that pictures may come from: the raster map's, where there is one. */
  pictures: string | null;
}

/** Content-Security-Policy and its companions on every answer; HSTS on TLS alone, because plain http serves loopback only. */
export async function addSecurityHeaders(app: FastifyInstance, options: SecurityOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(options.pictures) },
    strictTransportSecurity: options.isTls ? { maxAge: HSTS_SECONDS, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
}

function contentSecurityPolicy(pictures: string | null): Record<string, string[]> {
  const self = ["'self'"];
  const styleHash = createHash('sha256').update(REACT_ARIA_STYLE).digest('base64');
  return {
    'default-src': ["'none'"],
    'script-src': self,
    'style-src': ["'self'", `'sha256-${styleHash}'`],
    'connect-src': self,
    'img-src': pictures === null ? self : [...self, pictures],
    'font-src': self,
    'worker-src': self,
    'manifest-src': self,
    'form-action': self,
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
}
