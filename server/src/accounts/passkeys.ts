import type { Account } from '@ledningsplats/db/accounts.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { FastifyBaseLogger } from 'fastify';
import { ExpiringMap } from './expiring-map.ts';
import type { Ticket } from './tickets.ts';

/** What a browser waits for a finger or a PIN. */
const CHALLENGE_MS = 5 * 60_000;

/** Whom browsers say that they speak to: the public address, or on this machine whatever it was called. */
export interface Site {
  /** The relying party's id: a host name. */
  id: string;
  origin: string;
}

/**
 * Passkeys (WebAuthn): two factors in one, because the device asks for a finger, a face or a PIN each time. A passkey is bound
 * to the site's name, so there is nothing to give away on another page.
 */
export class Passkeys {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #log: FastifyBaseLogger;
  readonly #challenges: ExpiringMap<true>;

  constructor({ store, now, log }: { store: Store; now: () => number; log: FastifyBaseLogger }) {
    this.#store = store;
    this.#now = now;
    this.#log = log;
    this.#challenges = new ExpiringMap({ ttlMs: CHALLENGE_MS, now });
  }

  /** For whoever has not said who they are: the device offers the passkeys that it has for the site. */
  async beginSignIn(site: Site): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({ rpID: site.id, userVerification: 'required' });
    this.#challenges.put(options.challenge, true);
    return options;
  }

  /** Whose passkey answered; null when it did not answer our question, or is unknown. A challenge works once. */
  async finishSignIn(site: Site, response: AuthenticationResponseJSON): Promise<string | null> {
    const passkey = await this.#store.factors.findPasskey(response.id);
    if (!passkey) return null;
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => this.#challenges.take(challenge) !== null,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    }).catch((error: unknown) => {
      this.#log.debug({ err: error }, 'a passkey was refused');
      return null;
    });
    if (!verified?.verified) return null;
    await this.#store.factors.notePasskeyUse(passkey.id, verified.authenticationInfo.newCounter, this.#now());
    return passkey.user;
  }

  async beginEnrolment(
    site: Site,
    account: Account,
    personName: string,
    ticket: Ticket,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { passkeys } = await this.#store.factors.of(account.id);
    const options = await generateRegistrationOptions({
      rpName: 'Ledningsplats',
      rpID: site.id,
      userID: new Uint8Array(Buffer.from(account.id)),
      userName: account.username,
      userDisplayName: personName,
      // which device it is matters to nobody here
      attestationType: 'none',
      excludeCredentials: passkeys.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    ticket.challenge = options.challenge;
    return options;
  }

  /** False when the device did not answer our question, or somebody has the passkey already. */
  async finishEnrolment(
    site: Site,
    ticket: Ticket,
    name: string,
    response: RegistrationResponseJSON,
  ): Promise<boolean> {
    const { challenge } = ticket;
    ticket.challenge = null;
    if (challenge === null) return false;
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    }).catch((error: unknown) => {
      this.#log.debug({ err: error }, 'a new passkey was refused');
      return null;
    });
    if (!verified?.verified) return false;
    const { id, publicKey, counter } = verified.registrationInfo.credential;
    if (await this.#store.factors.findPasskey(id)) return false;
    await this.#store.factors.addPasskey({
      id,
      user: ticket.user,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: response.response.transports ?? [],
      name,
      createdAt: this.#now(),
    });
    return true;
  }
}
