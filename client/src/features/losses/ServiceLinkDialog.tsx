import { EXERCISE_MARK } from '@ledningsplats/shared/exercise-mark/mark-text.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { EssentialService } from '@ledningsplats/shared/services/events.ts';
import { useEffect, useRef, useState } from 'react';
import { CopyField } from '../../forms/CopyField.tsx';
import { Note } from '../../forms/Note.tsx';
import { refusalText } from '../../i18n/refusals.ts';
import { serviceLinkTexts as texts } from '../../i18n/service-links.ts';
import { serviceTexts } from '../../i18n/services.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { CodePaper } from '../../ui/CodePaper.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconPrint } from '../../ui/icons.ts';
import { PrintSheet } from '../../ui/PrintSheet.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { ServiceLinkSending } from './ServiceLinkSending.tsx';
import styles from './touched.module.css';
import { useServiceLinks } from './use-service-links.ts';

export interface ServiceLinkDialogProps {
  incident: string;
  service: EssentialService;
  plan: Plan;
  isExercise: boolean;
  onClose: () => void;
}

/** A service's own link: scanned from here, copied, printed, sent, revoked [KO2]. */
export function ServiceLinkDialog({ incident, service, plan, isExercise, onClose }: ServiceLinkDialogProps) {
  const links = useServiceLinks(incident);
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [isRevoking, setRevoking] = useState(false);
  const isAsked = useRef(false);
  const name = service.texts?.name ?? serviceTexts.removed;

  async function handleOpen() {
    setFailure(null);
    const answer = await links.open(service.id);
    if (answer.ok) setUrl(answer.value.url);
    else setFailure(answer);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when it is opened
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void handleOpen();
  }, []);

  async function handleRevoke() {
    setRevoking(false);
    const answer = await links.revoke(service.id);
    if (!answer.ok) return setFailure(answer);
    announce(texts.revoked);
    onClose();
  }

  return (
    <Dialog
      isOpen
      title={texts.title(name)}
      onClose={onClose}
      footer={
        <>
          {url !== null && <Button onPress={() => setRevoking(true)}>{texts.revoke}</Button>}
          {url !== null && (
            <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
              {texts.print}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {texts.close}
          </Button>
        </>
      }
    >
      <p>{texts.text}</p>
      {failure !== null && (
        <Note
          tone="alarm"
          role="alert"
          title={url === null ? texts.notMade : texts.notRevoked}
          actions={url === null && <Button onPress={() => void handleOpen()}>{texts.retry}</Button>}
        >
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {url === null && failure === null && <p role="status">{texts.making}</p>}
      {url !== null && (
        <>
          <div className={styles.code}>
            <QrCode text={url} label={texts.code(name)} />
            <div className={styles.panel}>
              <p>{texts.scan}</p>
              <p className={styles.quiet}>{texts.personal}</p>
            </div>
          </div>
          <CopyField label={texts.address} description={texts.addressHelp} value={url} texts={texts} />
          <ServiceLinkSending service={service} links={links} />
          <PrintSheet>
            <ServicePaper name={name} number={service.number} url={url} plan={plan} isExercise={isExercise} />
          </PrintSheet>
        </>
      )}
      <ConfirmDialog
        isOpen={isRevoking}
        title={texts.revokeTitle(name)}
        confirmLabel={texts.revoke}
        tone="alarm"
        onCancel={() => setRevoking(false)}
        onConfirm={() => void handleRevoke()}
      >
        {texts.revokeText}
      </ConfirmDialog>
    </Dialog>
  );
}

interface ServicePaperProps extends Pick<ServiceLinkDialogProps, 'plan' | 'isExercise'> {
  name: string;
  number: number;
  url: string;
}

/** One A4 to carry to a service that no message reaches. */
function ServicePaper({ name, number, url, plan, isExercise }: ServicePaperProps) {
  const { paper } = texts;
  const call = plan.places.sheetCall;
  return (
    <CodePaper
      label={paper.label(name)}
      municipality={plan.municipality.name}
      mark={isExercise ? EXERCISE_MARK : null}
      number={serviceTexts.number(number)}
      name={name}
      forWhom={paper.forWhom}
      url={url}
      codeLabel={texts.code(name)}
      scan={paper.scan}
      can={paper.can}
      when={paper.when}
      address={paper.address}
      troubleTitle={paper.trouble}
      calls={call === null ? [] : [paper.call(call.name, call.phone)]}
      meanwhile={paper.meanwhile}
      foot={[paper.keep]}
    />
  );
}
