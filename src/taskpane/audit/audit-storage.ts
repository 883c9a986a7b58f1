import type { AuditMemory } from "../../audit/tracking/memory";
import { memoryFrom, memoryKeys, storedMemory } from "../../audit/tracking/stored-memory";
import { readDocumentSetting, saveDocumentSetting } from "../../excel/document-settings";

/** What the audit keeps in the workbook: findings that somebody dismissed, and what the last check found. */

export function readMemory(): AuditMemory {
  return memoryFrom({
    dismissals: readDocumentSetting(memoryKeys.dismissals),
    found: readDocumentSetting(memoryKeys.found),
  });
}

export async function saveMemory(memory: AuditMemory): Promise<void> {
  const { dismissals, found } = storedMemory(memory);
  await saveDocumentSetting(memoryKeys.dismissals, dismissals);
  await saveDocumentSetting(memoryKeys.found, found);
}
