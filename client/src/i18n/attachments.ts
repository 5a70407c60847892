import type { ReadFailure } from '../sync/sync.ts';

/** Files that belong to a line in the log. */
export const attachmentTexts = {
  attach: 'Bifoga fil',
  takePicture: 'Ta bild',
  list: 'Bilagor',
  remove: (name: string) => `Ta bort ${name}`,
  drop: 'Släpp filen här så bifogas den',
  tooMany: (most: number) => `Högst ${most} filer på en rad. Skriv en rad till för resten.`,
  tooLarge: (name: string, most: string) => `${name} är för stor. En fil får vara högst ${most}.`,
  sending: (at: number, of: number, percent: number) =>
    of === 1 ? `Skickar filen, ${percent} %` : `Skickar fil ${at} av ${of}, ${percent} %`,
  stop: 'Avbryt',
  open: (name: string, size: string) => `Öppna bilden ${name}, ${size}, i ny flik`,
  download: (name: string, size: string) => `Spara filen ${name}, ${size}`,
  unnamed: 'fil',
} as const;

/** Why a file could not be sent: what happened, what was kept, what to do. */
export function attachmentTrouble(name: string, code: ReadFailure['code']): string {
  switch (code) {
    case 'no_contact':
      return `${name} kunde inte skickas: ingen kontakt med servern. Texten och filen ligger kvar. Försök igen, eller ta bort filen och anteckna texten nu.`;
    case 'invalid':
      return `${name} går inte att bifoga. Bilder, PDF, kontorsdokument och ren text går bra. Texten ligger kvar.`;
    case 'too_large':
      return `${name} är för stor. Texten ligger kvar.`;
    case 'rate_limited':
      return 'För många filer på kort stund. Texten och filerna ligger kvar. Vänta en minut och försök igen.';
    case 'not_stored':
      return `Servern har inte plats för ${name}. Texten ligger kvar: ta bort filen och anteckna texten nu, och säg till den som sköter systemet.`;
    default:
      return `${name} kunde inte skickas. Texten och filen ligger kvar. Försök igen.`;
  }
}

/** `1,2 MB`, `340 kB`. */
export function formatSize(bytes: number): string {
  const megabytes = bytes >= 1_000_000;
  const amount = megabytes ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1_000));
  return `${amount.toLocaleString('sv-SE', { maximumFractionDigits: 1 })} ${megabytes ? 'MB' : 'kB'}`;
}
