import { useState } from "react";
import { templateNamed } from "../../templates";
import type { Sample, Template } from "../../templates/template";
import type { ViewProps } from "../shell/pane";
import { readOpenTemplate, saveOpenTemplate } from "./form-storage";
import { TemplateCards } from "./template-cards";
import { TemplateForm } from "./template-form";

/** The templates' cards, or the form of the one that is open. */
export default function FillView({ active }: ViewProps) {
  const [open, setOpen] = useState(() => templateNamed(readOpenTemplate() ?? ""));
  const [sample, setSample] = useState<Sample | undefined>(undefined);

  const show = (template: Template | undefined, withSample?: Sample): void => {
    setOpen(template);
    setSample(withSample);
    // Which form was open is a convenience; a workbook that refuses to keep it opens at the cards.
    saveOpenTemplate(template?.id).catch(() => undefined);
  };

  if (!open) return <TemplateCards onOpen={show} />;
  return (
    <TemplateForm
      key={open.id}
      template={open}
      active={active}
      {...(sample ? { firstSample: sample } : {})}
      onClose={() => {
        show(undefined);
      }}
    />
  );
}
