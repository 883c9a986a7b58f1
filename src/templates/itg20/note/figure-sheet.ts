import type { Wording } from "../../../core/wording";
import type { Line, Part, SheetDescription } from "../../builder/description";
import { constant } from "../../builder/holds";
import { number } from "../../builder/cell";
import { headings, line, section, within } from "../../builder/parts";
import { count, money, percent } from "../ceiling/looks";
import { units } from "../choices";
import { hasMovement, hasTerminalFlow, hasYears, isGiven, sheetId, type PlanOf } from "../plan-answers";
import { hasRoll } from "../ceiling/summary-part";
import { isRecomputable } from "../proof/largest-benefit";

const words = {
  sheet: { en: "Figures of the note", "pt-BR": "Cifras da nota" },
  title: {
    en: "Figures of the note, as the sentences write them",
    "pt-BR": "Cifras da nota, como as frases as escrevem",
  },
  hint: {
    en: "Each figure of the note with its text, so that a sentence reads the same in any Excel.",
    "pt-BR": "Cada cifra da nota e seu texto, para que a frase seja a mesma em qualquer Excel.",
  },
  figure: { en: "Figure", "pt-BR": "Cifra" },
  value: { en: "Value", "pt-BR": "Valor" },
  scale: { en: "Times", "pt-BR": "Vezes" },
  rounded: { en: "Without sign, to the cent", "pt-BR": "Sem sinal, ao centavo" },
  text: { en: "In the note", "pt-BR": "Na nota" },
  noDay: { en: "[reporting date]", "pt-BR": "[data do balanço]" },
  group: { en: ",", "pt-BR": "." },
  point: { en: ".", "pt-BR": "," },
  thousands: units[1].label,
  thousandSuffix: { en: " thousand", "pt-BR": " mil" },
} as const satisfies Record<string, Wording>;

/** A figure of a plan that sentences quote: where it stands, and how it is written. */
export interface QuotedFigure {
  readonly name: string;
  readonly label: Wording;
  readonly from: string;
  readonly kind: "money" | "percent" | "years";
}

const label = (en: string, portuguese: string): Wording => ({ en, "pt-BR": portuguese });

/** What the note says of one plan in figures. */
export function quotedFigures(plan: PlanOf): readonly QuotedFigure[] {
  const ceiling = sheetId(plan, "ceiling");
  const year = sheetId(plan, "year");
  const money = (name: string, en: string, portuguese: string, from: string): QuotedFigure => ({
    name,
    label: label(en, portuguese),
    from,
    kind: "money",
  });
  const rate = (name: string, en: string, portuguese: string, from: string): QuotedFigure => ({
    ...money(name, en, portuguese, from),
    kind: "percent",
  });
  const when = (holds: boolean, ...figures: readonly QuotedFigure[]): readonly QuotedFigure[] => (holds ? figures : []);
  return [
    ...when(hasYears(plan) && hasTerminalFlow(plan), {
      name: "lifeYears",
      label: label("Years in all, where there is an end", "Anos ao todo, se há fim"),
      from: isGiven(plan, "terminalYears")
        ? `COUNT({${ceiling}.years.value})+{${ceiling}.terminalYears}`
        : `{${ceiling}.typedYears}+N({${ceiling}.remaining})`,
      kind: "years",
    }),
    ...when(
      !isGiven(plan, "surplus"),
      money("assets", "Plan assets", "Ativos do plano", `{${ceiling}.assets}`),
      money("obligation", "Obligation", "Obrigação", `{${ceiling}.obligation}`),
    ),
    money("surplus", "Surplus or deficit", "Superávit ou déficit", `{${ceiling}.surplus}`),
    money(
      "funding",
      "Contributions due for past service",
      "Contribuições devidas por serviço passado",
      `{${ceiling}.fundingValue}`,
    ),
    money("after", "Surplus once they are paid", "Superávit depois de pagas", `{${ceiling}.after}`),
    money("refund", "Benefit as a refund", "Benefício como restituição", `{${ceiling}.refund.value}`),
    money("reduction", "Benefit as a reduction", "Benefício como redução", `{${ceiling}.reduction.value}`),
    money("combined", "Reduction and refund", "Redução e restituição", `{${ceiling}.combined.value}`),
    money("windUp", "Refund on winding up", "Restituição na liquidação", `{${ceiling}.windUp.value}`),
    money("ceiling", "Asset ceiling", "Teto de ativo", `{${ceiling}.ceiling}`),
    money("effect", "Effect of the ceiling", "Efeito do teto", `{${ceiling}.effect}`),
    money("net", "Net position", "Posição líquida", `{${ceiling}.net}`),
    money(
      "afterPayment",
      "Net once the contributions are paid",
      "Líquido depois de pagas",
      `{${ceiling}.afterPayment}`,
    ),
    rate("share", "Share that can be refunded", "Proporção restituível", `{${ceiling}.share}`),
    ...when(isGiven(plan, "discountRate"), rate("rate", "Discount rate", "Taxa de desconto", `{${ceiling}.rate}`)),
    ...when(
      hasYears(plan) && isGiven(plan, "discountRate"),
      money("prepaid", "Prepayment that counts", "Pré-pagamento que conta", `{${ceiling}.prepaid}`),
    ),
    ...when(
      hasRoll(plan),
      money("rollOpening", "Effect at the start", "Efeito no início", `{${ceiling}.rollOpening}`),
      money("rollInterest", "Interest on it", "Juros sobre ele", `{${ceiling}.rollInterest}`),
      money("rollRemeasurement", "Its remeasurement", "Sua remensuração", `{${ceiling}.rollRemeasurement}`),
      rate("openingRate", "Rate at the start", "Taxa no início", `{${ceiling}.openingRate}`),
    ),
    ...when(
      hasMovement(plan),
      money("result", "Result of the year", "Resultado do exercício", `{${year}.result.net}`),
      money("remeasurements", "Remeasurements", "Remensurações", `{${year}.remeasurements.net}`),
      money("ceilingChange", "of which from the ceiling", "das quais, do teto", `{${year}.ceilingChange.net}`),
      money("unexplained", "Unexplained", "Sem explicação", `{${year}.unexplained.net}`),
    ),
    ...when(
      isRecomputable(plan),
      rate("rateStep", "Step of the rate", "Variação da taxa", `{${sheetId(plan, "proof")}.rateStep}`),
      rate("flowStep", "Step of the flows", "Variação dos fluxos", `{${sheetId(plan, "proof")}.flowStep}`),
    ),
  ];
}

/** `net`, `net2`: a figure's line on the sheet. */
export function figureName(plan: PlanOf, name: string): string {
  return plan.number === 1 ? name : `${name}${String(plan.number)}`;
}

export const totalAssets = "totalAssets";
export const totalLiabilities = "totalLiabilities";

/** Every figure that a sentence quotes, with its text written by formula, since no host's own format is the note's language for sure. */
export function noteFiguresSheet(plans: readonly PlanOf[]): SheetDescription {
  const nets = plans.map((plan) => `{${figureName(plan, "net")}.value}`);
  const totals: readonly Part[] =
    plans.length === 1
      ? []
      : [
          section(label("ALL PLANS", "TODOS OS PLANOS")),
          figureLine(
            totalAssets,
            label("Assets of the plans", "Ativos dos planos"),
            nets.map((net) => `MAX(0,${net})`).join("+"),
            "money",
          ),
          figureLine(
            totalLiabilities,
            label("Liabilities of the plans", "Passivos dos planos"),
            nets.map((net) => `MAX(0,-${net})`).join("+"),
            "money",
          ),
        ];
  return {
    id: "figures",
    name: words.sheet,
    title: words.title,
    hint: words.hint,
    words,
    columns: [
      { id: "label", width: 46 },
      { id: "value", width: 20 },
      { id: "scale", width: 10 },
      { id: "rounded", width: 20 },
      { id: "text", width: 28 },
    ],
    across: ["value"],
    parts: [
      headings(words.figure, {
        in: ["value", "scale", "rounded", "text"],
        titles: { value: words.value, scale: words.scale, rounded: words.rounded, text: words.text },
      }),
      line("reportDay", label("Reporting date", "Data do balanço"), [within(["text"], writtenDay)], {
        format: "text",
        align: "right",
      }),
      ...plans.flatMap((plan) => [
        section(label(`PLAN ${String(plan.number)}`, `PLANO ${String(plan.number)}`)),
        line(
          figureName(plan, "planName"),
          label("Name of the plan", "Nome do plano"),
          [within(["text"], `{${sheetId(plan, "ceiling")}.plan}`)],
          { format: "text", align: "right" },
        ),
        ...quotedFigures(plan).map(({ name, label: said, from, kind }) =>
          figureLine(figureName(plan, name), said, from, kind),
        ),
      ]),
      ...totals,
    ],
  };
}

const writtenDay = `IF(N({reportDate})=0,{'noDay},RIGHT("0"&DAY({reportDate}),2)&"/"&RIGHT("0"&MONTH({reportDate}),2)&"/"&YEAR({reportDate}))`;

function figureLine(name: string, said: Wording, from: string, kind: QuotedFigure["kind"]): Line {
  const rounded = `{${name}.rounded}`;
  const digits = writtenDigits(rounded);
  const shown =
    kind === "years"
      ? `""&${rounded}`
      : kind === "percent"
        ? `${digits}&"%"`
        : `"R$ "&${digits}&IF({unit}={'thousands},{'thousandSuffix},"")`;
  return line(
    name,
    said,
    [
      within(
        ["value"],
        kind === "money" ? `ROUND(${fixed(from)},2)` : fixed(from),
        kind === "percent" ? percent : kind === "years" ? count : money,
      ),
      within(["scale"], constant(number(kind === "percent" ? "100" : "1")), { format: "count" }),
      within(["rounded"], `ROUND(ABS({${name}.value})*{${name}.scale},2)`),
      within(["text"], shown, { format: "text", align: "right" }),
    ],
    money,
  );
}

/** Each figure comes from a cell of its own: copied along, a reference would be to another one. */
function fixed(from: string): string {
  return from.replace(/\{(?!\$)/g, "{$");
}

/** `1.234.567,89` by plain arithmetic, with the language's own marks. */
function writtenDigits(cell: string): string {
  const group = (unit: string): string => `RIGHT("00"&MOD(INT(${cell}${unit}),1000),3)`;
  const billions = `IF(${cell}>=1000000000,INT(${cell}/1000000000)&{'group}&${group("/1000000")}&{'group},IF(${cell}>=1000000,INT(${cell}/1000000)&{'group},""))`;
  const thousands = `IF(${cell}>=1000000,${group("/1000")}&{'group}&${group("")},IF(${cell}>=1000,INT(${cell}/1000)&{'group}&${group("")},INT(${cell})))`;
  return `${billions}&${thousands}&{'point}&RIGHT("0"&ROUND((${cell}-INT(${cell}))*100,0),2)`;
}
