import type { Section } from "../../builder/field";
import { entitySection } from "./entity-section";
import { fundingSection } from "./funding-section";
import { movementSection, priorSection } from "./movement-sections";
import { noteSection } from "./note-section";
import { otherPlansSection } from "./other-plans-section";
import { planSection } from "./plan-section";
import { refundSection, windUpSection } from "./refund-section";

/** The form in the order in which an accountant closes the year. */
export const itgSections: readonly Section[] = [
  entitySection,
  planSection,
  refundSection,
  windUpSection,
  fundingSection,
  movementSection,
  priorSection,
  noteSection,
  otherPlansSection,
];
