import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { MadeListenerLink } from '@ledningsplats/shared/sirens/listener-link.ts';
import { GivenLink } from '../../../forms/GivenLink.tsx';
import { listenerTexts as texts } from '../../../i18n/siren-listeners.ts';
import { Button } from '../../../ui/Button.tsx';
import { CodePaper } from '../../../ui/CodePaper.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { IconPrint } from '../../../ui/icons.ts';
import { PrintSheet } from '../../../ui/PrintSheet.tsx';

export interface MadeListenerProps {
  made: MadeListenerLink;
  label: string;
  day: string;
  plan: Plan;
  onClose: () => void;
}

/** A link that has been made: scanned, copied or printed now, for the server keeps its hash alone. */
export function MadeListener({ made: { number, url }, label, day, plan, onClose }: MadeListenerProps) {
  const call = plan.places.sheetCall;
  return (
    <Dialog
      isOpen
      title={texts.made(number)}
      onClose={onClose}
      footer={
        <>
          <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
            {texts.print}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {texts.close}
          </Button>
        </>
      }
    >
      <GivenLink url={url} code={texts.code(number)} texts={texts}>
        <p>{texts.madeText}</p>
      </GivenLink>
      <PrintSheet>
        <CodePaper
          label={texts.sheet(number)}
          municipality={plan.municipality.name}
          number={texts.sheet(number)}
          name={label}
          forWhom={texts.forYou(day)}
          url={url}
          codeLabel={texts.code(number)}
          scan={texts.scan}
          can={texts.can}
          when={texts.when}
          address={texts.typed}
          troubleTitle={texts.trouble}
          calls={call === null ? [] : [texts.call(call.name, call.phone)]}
          meanwhile={texts.onPaper}
          foot={[texts.holds(day)]}
        />
      </PrintSheet>
    </Dialog>
  );
}
