import type { EssentialService, ServicesState } from '@ledningsplats/shared/services/events.ts';
import { useState } from 'react';
import { PositionField } from '../features/places/PositionField.tsx';
import { ServiceDialog, type ServicePositionProps } from '../features/services/ServiceDialog.tsx';
import { ServiceTable } from '../features/services/ServiceTable.tsx';
import { Note } from '../forms/Note.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { useGive } from '../forms/use-give.ts';
import { useMay } from '../forms/use-self.ts';
import { WordsDialog } from '../forms/WordsDialog.tsx';
import { serviceTexts as texts } from '../i18n/services.ts';
import { paths } from '../paths.ts';
import { useStream } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconDownload, IconPlus, IconPower, IconUpload } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LazyPositionMap } from './LazyMap.tsx';

type Opened = { what: 'new' } | { what: 'change' | 'retire'; service: EssentialService };

/** The register of essential services [KO1]: to search, to keep, and to read from a file. */
export function ServicesPage() {
  const may = useMay();
  const give = useGive();
  const plan = usePlanInForce().state?.plan ?? null;
  const { state, status } = useStream<ServicesState>('services');
  const [words, setWords] = useState('');
  const [show, setShow] = useState<'kept' | 'retired'>('kept');
  const [opened, setOpened] = useState<Opened | null>(null);
  if (status === 'forbidden') {
    return (
      <EmptyState isPage title={texts.forbidden}>
        {texts.forbiddenText}
      </EmptyState>
    );
  }
  const isRead = state !== null || status === 'live';
  const all = Object.values(state?.services ?? {});
  const hasRetired = all.some(({ retired }) => retired !== null);
  const kept = all.filter(({ retired }) => (retired !== null) === (show === 'retired'));
  const shown = kept
    .filter((service) => isFound(service, words))
    .sort((one, other) => (one.texts?.name ?? '').localeCompare(other.texts?.name ?? '', 'sv'));
  const mayWrite = may('RegisterService');
  const close = () => setOpened(null);

  return (
    <div className={page.page}>
      <header className={page.header}>
        <h1 className={page.title}>{texts.title}</h1>
        {isRead && (
          <span className={page.note} role="status">
            {texts.note(shown.length)}
          </span>
        )}
        <div className={page.tools}>
          {mayWrite && (
            <>
              <Button variant="primary" icon={<IconPlus aria-hidden />} onPress={() => setOpened({ what: 'new' })}>
                {texts.new}
              </Button>
              <Link href={paths.serviceImport} variant="button">
                <IconUpload aria-hidden />
                {texts.import}
              </Link>
            </>
          )}
          {all.length > 0 && (
            <Link href="/api/services.csv" variant="button" isDownload>
              <IconDownload aria-hidden />
              {texts.exportCsv}
            </Link>
          )}
        </div>
      </header>
      <p className={page.note}>{texts.help}</p>
      <Note tone="info">{texts.classified}</Note>
      <StreamNotes stream="services" />
      {all.length > 0 && (
        <TextField
          label={texts.search}
          placeholder={texts.searchPlaceholder}
          value={words}
          onChange={setWords}
          type="search"
          autoComplete="off"
        />
      )}
      {hasRetired && (
        <Select
          label={texts.show}
          value={show}
          options={(['kept', 'retired'] as const).map((value) => ({ value, label: texts.shows[value] }))}
          onChange={setShow}
        />
      )}
      {!isRead && <Skeleton lines={8} />}
      {isRead && all.length === 0 && (
        <EmptyState title={texts.empty} icon={<IconPower aria-hidden />}>
          {mayWrite ? texts.emptyText : null}
        </EmptyState>
      )}
      {all.length > 0 && shown.length === 0 && <EmptyState title={texts.noneFound} />}
      {shown.length > 0 && plan !== null && (
        <ServiceTable
          services={shown}
          plan={plan}
          mayWrite={mayWrite}
          onAction={(what, service) => {
            if (what === 'restore')
              give('RestoreService', 'services', { service: service.id }, {}, { done: texts.restored });
            else setOpened({ what, service });
          }}
        />
      )}
      {opened?.what === 'new' && plan !== null && (
        <ServiceDialog plan={plan} PositionField={ServicePosition} onClose={close} />
      )}
      {opened?.what === 'change' && plan !== null && (
        <ServiceDialog plan={plan} service={opened.service} PositionField={ServicePosition} onClose={close} />
      )}
      {opened?.what === 'retire' && (
        <WordsDialog
          title={texts.retireTitle(opened.service.texts?.name ?? texts.removed)}
          label={texts.retireReason}
          missing={texts.retireReasonMissing}
          submit={texts.retireSubmit}
          variant="alarm"
          onSay={(reason) =>
            give('RetireService', 'services', { service: opened.service.id }, { reason }, { done: texts.retireDone })
          }
          onClose={close}
        >
          <p>{texts.retireText}</p>
        </WordsDialog>
      )}
    </div>
  );
}

/** Chosen on the map or typed, as a place's. */
function ServicePosition(props: ServicePositionProps) {
  return <PositionField {...props} kind={null} ChooserMap={LazyPositionMap} />;
}

function isFound({ texts: said, number }: EssentialService, words: string): boolean {
  const hay = [`v-${number}`, said?.name, said?.owner, said?.address].join(' ').toLocaleLowerCase('sv');
  return words
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
