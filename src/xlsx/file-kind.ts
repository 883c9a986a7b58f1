import type { Wording } from "../core/wording";
import { UnreadableWorkbook, type UnreadableReason } from "./unreadable";

/** What a file is by its content, whatever its name says, and what to do about it. */

const saveAs: Wording = {
  en: "Open it in a spreadsheet program, save it as .xlsx and check it again.",
  "pt-BR": "Abra-o em um programa de planilhas, salve-o como .xlsx e confira-o de novo.",
};

function otherKind(reason: UnreadableReason, kind: Wording, advice: Wording = saveAs): UnreadableWorkbook {
  return new UnreadableWorkbook(reason, {
    en: `The file is ${kind.en}. ${advice.en}`,
    "pt-BR": `O arquivo é ${kind["pt-BR"]}. ${advice["pt-BR"]}`,
  });
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

interface Signature {
  readonly bytes: readonly number[];
  readonly kind: Wording;
}

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  { bytes: ascii("%PDF"), kind: { en: "a PDF document", "pt-BR": "um documento PDF" } },
  { bytes: ascii("{\\rtf"), kind: { en: "a text document (.rtf)", "pt-BR": "um documento de texto (.rtf)" } },
  { bytes: [0x1f, 0x8b], kind: { en: "a compressed file (.gz)", "pt-BR": "um arquivo compactado (.gz)" } },
  { bytes: ascii("Rar!"), kind: { en: "a compressed file (.rar)", "pt-BR": "um arquivo compactado (.rar)" } },
  { bytes: ascii("7z"), kind: { en: "a compressed file (.7z)", "pt-BR": "um arquivo compactado (.7z)" } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: { en: "a picture", "pt-BR": "uma imagem" } },
  { bytes: [0xff, 0xd8, 0xff], kind: { en: "a picture", "pt-BR": "uma imagem" } },
  { bytes: ascii("GIF8"), kind: { en: "a picture", "pt-BR": "uma imagem" } },
  { bytes: ascii("SQLite format 3"), kind: { en: "a database", "pt-BR": "um banco de dados" } },
];

/** Formats of Excel before 1997 begin with their first record (MS-XLS 2.4.21), without a container. */
const bareRecords = [0x00, 0x02, 0x04, 0x08];

/** Refuses what is no ZIP archive. */
export function refuseOtherFormats(data: Uint8Array): void {
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, index) => data[index] === byte);
  if (data.length === 0) {
    throw new UnreadableWorkbook("empty", { en: "The file is empty.", "pt-BR": "O arquivo está vazio." });
  }
  if (begins([0x50, 0x4b])) return;
  if (begins(compoundFile)) throw compoundFileKind(data);
  if (data[0] === 0x09 && bareRecords.includes(data[1] ?? 0xff)) throw oldExcel();
  const known = signatures.find(({ bytes }) => begins(bytes));
  if (known) throw otherKind("notXlsx", known.kind);
  throw textKind(data);
}

function oldExcel(): UnreadableWorkbook {
  return new UnreadableWorkbook("oldFormat", {
    en: "The file is in Excel's old format (.xls). Save it as .xlsx and check it again.",
    "pt-BR": "O arquivo está no formato antigo do Excel (.xls). Salve-o como .xlsx e confira-o de novo.",
  });
}

function compoundFileKind(data: Uint8Array): UnreadableWorkbook {
  // An encrypted workbook is a compound file with the stream "EncryptedPackage" (MS-OFFCRYPTO 1.3.3); an .xls has "Workbook" or "Book".
  if (containsUtf16(data, "EncryptedPackage")) {
    return new UnreadableWorkbook("protected", {
      en: "The file is protected by a password. Remove the password in Excel (File, Info, Protect Workbook) and check it again.",
      "pt-BR":
        "O arquivo está protegido por senha. Retire a senha no Excel (Arquivo, Informações, Proteger Pasta de Trabalho) e confira-o de novo.",
    });
  }
  if (containsUtf16(data, "WordDocument")) {
    return otherKind("notXlsx", { en: "a text document (.doc)", "pt-BR": "um documento de texto (.doc)" });
  }
  if (containsUtf16(data, "PowerPoint Document")) {
    return otherKind("notXlsx", { en: "a presentation (.ppt)", "pt-BR": "uma apresentação (.ppt)" });
  }
  return oldExcel();
}

function containsUtf16(data: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = data.indexOf(first); at !== -1; at = data.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => data[at + index] === byte)) return true;
  }
  return false;
}

/** So much of a text tells what it is. */
const LOOKED_AT = 4096;

function textKind(data: Uint8Array): UnreadableWorkbook {
  const start = data.subarray(0, LOOKED_AT);
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const text = new TextDecoder(isUtf16 ? (start[0] === 0xff ? "utf-16le" : "utf-16be") : "windows-1252").decode(start);
  const markup = text.replace(/^[^<\w]*/, "").slice(0, LOOKED_AT);
  if (/^<\?xml|^<\w+:?workbook/i.test(markup) && /urn:schemas-microsoft-com:office:spreadsheet/i.test(markup)) {
    return otherKind("oldFormat", {
      en: "an XML spreadsheet of Excel 2003",
      "pt-BR": "uma planilha XML do Excel 2003",
    });
  }
  if (/^<\?xml/.test(markup) && /office:document/.test(markup)) return openDocument();
  if (/^(<!doctype html|<html|<table|<meta|<head)/i.test(markup)) {
    return otherKind("notXlsx", {
      en: "a web page that bears the name of a spreadsheet, as some systems export it",
      "pt-BR": "uma página da internet com nome de planilha, como alguns sistemas a exportam",
    });
  }
  const isText = isUtf16 || !start.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  if (isText) {
    return otherKind("notXlsx", { en: "a text file, such as a CSV", "pt-BR": "um arquivo de texto, como um CSV" });
  }
  return otherKind("notXlsx", { en: "no .xlsx workbook", "pt-BR": "de outro tipo, não uma pasta de trabalho .xlsx" });
}

function openDocument(): UnreadableWorkbook {
  return otherKind("notXlsx", {
    en: "a spreadsheet of LibreOffice or OpenOffice (.ods)",
    "pt-BR": "uma planilha do LibreOffice ou OpenOffice (.ods)",
  });
}

/** Refuses archives that hold something else than an .xlsx workbook; `workbook` is the part that the archive itself names. */
export function refuseOtherPackages(paths: readonly string[], workbook: string | undefined): void {
  const has = (shape: RegExp): boolean => paths.some((path) => shape.test(path));
  if (workbook !== undefined ? /\.bin$/i.test(workbook) : has(/^xl\/workbook\.bin$/i)) {
    throw otherKind(
      "notXlsx",
      { en: "a binary workbook (.xlsb)", "pt-BR": "uma pasta de trabalho binária (.xlsb)" },
      {
        en: "Save it as .xlsx in Excel and check it again.",
        "pt-BR": "Salve-o como .xlsx no Excel e confira-o de novo.",
      },
    );
  }
  if (workbook !== undefined && /^word\//i.test(workbook)) {
    throw otherKind("notXlsx", { en: "a text document (.docx)", "pt-BR": "um documento de texto (.docx)" });
  }
  if (workbook !== undefined && /^ppt\//i.test(workbook)) {
    throw otherKind("notXlsx", { en: "a presentation (.pptx)", "pt-BR": "uma apresentação (.pptx)" });
  }
  if (workbook !== undefined) return;
  if (has(/^mimetype$/) && has(/^content\.xml$/)) throw openDocument();
  if (has(/^Index\/Document\.iwa$|^Index\.zip$/)) {
    throw otherKind("notXlsx", { en: "a spreadsheet of Numbers", "pt-BR": "uma planilha do Numbers" });
  }
  if (has(/^xl\/workbook\.xml$/i)) return;
  if (has(/\.xls[xmb]?$/i)) {
    throw otherKind(
      "notXlsx",
      {
        en: "an archive (.zip) with a workbook inside",
        "pt-BR": "um compactado (.zip) com uma pasta de trabalho dentro",
      },
      { en: "Unpack it and check the workbook.", "pt-BR": "Descompacte-o e confira a pasta de trabalho." },
    );
  }
  throw otherKind(
    "notXlsx",
    { en: "an archive (.zip) without a workbook", "pt-BR": "um compactado (.zip) sem pasta de trabalho" },
    { en: "Choose an .xlsx workbook.", "pt-BR": "Escolha uma pasta de trabalho .xlsx." },
  );
}
