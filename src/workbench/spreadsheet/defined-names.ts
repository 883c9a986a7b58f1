import { RemoveDefinedNameMutation, SetDefinedNameMutation, IDefinedNamesService } from "@univerjs/engine-formula";
import type { Engine } from "./engine";

/** What Univer writes in place of a sheet's id for a name that belongs to the whole workbook. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** Formula text without its `=`. */
  readonly refersTo: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet that the name belongs to; null for the workbook's own. */
  readonly sheetId: string | null;
}

export class DefinedNames {
  private last = 0;

  constructor(private readonly engine: Engine) {}

  all(): DefinedName[] {
    const known = this.engine.injector.get(IDefinedNamesService).getDefinedNameMap(this.engine.unitId) ?? {};
    return Object.values(known).map((item) => ({
      id: item.id,
      name: item.name,
      refersTo: item.formulaOrRefString.replace(/^=/, ""),
      comment: item.comment ?? "",
      visible: !item.hidden,
      sheetId: item.localSheetId && item.localSheetId !== WHOLE_WORKBOOK ? item.localSheetId : null,
    }));
  }

  find(name: string, sheetId: string | null): DefinedName | null {
    const wanted = name.toLocaleLowerCase();
    return this.all().find((item) => item.name.toLocaleLowerCase() === wanted && item.sheetId === sheetId) ?? null;
  }

  set(name: Omit<DefinedName, "id"> & { readonly id?: string }): DefinedName {
    const stored = { ...name, id: name.id ?? `name${(this.last += 1)}` };
    this.engine.commands.syncExecuteCommand(SetDefinedNameMutation.id, {
      unitId: this.engine.unitId,
      id: stored.id,
      name: stored.name,
      formulaOrRefString: isReference(stored.refersTo) ? stored.refersTo : `=${stored.refersTo}`,
      comment: stored.comment,
      hidden: !stored.visible,
      localSheetId: stored.sheetId ?? WHOLE_WORKBOOK,
    });
    return stored;
  }

  remove(name: DefinedName): void {
    this.engine.commands.syncExecuteCommand(RemoveDefinedNameMutation.id, {
      unitId: this.engine.unitId,
      id: name.id,
      name: name.name,
      formulaOrRefString: name.refersTo,
    });
  }
}

/** Univer keeps references as they are and other formulas with their `=`. */
function isReference(refersTo: string): boolean {
  return /^(?:'(?:[^']|'')+'|[^'!()+\-*/^&=<>,"]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(refersTo);
}
