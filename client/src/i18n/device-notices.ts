import type { NoticeFailure, NoticeState } from '../program/notices.ts';

/** Notices to the device in hand, on one's own account. */
export const deviceNoticeTexts = {
  title: 'Aviseringar på den här enheten',
  about:
    'Vid en utlarmning visas en avisering här, också när Ledningsplats är stängt. På en låst skärm står det bara att det är en utlarmning, inte vad som har hänt.',
  states: {
    checking: 'Kontrollerar…',
    impossible: 'Går inte här',
    not_configured: 'Inte i drift',
    shared_device: 'Delad dator',
    refused: 'Nekade av webbläsaren',
    off: 'Av',
    on: 'På',
  } satisfies Record<NoticeState, string>,
  more: {
    checking: null,
    impossible:
      'Den här webbläsaren kan inte ta emot aviseringar. På iPhone och iPad: lägg först Ledningsplats på hemskärmen och öppna det därifrån.',
    not_configured: 'Kommunens server skickar inga aviseringar. En administratör ser vad som saknas under «Kanaler».',
    shared_device: 'Du är inloggad på en delad dator. Slå på aviseringar på din egen telefon i stället.',
    refused:
      'Någon har sagt nej till aviseringar. Öppna webbläsarens inställningar för sidan, tillåt aviseringar och ladda om.',
    off: 'Du får ingen avisering på den här enheten.',
    on: 'De stängs av när du loggar ut här.',
  } satisfies Record<NoticeState, string | null>,
  turnOn: 'Slå på aviseringar',
  turningOn: 'Slår på…',
  turnOff: 'Stäng av',
  turnedOn: 'Aviseringar är på.',
  turnedOff: 'Aviseringar är av.',
  failedTitle: 'Aviseringar kunde inte slås på',
  failures: {
    refused: 'Webbläsaren fick inget ja. Försök igen och välj Tillåt när den frågar.',
    service:
      'Webbläsarens aviseringstjänst svarade inte. Kontrollera nätet och försök igen. Sms och e-post berörs inte.',
    server: 'Servern svarade inte. Kontrollera nätet och försök igen.',
  } satisfies Record<NoticeFailure, string>,
} as const;
