import { Failure } from "../../rule/failure";
import { constant, figure, type Figure } from "../../rule/figure";
import { grid } from "../../rule/parameter-ranges";
import { number } from "../../rule/parameter-values";
import { defineRule } from "../../rule/rule";
import { findComponents as search, LARGEST_COMPONENT, MOST_COMPONENTS } from "./component-search";

const chosenLabel = { en: "Values chosen", "pt-BR": "Valores escolhidos" };
const fewestValues = { en: "fewest values that add up to", "pt-BR": "menor número de valores que somam" };
const sumLabel = { en: "Sum of the values chosen", "pt-BR": "Soma dos valores escolhidos" };
const componentLabel = { en: "Component", "pt-BR": "Componente" };

const chosen = figure(componentLabel, constant("1").value);
const notChosen = figure(componentLabel, constant("0").value);

const noSubset = new Failure("notAvailable", {
  en: "no subset of values adds up to target to the cent",
  "pt-BR": "nenhum subconjunto de valores soma alvo ao centavo",
});

/** Which figures a total is made of: 1 where a value is part of it, 0 where it is not. */
export const findComponents = defineRule({
  id: "FIND_COMPONENTS",
  group: "check",
  title: { en: "Components of a total", "pt-BR": "Componentes de um total" },
  summary: {
    en: "1s and 0s in the shape of values: the fewest of them that add up to target to the cent; #N/A where none do.",
    "pt-BR":
      "Matriz de 1 e 0 no formato de valores: a menor quantidade deles que soma o alvo ao centavo; #N/D se não houver.",
  },
  searchedAs: "conciliacao quais parcelas saldo nao bate rateio reconciliation which balance",
  parameters: {
    target: number({
      named: "alvo",
      label: { en: "Target", "pt-BR": "Alvo" },
      description: { en: "Total to take apart, in R$.", "pt-BR": "Total a decompor, em R$." },
      unit: "money",
      least: `-${LARGEST_COMPONENT}`,
      most: LARGEST_COMPONENT,
    }),
    values: grid({
      named: "valores",
      label: { en: "Value", "pt-BR": "Valor" },
      description: {
        en: `Up to ${String(MOST_COMPONENTS)} figures that may be part of it, in R$; blanks are skipped.`,
        "pt-BR": `Até ${String(MOST_COMPONENTS)} valores que podem fazer parte dele, em R$; vazios são ignorados.`,
      },
      unit: "money",
      least: `-${LARGEST_COMPONENT}`,
      most: LARGEST_COMPONENT,
      limit: MOST_COMPONENTS,
    }),
  },
  result: { shape: "table", label: componentLabel, columns: [{ label: componentLabel, unit: "count" }] },
  examples: [
    {
      arguments: [169653.6, [[1126.8], [99153.6], [39000], [1500], [700000], [280000], [30000]]],
      result: [["0"], ["1"], ["1"], ["1"], ["0"], ["0"], ["1"]],
      source: {
        en: "CRESS-MG deck, slides 49, 51 and 54: fees, yield, fines and other revenue make up what slide 52 excludes",
        "pt-BR":
          "Apresentação do CRESS-MG, slides 49, 51 e 54: taxas, rendimentos, multas e outras receitas formam o que o slide 52 exclui",
      },
    },
  ],
  errors: [
    {
      en: "#N/A where no subset adds up to the target; more than 40 values; an amount beyond 10^12",
      "pt-BR": "#N/D se nenhum subconjunto soma o alvo; mais de 40 valores; valor além de 10^12",
    },
  ],
  sources: ["CRESS-MG, 2ª Assembleia Geral, 20/10/2017, slides 49 a 54"],
  compute(calculation, { target, values }) {
    const width = values[0]?.length ?? 0;
    const listed = values.flat();
    const found = search(
      target.value,
      listed.map((value) => value?.value ?? null),
    );
    if (found === null) throw noSubset;
    const positions = found.flatMap((isChosen, index) => (isChosen ? [String(index + 1)] : []));
    const given = listed.filter((value) => value !== null);
    calculation.found(chosenLabel, fewestValues, [target, ...given], () => ({ value: positions.join(", ") || "0" }));
    calculation.sum(
      sumLabel,
      listed.filter((value, index): value is Figure => value !== null && found[index] === true),
    );
    return values.map((row, rowIndex) =>
      row.map((_, column) => (found[rowIndex * width + column] === true ? chosen : notChosen)),
    );
  },
});
