import type { HelperLinkReading } from '@ledningsplats/shared/krisstod/links/link-reading.ts';
import type { Helper } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import { LinkSending } from '../../../forms/LinkSending.tsx';
import { OpenedLinkDialog } from '../../../forms/OpenedLinkDialog.tsx';
import { useSentLinks } from '../../../forms/use-sent-links.ts';
import { helperLinkTexts as texts } from '../../../i18n/krisstod-links.ts';

export interface HelperLinkDialogProps {
  incident: string;
  helper: Helper;
  name: string;
  onClose: () => void;
}

/** A support worker's own link: scanned from here, copied, sent by their own ways, revoked [KR3]. */
export function HelperLinkDialog({ incident, helper, name, onClose }: HelperLinkDialogProps) {
  const links = useSentLinks<HelperLinkReading>(`/api/krisstod-links/${incident}`);
  const { value } = links.reading;

  function whyNotSent(channels: readonly unknown[]): string | null {
    if (helper.person === null) return texts.noPerson;
    return channels.length === 0 ? texts.noChannel : null;
  }

  return (
    <OpenedLinkDialog
      name={name}
      texts={texts}
      open={() => links.open(helper.id)}
      revoke={() => links.revoke(helper.id)}
      sending={
        value && (
          <LinkSending
            texts={texts}
            link={value.links.find((link) => link.helper === helper.id)}
            why={whyNotSent(value.channels)}
            send={() => links.send(helper.id)}
          />
        )
      }
      onClose={onClose}
    />
  );
}
