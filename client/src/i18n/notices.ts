/** What a locked screen shows: that there is something, and nothing of what. The service worker's alone. */
export const noticeTexts = {
  callout: { title: 'Utlarmning', body: 'Öppna Ledningsplats.' },
  handover: { title: 'Överlämning av TiB', body: 'Öppna Ledningsplats.' },
  improvement: { title: 'Åtgärd att göra klar', body: 'Öppna Ledningsplats.' },
  trial: { title: 'Prov av larmvägen', body: 'Öppna Ledningsplats.' },
  test: { title: 'Prov från Ledningsplats', body: 'Så här syns en utlarmning på den här enheten.' },
  exercise: (title: string) => `ÖVNING ÖVNING ÖVNING: ${title}`,
} as const;
