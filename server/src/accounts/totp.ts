import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** One step early or late: phones' clocks are seldom further off, and people type slowly. */
const WINDOW = 1;
/** RFC 4226 4 R6: 160 bits. */
const SECRET_BYTES = 20;

/** Base32, as code apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What a QR code says to a code app. */
export function totpUri(secret: string, username: string): string {
  return totpOf(secret, username).toString();
}

/** The time step that a code belongs to, at most one from now; null for a wrong code (RFC 6238). */
export function totpStep(secret: string, code: string, now: number): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1_000 / PERIOD_S) + delta;
}

function totpOf(secret: string, label: string): TOTP {
  // what every code app understands; many ignore what else is asked for
  const kind = { algorithm: 'SHA1', digits: 6, period: PERIOD_S };
  return new TOTP({ ...kind, issuer: 'Ledningsplats', label, secret: Secret.fromBase32(secret) });
}
