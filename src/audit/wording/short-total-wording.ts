import { fillWording, type Wording } from "../../core/wording";
import { rangeName, type CellAddress, type RangeAddress } from "../../workbook/address";
import { nameOf } from "../tables/lines";
import { agreeing, cellsWording } from "./cells-wording";

/** What is said of a total that leaves out the end of its list, the cell right before its range, or lines further up. */
interface Saying {
  readonly one: Wording;
  /** Where it leaves out more than one cell. */
  readonly oneOfMany: Wording;
  readonly several: Wording;
  readonly severalOfMany: Wording;
  readonly fix: Wording;
  readonly fixOfMany: Wording;
  readonly severalFix: Wording;
}

const severalLateFix: Wording = {
  en: "Start each range at the first cell that it leaves out ({all}), or note why it is left out.",
  "pt-BR": "Comece cada intervalo na primeira célula que deixa de fora ({all}) ou registre por que fica de fora.",
};
const lateFix: Wording = {
  en: "Start the range at {first}, or note why it is left out.",
  "pt-BR": "Comece o intervalo em {first} ou registre por que fica de fora.",
};
const lateFixOfMany: Wording = {
  en: "Start the range at {first}, or note why {all} are left out.",
  "pt-BR": "Comece o intervalo em {first} ou registre por que {all} ficam de fora.",
};

const short: Saying = {
  one: {
    en: "{cell} adds {range} and stops before {missed}, which holds {value}.",
    "pt-BR": "{cell} soma {range} e para antes de {missed}, que contém {value}.",
  },
  oneOfMany: {
    en: "{cell} adds {range} and leaves out {rest}, with which the same list goes on ({missed} holds {value}).",
    "pt-BR": "{cell} soma {range} e deixa de fora {rest}, que continuam a mesma lista ({missed} contém {value}).",
  },
  several: {
    en: "{cells} stop short: {cell} adds {range} and leaves out {missed}, which holds {value}.",
    "pt-BR": "{cells} param antes do fim: {cell} soma {range} e deixa de fora {missed}, que contém {value}.",
  },
  severalOfMany: {
    en: "{cells} stop short: {cell} adds {range} and leaves out {rest}, with which the same list goes on ({missed} holds {value}).",
    "pt-BR":
      "{cells} param antes do fim: {cell} soma {range} e deixa de fora {rest}, que continuam a mesma lista ({missed} contém {value}).",
  },
  fix: {
    en: "Extend the range over {all}, or note why it is left out.",
    "pt-BR": "Estenda o intervalo até {all} ou registre por que fica de fora.",
  },
  fixOfMany: {
    en: "Extend the range to {last}, or note why {all} are left out.",
    "pt-BR": "Estenda o intervalo até {last} ou registre por que {all} ficam de fora.",
  },
  severalFix: {
    en: "Extend each range over what it leaves out ({all}), or note why it is left out.",
    "pt-BR": "Estenda cada intervalo até incluir o que deixa de fora ({all}) ou registre por que fica de fora.",
  },
};

const late: Saying = {
  one: {
    en: "{cell} adds {range} and leaves out {missed}, right before it, which holds {value}.",
    "pt-BR": "{cell} soma {range} e deixa de fora {missed}, logo antes, que contém {value}.",
  },
  oneOfMany: {
    en: "{cell} adds {range} and leaves out {rest}, right before it ({missed} holds {value}).",
    "pt-BR": "{cell} soma {range} e deixa de fora {rest}, logo antes ({missed} contém {value}).",
  },
  several: {
    en: "{cells} begin too late: {cell} adds {range} and leaves out {missed}, right before it, which holds {value}.",
    "pt-BR":
      "{cells} começam depois do início: {cell} soma {range} e deixa de fora {missed}, logo antes, que contém {value}.",
  },
  severalOfMany: {
    en: "{cells} begin too late: {cell} adds {range} and leaves out {rest}, right before it ({missed} holds {value}).",
    "pt-BR":
      "{cells} começam depois do início: {cell} soma {range} e deixa de fora {rest}, logo antes ({missed} contém {value}).",
  },
  fix: lateFix,
  fixOfMany: lateFixOfMany,
  severalFix: severalLateFix,
};

const apart: Saying = {
  ...late,
  one: {
    en: "{cell} adds {range} and leaves out {missed}, further up in the same list, which holds {value}.",
    "pt-BR": "{cell} soma {range} e deixa de fora {missed}, mais acima na mesma lista, que contém {value}.",
  },
  oneOfMany: {
    en: "{cell} adds {range} and leaves out {rest}, further up in the same list ({missed} holds {value}).",
    "pt-BR": "{cell} soma {range} e deixa de fora {rest}, mais acima na mesma lista ({missed} contém {value}).",
  },
  several: {
    en: "{cells} begin too late: {cell} adds {range} and leaves out {missed}, further up in the same list, which holds {value}.",
    "pt-BR":
      "{cells} começam depois do início: {cell} soma {range} e deixa de fora {missed}, mais acima na mesma lista, que contém {value}.",
  },
  severalOfMany: {
    en: "{cells} begin too late: {cell} adds {range} and leaves out {rest}, further up in the same list ({missed} holds {value}).",
    "pt-BR":
      "{cells} começam depois do início: {cell} soma {range} e deixa de fora {rest}, mais acima na mesma lista ({missed} contém {value}).",
  },
};

const sayings = { short, late, apart } as const;

export interface ShortTotalTold {
  readonly where: keyof typeof sayings;
  /** All totals with the slip, and the one that is told of. */
  readonly cells: readonly CellAddress[];
  readonly cell: CellAddress;
  readonly range: RangeAddress;
  /** What it leaves out, one of them with its value, and what all of the totals leave out. */
  readonly rest: readonly CellAddress[];
  readonly missed: CellAddress;
  readonly value: Wording;
  readonly all: readonly CellAddress[];
}

export function shortTotalWording(told: ShortTotalTold): { readonly message: Wording; readonly fix: Wording } {
  const saying = sayings[told.where];
  const { cells, rest, missed } = told;
  const isMany = rest.length > 1;
  return {
    message: fillWording(
      agreeing(cells.length, isMany ? saying.oneOfMany : saying.one, isMany ? saying.severalOfMany : saying.several),
      {
        cells: cellsWording(cells),
        cell: nameOf(told.cell),
        range: rangeName(told.range),
        rest: cellsWording(rest),
        missed: nameOf(missed),
        value: told.value,
      },
    ),
    fix: fillWording(agreeing(cells.length, isMany ? saying.fixOfMany : saying.fix, saying.severalFix), {
      all: cellsWording(told.all),
      first: nameOf(rest[0] ?? missed),
      last: nameOf(rest.at(-1) ?? missed),
    }),
  };
}
