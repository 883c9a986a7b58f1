import { failureOf } from "../call";
import type { RawArgument } from "../../../src/rule/raw";
import { evaluate } from "../../../src/rule/evaluation";
import { ruleNamed } from "../../../src/rules";

test("slide 52: 20% of 6.490.233,86", () => {
  const rule = ruleNamed("CRESS.CFESS_SHARE");
  if (!rule) throw new Error("CFESS_SHARE is not registered");
  const { cells } = evaluate(rule, [6659887.46, 169653.6], { recording: false, language: "en" });
  expect(cells.map((row) => row.map(String))).toEqual([["1298046.772"]]);
});

test.each([
  [
    "CFESS_SHARE",
    [1000, 0, 0],
    "rate",
    "aliquota deve ser um número maior que 0 e no máximo 1; recebeu 0 (uma célula vazia conta como 0)",
  ],
  [
    "CFESS_TRANSFER",
    [1000, 0, 0],
    "rate",
    "aliquota deve ser um número maior que 0 e no máximo 1; recebeu 0 (uma célula vazia conta como 0)",
  ],
  [
    "REVENUE_SCENARIOS",
    [486.45, [[0.065]], 10, 0, 0, 0, 0, 0, 0],
    "share_rate",
    "aliquota_cota_parte deve ser um número maior que 0 e no máximo 1; recebeu 0 (uma célula vazia conta como 0)",
  ],
  [
    "ANNUITY_BAND",
    [486.45, 2018, 0],
    "minimum",
    "minimo deve ser um número maior que 0; recebeu 0 (uma célula vazia conta como 0)",
  ],
  [
    "ITG20_REFUND",
    [100, 0],
    "share",
    "parcela deve ser um número maior que 0 e no máximo 1; recebeu 0 (uma célula vazia conta como 0). Digite a proporção (60% é 0,6) ou omita-a para o superávit todo; sem direito não há restituição a calcular",
  ],
  [
    "LATE_CHARGES",
    [100, 43205, 43305, null, null, 0],
    "index_factor",
    "fator_de_correcao deve ser um número maior que 0; recebeu 0 (uma célula vazia conta como 0)",
  ],
  [
    "ANNUITY_SCHEDULE",
    [100, 2018, 0],
    "installments",
    "parcelas deve ser um número inteiro de 1 a 1200; recebeu 0 (uma célula vazia conta como 0)",
  ],
  [
    "ITG20_REDUCTION",
    [0.06, [[13]], null, null, 13, 9, null, 0],
    "terminal_years",
    "anos_terminais deve ser um número inteiro de 1 a 10000; recebeu 0 (uma célula vazia conta como 0). Omita-o para sempre; sem fluxo depois do ano n, omita os valores terminais",
  ],
] as const)(
  "%s %j: a blank cell that desktop Excel sends as 0 is refused, and the message says so",
  (id, args, parameter, message) => {
    const failure = failureOf(id, ...(args as readonly RawArgument[]));
    expect([failure.parameter, failure.wording["pt-BR"]]).toEqual([parameter, message]);
  },
);
