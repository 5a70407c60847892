import type { CodeNeeded, EnrolmentNeeded } from '@ledningsplats/shared/access/own-account.ts';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Services } from '../services.ts';
import { audited } from './audited.ts';
import type { Site } from './passkeys.ts';

/** What somebody shows to be let in. */
export type Proof =
  | { username: string; password: string; code?: string | undefined }
  | { passkey: AuthenticationResponseJSON }
  | { ticket: string }
  | { demo: string };

export type SignInWay = 'password' | 'totp' | 'recovery' | 'passkey' | 'enrolment' | 'emergency' | 'demo';

export type Admission =
  | { ok: true; user: string; how: SignInWay }
  | { ok: false; why: 'too_many' }
  /** One answer for all of it: it does not say whether there is such a user. */
  | { ok: false; why: 'wrong'; field: 'password' | 'passkey' }
  /** Told only to whoever has given the right password. */
  | { ok: false; why: 'code'; details: CodeNeeded }
  | { ok: false; why: 'enrolment'; details: EnrolmentNeeded };

/** Decides who is let in [SE2], and writes down who was and who was not [SE6]. */
export async function admit(services: Services, proof: Proof, site: Site, ip: string): Promise<Admission> {
  const admission = await decide(services, proof, site, ip);
  if (admission.ok) {
    const { user, how } = admission;
    if (how === 'emergency') await services.emergency.use(ip);
    if (how === 'recovery') audited(services, { by: user, what: 'recovery_code_used', about: user });
    audited(services, { by: user, what: 'signed_in', about: user, details: { how, from: ip } });
  } else if (admission.why === 'wrong' || (admission.why === 'code' && admission.details.why === 'wrong')) {
    const account = 'username' in proof ? await services.store.accounts.findByUsername(proof.username) : null;
    const what = admission.why === 'wrong' ? admission.field : 'code';
    audited(services, { by: null, what: 'sign_in_failed', about: account?.id ?? null, details: { what, from: ip } });
  }
  return admission;
}

async function decide(services: Services, proof: Proof, site: Site, ip: string): Promise<Admission> {
  const { desk, passkeys, tickets, config } = services;
  if ('username' in proof) {
    const answered = await desk.byPassword(proof.username, proof.password, ip);
    if (answered === 'too_many') return { ok: false, why: 'too_many' };
    if (answered === 'wrong') return { ok: false, why: 'wrong', field: 'password' };
    return secondFactor(services, answered.user, proof.code, ip);
  }
  const [field, how] = 'passkey' in proof ? (['passkey', 'passkey'] as const) : (['password', wayOf(proof)] as const);
  const answered = await desk.byProof(ip, async () => {
    if ('passkey' in proof) return passkeys.finishSignIn(site, proof.passkey);
    if ('ticket' in proof) return tickets.redeem(proof.ticket);
    // in a demonstration, where nobody has a password
    return config.demo ? proof.demo : null;
  });
  if (answered === 'too_many') return { ok: false, why: 'too_many' };
  if (answered === 'wrong') return { ok: false, why: 'wrong', field };
  return { ok: true, user: answered.user, how };
}

/** The password was right. The emergency account needs nothing more, or it would fail with what it is there for. */
async function secondFactor(
  services: Services,
  user: string,
  code: string | undefined,
  ip: string,
): Promise<Admission> {
  const { factors, tickets, directory, emergency } = services;
  if (emergency.isIt(user)) return { ok: true, user, how: 'emergency' };
  const ways = await factors.waysOf(user);
  if (ways.length === 0) {
    if (!(await factors.isRequired(directory.account(user)?.roles ?? []))) return { ok: true, user, how: 'password' };
    // the rule came after the account, or a lost phone was taken away: they enrol now, and come in by that
    return { ok: false, why: 'enrolment', details: { ticket: tickets.issue(user, null) } };
  }
  if (code === undefined) return { ok: false, why: 'code', details: { why: 'needed', ways } };
  const how = await factors.tryCode(user, code, ip);
  if (how === 'too_many') return { ok: false, why: 'too_many' };
  if (how === 'wrong') return { ok: false, why: 'code', details: { why: 'wrong', ways } };
  return { ok: true, user, how };
}

function wayOf(proof: { ticket: string } | { demo: string }): 'enrolment' | 'demo' {
  return 'ticket' in proof ? 'enrolment' : 'demo';
}
