import type { Wording } from "../../core/wording";
import { flagAnswer, tableRows, type Answers } from "../builder/answers";
import { absolute, formula, quoted, text, type Place } from "../builder/cell";
import type { PlanBuilder } from "../builder/plan-builder";
import type { CeilingPlaces } from "./ceiling-sheet";

const words = {
  sheet: { en: "ITG 20 note", "pt-BR": "Nota ITG 20" },
  title: { en: "Explanatory note — asset ceiling", "pt-BR": "Nota explicativa — teto de ativo" },
  hint: {
    en: "The figures follow the sheet of the ceiling. Complete what is in brackets before publishing.",
    "pt-BR": "As cifras acompanham a planilha do teto. Complete o que está entre colchetes antes de publicar.",
  },
} as const satisfies Record<string, Wording>;

/** Characters in a line of the note, and those that a figure in it may take. */
const LINE = 120;
const FIGURE = 16;

/** A sentence with figures: texts and cells in turn. */
type Part = Wording | Place;

function isPlace(part: Part): part is Place {
  return "sheet" in part;
}

/** FIXED writes a number in the reader's own style; TEXT would need a format code in the language of their Excel. */
function figure(target: Place, from: string): string {
  return `FIXED(${absolute(target, from)},2)`;
}

/** What item 10 and NBC TG 33 ask to be disclosed, filled with the figures. */
export function layNote(builder: PlanBuilder, places: CeilingPlaces, answers: Answers): void {
  const sheet = builder.sheet(words.sheet);
  builder.heading(sheet, words.title);
  sheet.columns([LINE]);
  sheet.text(2, 0, builder.word(words.hint), { style: "note" });
  const length = (parts: readonly Part[]): number =>
    parts.reduce((total, part) => total + (isPlace(part) ? FIGURE : builder.word(part).length), 0);
  const sentence = (parts: readonly Part[]): string =>
    parts
      .map((part) => {
        if (!isPlace(part)) return quoted(builder.word(part));
        return part === places.plan ? absolute(part, sheet.name) : figure(part, sheet.name);
      })
      .join("&");
  paragraphs(places, answers).forEach((paragraph, index) => {
    const row = 4 + index * 2;
    if ("heading" in paragraph) {
      sheet.put(row, 0, text(builder.word(paragraph.heading)), { style: "section" });
      return;
    }
    sheet.put(row, 0, formula(sentence(paragraph.parts)), { style: "label", wrap: true });
    sheet.height(row, Math.ceil(length(paragraph.parts) / LINE));
  });
}

type Paragraph = { readonly heading: Wording } | { readonly parts: readonly Part[] };

function paragraphs(places: CeilingPlaces, answers: Answers): readonly Paragraph[] {
  const refundable = flagAnswer(answers, "refundRight");
  const hasYears = tableRows(answers, "fundingYears").length > 0;
  return [
    { heading: { en: "Recognised position", "pt-BR": "Posição reconhecida" } },
    {
      parts: [
        places.plan,
        {
          en: " shows at the end of the period a surplus (deficit, where negative) of ",
          "pt-BR": " apresenta, ao fim do período, superávit (déficit, se negativo) de ",
        },
        places.surplus,
        {
          en: ". After the asset ceiling and the minimum funding requirement the entity recognises a net asset (liability, where negative) of ",
          "pt-BR":
            ". Considerados o teto de ativo e o requisito de custeio mínimo, a entidade reconhece ativo (passivo, se negativo) líquido de ",
        },
        places.net,
        { en: ".", "pt-BR": "." },
      ],
    },
    {
      parts: [
        { en: "The effect of the asset ceiling is ", "pt-BR": "O efeito do teto de ativo é de " },
        places.effect,
        {
          en: ", recognised as NBC TG 33 requires. The ceiling is ",
          "pt-BR": ", reconhecido na forma da NBC TG 33. O teto é de ",
        },
        places.ceiling,
        { en: ": as a refund ", "pt-BR": ": como restituição " },
        places.refund,
        { en: ", as a reduction in future contributions ", "pt-BR": ", como redução de contribuições futuras " },
        places.reduction,
        { en: ".", "pt-BR": "." },
      ],
    },
    { heading: { en: "Basis of the economic benefit (item 10)", "pt-BR": "Base do benefício econômico (item 10)" } },
    {
      parts: refundable
        ? [
            {
              en: "The entity has an unconditional right to a refund under [rules of the plan, date]; the benefit is measured without an adjustment for the time value of money (item 15).",
              "pt-BR":
                "A entidade tem direito incondicional a restituição, conforme [regulamento do plano, data]; o benefício é mensurado sem ajuste pelo valor do dinheiro no tempo (item 15).",
            },
          ]
        : [
            {
              en: "The entity has no unconditional right to a refund: the surplus is available only as a reduction in future contributions (items 11 and 12).",
              "pt-BR":
                "A entidade não tem direito incondicional a restituição: o superávit só está disponível como redução de contribuições futuras (itens 11 e 12).",
            },
          ],
    },
    ...(hasYears
      ? [
          {
            parts: [
              {
                en: "The reduction rests on a stable workforce and on the assumptions of the obligation [name the assumptions]; years in which the minimum contribution exceeds the service cost reduce it (item 22).",
                "pt-BR":
                  "A redução supõe força de trabalho estável e as premissas da obrigação [indicar as premissas]; os anos em que a contribuição mínima excede o custo do serviço a diminuem (item 22).",
              },
            ],
          },
        ]
      : []),
    { heading: { en: "Minimum funding requirement", "pt-BR": "Requisito de custeio mínimo" } },
    {
      parts: [
        {
          en: "Contributions due for past service have a present value of ",
          "pt-BR": "As contribuições devidas por serviço passado têm valor presente de ",
        },
        places.fundingValue,
        {
          en: "; once they are paid the surplus would be ",
          "pt-BR": "; depois de pagas, o superávit seria de ",
        },
        places.after,
        {
          en: ". Restrictions on realising the surplus: [describe].",
          "pt-BR": ". Restrições à realização do superávit: [descrever].",
        },
      ],
    },
    { heading: { en: "Sources of uncertainty", "pt-BR": "Fontes de incerteza" } },
    {
      parts: [
        {
          en: "Changes in the discount rate, in service cost and in the minimum contributions may cause a material adjustment in the next period [describe sensitivity, NBC TG 33].",
          "pt-BR":
            "Mudanças na taxa de desconto, no custo do serviço e nas contribuições mínimas podem causar ajuste relevante no próximo período [descrever a sensibilidade, NBC TG 33].",
        },
      ],
    },
  ];
}
