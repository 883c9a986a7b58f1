import type { AuditMemory } from "../../audit/tracking/memory";
import { memoryFrom, storedMemory } from "../../audit/tracking/stored-memory";
import { readDocumentSetting, saveDocumentSetting } from "../../excel/document-settings";

/** What the audit keeps in the workbook: findings that somebody dismissed, and what the last check found. */

const DISMISSALS = "erario.audit.dismissals";
const LAST_FOUND = "erario.audit.found";

export function readMemory(): AuditMemory {
  return memoryFrom({ dismissals: readDocumentSetting(DISMISSALS), found: readDocumentSetting(LAST_FOUND) });
}

export async function saveMemory(memory: AuditMemory): Promise<void> {
  const { dismissals, found } = storedMemory(memory);
  await saveDocumentSetting(DISMISSALS, dismissals);
  await saveDocumentSetting(LAST_FOUND, found);
}
