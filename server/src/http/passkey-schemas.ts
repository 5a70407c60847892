import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const bytes = z.string().min(1).max(20_000);
const id = z.string().min(1).max(2_000);
const credential = { id, rawId: id, type: z.literal('public-key') };

/** As browsers write it (`PublicKeyCredential.toJSON`); what they add is passed over, what is signed the library checks. */
export const passkeyAssertion = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: z.string().max(200).optional(),
    }),
  })
  .transform((answer) => ({ ...answer, clientExtensionResults: {} }) as AuthenticationResponseJSON);

export const passkeyAttestation = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
  })
  .transform((answer) => ({ ...answer, clientExtensionResults: {} }) as RegistrationResponseJSON);
