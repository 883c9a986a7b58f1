import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { templateNamed } from "../../templates";
import type { LaidOutTemplate } from "../../templates/builder/define";
import type { Sample, Template } from "../../templates/builder/template";
import { useSay } from "../shell/language";
import type { ViewProps } from "../shell/view-props";
import { shellWording } from "../shell/wording";
import { readOpenTemplate, saveOpenTemplate } from "./form-storage";
import { TemplateCards } from "./template-cards";

/** The cards stand before the form and all that fills a workbook have come. */
const TemplateForm = lazy(() => import("./template-form"));
const ProfileView = lazy(() => import("../profile/profile-view"));

/** The templates' cards, or the form of the one that is open. */
export default function FillView({ active }: ViewProps) {
  const [open, setOpen] = useState<LaidOutTemplate | undefined>(() => templateNamed(readOpenTemplate() ?? ""));
  const say = useSay();
  const [sample, setSample] = useState<Sample | undefined>(undefined);
  const [inProfile, setInProfile] = useState(false);

  const show = (template: Template | undefined, withSample?: Sample): void => {
    setOpen(template && templateNamed(template.id));
    setSample(withSample);
    // Which form was open is a convenience; a workbook that refuses to keep it opens at the cards.
    saveOpenTemplate(template?.id).catch(() => undefined);
  };

  if (!open && inProfile) {
    return (
      <Suspense fallback={<Spinner label={say(shellWording.loading)} />}>
        <ProfileView
          onClose={() => {
            setInProfile(false);
          }}
        />
      </Suspense>
    );
  }
  if (!open) {
    return (
      <TemplateCards
        onOpen={show}
        onProfile={() => {
          setInProfile(true);
        }}
      />
    );
  }
  return (
    <Suspense fallback={<Spinner label={say(shellWording.loading)} />}>
      <TemplateForm
        key={open.id}
        template={open}
        active={active}
        {...(sample ? { firstSample: sample } : {})}
        onClose={() => {
          show(undefined);
        }}
      />
    </Suspense>
  );
}
