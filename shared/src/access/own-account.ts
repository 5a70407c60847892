/** What may stand beside a password at log-in [SE2]. */
export type CodeWay = 'totp' | 'passkey' | 'recovery';

/** What a log-in by password lacks, in a problem's `details`: `field` is `code` or `secondFactor`. */
export interface CodeNeeded {
  why: 'needed' | 'wrong';
  ways: CodeWay[];
}
export interface EnrolmentNeeded {
  /** Gives the right to enrol, and to come in when that is done. */
  ticket: string;
}

/** `GET /api/account`: one's own ways in. */
export interface OwnAccountReading {
  totp: { createdAt: number } | null;
  passkeys: PasskeyReading[];
  recoveryCodesLeft: number;
  /** The emergency account: nothing of it is changed but by sealing it anew. */
  isSealed: boolean;
  /** A role of one's own asks for a second factor: the last one cannot be removed. */
  isRequired: boolean;
  sessions: OwnSessionReading[];
}

export interface PasskeyReading {
  id: string;
  name: string;
  createdAt: number;
  usedAt: number | null;
}

export interface OwnSessionReading {
  id: string;
  /** As `Firefox på Windows`. */
  userAgent: string;
  address: string | null;
  createdAt: number;
  seenAt: number;
  isShared: boolean;
  /** The one that asks. */
  isThis: boolean;
}

/** The answer when something was enrolled: ten codes, shown this once, where there were none. */
export interface Enrolled {
  recoveryCodes: string[] | null;
}

/** `GET /api/emergency-account`, for those who manage accounts. */
export interface EmergencyReading {
  username: string;
  /** UTC milliseconds; null: there is none. */
  sealedAt: number | null;
  usedAt: number | null;
  acknowledgedAt: number | null;
}

/** What everyone is told while the emergency account's use is unacknowledged, and those who manage accounts until it is sealed. */
export interface EmergencyNotice {
  usedAt: number;
  isAcknowledged: boolean;
  /** It is the reader's own session: somebody else is to acknowledge and seal. */
  isMine: boolean;
}

/** `GET /api/second-factor/unprotected`: signed in by the password alone, with a role that asks for more. */
export interface UnprotectedAccount {
  user: string;
  name: string;
  /** Those that hold, without the one that asks. */
  sessions: number;
  /** Whose session asks. */
  isSelf: boolean;
}
