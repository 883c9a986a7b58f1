import type { Wording } from "../core/wording";
import { passedLimit } from "./limit-wording";
import type { LimitName } from "./limits";

export type UnreadableReason = "empty" | "notXlsx" | "oldFormat" | "protected" | "damaged" | "tooLarge" | "hostile";

/** Why a file cannot be read as a workbook, in one line that says what to do about it. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly wording: Wording,
    options?: ErrorOptions,
  ) {
    super(wording.en, options);
    this.name = "UnreadableWorkbook";
  }
}

export function damaged(detail: Wording, cause?: unknown): UnreadableWorkbook {
  return new UnreadableWorkbook(
    "damaged",
    {
      en: `The file is damaged: ${detail.en}. Open it in Excel, let it repair the file, and save it again.`,
      "pt-BR": `O arquivo está danificado: ${detail["pt-BR"]}. Abra-o no Excel, deixe que ele repare o arquivo e salve-o de novo.`,
    },
    cause === undefined ? undefined : { cause },
  );
}

/** It passes one of the limits. */
export function beyond(name: LimitName): UnreadableWorkbook {
  const { detail, advice } = passedLimit(name);
  if (name === "depth" || name === "attributes") return hostile(detail, advice);
  return new UnreadableWorkbook("tooLarge", {
    en: `The file is too large to check: ${detail.en}. ${advice.en}`,
    "pt-BR": `O arquivo é grande demais para conferir: ${detail["pt-BR"]}. ${advice["pt-BR"]}`,
  });
}

const savedAnew: Wording = {
  en: "If it came from one, open it there and save it again.",
  "pt-BR": "Se veio de um, abra-o nele e salve-o de novo.",
};

export function hostile(detail: Wording, advice = savedAnew): UnreadableWorkbook {
  return new UnreadableWorkbook("hostile", {
    en: `The file was not made by a spreadsheet program: ${detail.en}. It was not read. ${advice.en}`,
    "pt-BR": `O arquivo não foi feito por um programa de planilhas: ${detail["pt-BR"]}. Ele não foi lido. ${advice["pt-BR"]}`,
  });
}
