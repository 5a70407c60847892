import { EXERCISE_MARK } from '@ledningsplats/shared/exercise-mark/mark-text.ts';
import type { ServiceLinkReading } from '@ledningsplats/shared/losses/telling/link-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { EssentialService } from '@ledningsplats/shared/services/events.ts';
import { LinkSending } from '../../forms/LinkSending.tsx';
import { OpenedLinkDialog } from '../../forms/OpenedLinkDialog.tsx';
import { useSentLinks } from '../../forms/use-sent-links.ts';
import { serviceLinkTexts as texts } from '../../i18n/service-links.ts';
import { serviceTexts } from '../../i18n/services.ts';
import { Button } from '../../ui/Button.tsx';
import { CodePaper } from '../../ui/CodePaper.tsx';
import { IconPrint } from '../../ui/icons.ts';
import { PrintSheet } from '../../ui/PrintSheet.tsx';

export interface ServiceLinkDialogProps {
  incident: string;
  service: EssentialService;
  plan: Plan;
  isExercise: boolean;
  onClose: () => void;
}

/** A service's own link: scanned from here, copied, printed, sent to those whom the register asks, revoked [KO2]. */
export function ServiceLinkDialog({ incident, service, plan, isExercise, onClose }: ServiceLinkDialogProps) {
  const links = useSentLinks<ServiceLinkReading>(`/api/service-links/${incident}`);
  const { value } = links.reading;
  const name = service.texts?.name ?? serviceTexts.removed;

  function whyNotSent(channels: readonly unknown[]): string | null {
    if (service.contacts.length === 0) return texts.noContacts;
    return channels.length === 0 ? texts.noChannel : null;
  }

  return (
    <OpenedLinkDialog
      name={name}
      texts={texts}
      open={() => links.open(service.id)}
      revoke={() => links.revoke(service.id)}
      sending={
        value && (
          <LinkSending
            texts={texts}
            link={value.links.find((link) => link.service === service.id)}
            why={whyNotSent(value.channels)}
            send={() => links.send(service.id)}
          />
        )
      }
      print={
        <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
          {texts.print}
        </Button>
      }
      paper={(url) => (
        <PrintSheet>
          <ServicePaper name={name} number={service.number} url={url} plan={plan} isExercise={isExercise} />
        </PrintSheet>
      )}
      onClose={onClose}
    />
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
