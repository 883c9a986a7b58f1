import { counted, countedNoun } from "../core/counted";
import { fillWording, type Wording } from "../core/wording";
import { limits, type LimitName } from "./limits";

/** What a person is told where a file passes a limit: which one, its number, and what to do. */
interface LimitWording {
  /** `{count}` is the limit with its noun. */
  readonly passed: Wording;
  readonly count: Wording;
  readonly advice: Wording;
}

const say = (en: string, portuguese: string): Wording => ({ en, "pt-BR": portuguese });

function limit(name: LimitName, one: Wording, many: Wording, passed: Wording, advice: Wording): LimitWording {
  return { count: counted(limits[name], countedNoun(one, many)), passed, advice };
}

function bytes(name: "fileBytes" | "partBytes" | "totalBytes", passed: Wording): LimitWording {
  const count = `${String(limits[name] / 2 ** 20)} MB`;
  return { count: say(count, count), passed, advice: fewerSheets };
}

const fewerSheets = say(
  "Save the sheets that matter as a workbook of their own and check that.",
  "Salve as planilhas que importam em outra pasta de trabalho e confira essa.",
);
const cleaned = say(
  "Copy the sheets into a new workbook in Excel, save it and check that.",
  "Copie as planilhas para uma pasta de trabalho nova no Excel, salve-a e confira essa.",
);
const fewerNames = say(
  "Delete the names that nothing uses (Formulas, Name Manager), save it and check it again.",
  "Exclua os nomes sem uso (Fórmulas, Gerenciador de Nomes), salve-o e confira-o de novo.",
);
const unmerged = say(
  "Unmerge the cells in Excel (Home, Merge & Center), save it and check it again.",
  "Desfaça as mesclas no Excel (Página Inicial, Mesclar e Centralizar), salve-o e confira-o de novo.",
);
const shorter = say(
  "Shorten it in Excel, save the file and check it again.",
  "Encurte-o no Excel, salve o arquivo e confira-o de novo.",
);
const narrower = say(
  "Let the array formulas fill only the cells that they need, save the file and check it again.",
  "Deixe as fórmulas de matriz preencherem só as células de que precisam, salve o arquivo e confira-o de novo.",
);

const letter = [say("letter", "letra"), say("letters", "letras")] as const;
const holds = say("it holds more than {count}", "ele tem mais de {count}");

export const limitWordings: Readonly<Record<LimitName, LimitWording>> = {
  fileBytes: bytes("fileBytes", say("it has more than {count}", "ele tem mais de {count}")),
  partBytes: bytes(
    "partBytes",
    say("a part of it unpacks to more than {count}", "uma parte dele se expande a mais de {count}"),
  ),
  totalBytes: bytes("totalBytes", say("it unpacks to more than {count}", "ele se expande a mais de {count}")),
  entries: limit("entries", say("part", "parte"), say("parts", "partes"), holds, cleaned),
  depth: limit(
    "depth",
    say("level", "nível"),
    say("levels", "níveis"),
    say("a part of it nests more than {count} deep", "uma parte dele tem aninhamento de mais de {count}"),
    cleaned,
  ),
  attributes: limit(
    "attributes",
    say("attribute", "atributo"),
    say("attributes", "atributos"),
    say("an element of it has more than {count}", "um elemento dele tem mais de {count}"),
    cleaned,
  ),
  attributeLetters: limit(
    "attributeLetters",
    ...letter,
    say("an attribute of it has more than {count}", "um atributo dele tem mais de {count}"),
    cleaned,
  ),
  relationships: limit(
    "relationships",
    say("link between parts", "ligação entre partes"),
    say("links between parts", "ligações entre partes"),
    holds,
    cleaned,
  ),
  sheets: limit("sheets", say("sheet", "planilha"), say("sheets", "planilhas"), holds, fewerSheets),
  cells: limit(
    "cells",
    say("filled cell", "célula preenchida"),
    say("filled cells", "células preenchidas"),
    holds,
    fewerSheets,
  ),
  strings: limit("strings", say("text", "texto"), say("texts", "textos"), holds, fewerSheets),
  textLetters: limit(
    "textLetters",
    ...letter,
    say("a text of it has more than {count}", "um texto dele tem mais de {count}"),
    shorter,
  ),
  formulaLetters: limit(
    "formulaLetters",
    ...letter,
    say("a formula of it has more than {count}", "uma fórmula dele tem mais de {count}"),
    say(
      "Divide it over several cells in Excel, save the file and check it again.",
      "Divida-a em várias células no Excel, salve o arquivo e confira-o de novo.",
    ),
  ),
  allFormulaLetters: limit(
    "allFormulaLetters",
    ...letter,
    say("its formulas have more than {count}", "suas fórmulas têm mais de {count}"),
    fewerSheets,
  ),
  names: limit(
    "names",
    say("defined name", "nome definido"),
    say("defined names", "nomes definidos"),
    holds,
    fewerNames,
  ),
  nameLetters: limit(
    "nameLetters",
    ...letter,
    say("its defined names have more than {count}", "seus nomes definidos têm mais de {count}"),
    fewerNames,
  ),
  styles: limit(
    "styles",
    say("font or format of cells", "fonte ou formato de células"),
    say("fonts and formats of cells", "fontes e formatos de células"),
    holds,
    cleaned,
  ),
  merges: limit(
    "merges",
    say("group of merged cells", "grupo de células mescladas"),
    say("groups of merged cells", "grupos de células mescladas"),
    holds,
    unmerged,
  ),
  tables: limit("tables", say("table", "tabela"), say("tables", "tabelas"), holds, fewerSheets),
  tableColumns: limit(
    "tableColumns",
    say("column", "coluna"),
    say("columns", "colunas"),
    say("its tables have more than {count}", "suas tabelas têm mais de {count}"),
    fewerSheets,
  ),
  properties: limit(
    "properties",
    say("custom property of a sheet", "propriedade personalizada de planilha"),
    say("custom properties of sheets", "propriedades personalizadas de planilhas"),
    holds,
    cleaned,
  ),
  propertyLetters: limit(
    "propertyLetters",
    ...letter,
    say(
      "the custom properties of its sheets have more than {count}",
      "as propriedades personalizadas das planilhas têm mais de {count}",
    ),
    cleaned,
  ),
  work: limit(
    "work",
    say("cell", "célula"),
    say("cells", "células"),
    say(
      "its array formulas and hidden columns cover more than {count}",
      "suas fórmulas de matriz e colunas ocultas abrangem mais de {count}",
    ),
    narrower,
  ),
};

export function passedLimit(name: LimitName): { readonly detail: Wording; readonly advice: Wording } {
  const { passed, count, advice } = limitWordings[name];
  return { detail: fillWording(passed, { count }), advice };
}
