import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** Whether passkeys can be used here at all: browsers want encryption and a name, not a number, in the address. */
export function canUsePasskeys({ hostname } = location): boolean {
  return 'PublicKeyCredential' in globalThis && isSecureContext && !isAddress(hostname);
}

/** Asks the device to make one. Null when it did not, or the person thought better of it. */
export function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<unknown | null> {
  return startRegistration({ optionsJSON: options }).catch(() => null);
}

/** Asks the device for one of those it has. Null as above. */
export function askPasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<unknown | null> {
  return startAuthentication({ optionsJSON: options }).catch(() => null);
}

function isAddress(hostname: string): boolean {
  return hostname.includes(':') || /^[\d.]+$/.test(hostname);
}
