import { ServiceImport } from '../features/services/ServiceImport.tsx';
import { useMay } from '../forms/use-self.ts';
import { serviceTexts, serviceImportTexts as texts } from '../i18n/services.ts';
import { paths } from '../paths.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';

/** Reading essential services from a file [KO1]. */
export function ServiceImportPage() {
  const may = useMay();
  const plan = usePlanInForce().state?.plan ?? null;
  if (!may('ImportServices')) {
    return (
      <EmptyState isPage title={serviceTexts.forbidden}>
        {serviceTexts.forbiddenText}
      </EmptyState>
    );
  }
  return (
    <div className={page.page}>
      <Link href={paths.services} variant="alone">
        {serviceTexts.toList}
      </Link>
      <h1 className={page.title}>{texts.title}</h1>
      {plan !== null && <ServiceImport plan={plan} />}
    </div>
  );
}
