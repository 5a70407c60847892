/** Texts of krisstöd's own part that go by decision [LG10]. */
export const krisstodRemovalTexts = {
  title: 'Ta bort text',
  help: 'Här står alla texter som krisstödet har skrivit, också från tidigare insatser. Det som tas bort försvinner för alltid, efter ett beslut som antecknas. Timmar, besök och andra siffror finns kvar.',
  elsewhere: 'Platsers namn, behov och besluten själva tas bort från sina egna rader i händelsens logg.',
  removeText:
    'Det som står försvinner för alla, för alltid. Vad slags text det var, när den skrevs och av vem finns kvar, och ditt beslut antecknas. Äldre säkerhetskopior har kvar texten tills de gallras.',
  kinds: {
    KrisstodPrepared: 'Förberedelse',
    KrisstodActivated: 'Aktivering',
    KrisstodLeaderNamed: 'Ledare',
    KrisstodEnded: 'Avslut',
    KrisstodSiteOpened: 'Ansvarig på plats',
    KrisstodSiteLed: 'Ansvarig på plats',
    KrisstodHelperAdded: 'Stödperson',
    KrisstodHandoverProposed: 'Överlämning',
    KrisstodBriefingHeld: 'Genomgång',
    CallOutSent: 'Inkallning',
    CallOutTextSent: 'Ny text till inkallade',
    CallOutEnded: 'Återkallad inkallning',
    KrisstodReplyReceived: 'Svar på inkallning',
    OutsideHelpAsked: 'Begäran om hjälp',
    OutsideHelpMoved: 'Svar om hjälp',
  } as Readonly<Record<string, string>>,
} as const;
