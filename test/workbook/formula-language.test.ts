import { englishFormula, isPortugueseFormula, portugueseFormula } from "../../src/workbook/formula-language";
import { portugueseErrors, portugueseFunctions } from "../../src/workbook/portuguese-names";

describe("a formula as a Brazilian Excel shows it", () => {
  test.each([
    ["=SUM(1,2)", "=SOMA(1;2)"],
    ['=IF(A1>1.5,"a,b;1.5",SUM(A1:A3,2))', '=SE(A1>1,5;"a,b;1.5";SOMA(A1:A3;2))'],
    ["=CRESS.CFESS_SHARE(6659887.46,169653.6)", "=CRESS.CFESS_SHARE(6659887,46;169653,6)"],
    ["=INDEX({1.5,2;3,4},2,1)", "=ÍNDICE({1,5\\2;3\\4};2;1)"],
    ["=IFERROR('Meu, plano; 1.5'!A1,#N/A)", "=SEERRO('Meu, plano; 1.5'!A1;#N/D)"],
    ["=IF(TRUE,1,FALSE)", "=SE(VERDADEIRO;1;FALSO)"],
    ["=A1#", "=A1#"],
    ["text, 1.5", "text, 1.5"],
  ])("%s and back", (english, portuguese) => {
    expect(portugueseFormula(english)).toBe(portuguese);
    expect(englishFormula(portuguese)).toBe(english);
    if (/[;\\]/.test(portuguese)) expect(isPortugueseFormula(portuguese)).toBe(true);
  });
});

describe("a formula as it is typed in Portuguese", () => {
  test.each([
    ["=soma(a1;b1)", "=SUM(a1,b1)"],
    ["=SOMA( A1 ; 1,5 )", "=SUM( A1 , 1.5 )"],
    ["=1,5*2", "=1.5*2"],
    ["=,5*2", "=0.5*2"],
    ["=SE(É.NÃO.DISP(A1);;1)", "=IF(ISNA(A1),,1)"],
    ["=VERDADEIRO()", "=TRUE()"],
    ["=Verdadeiro!A1+FALSO", "=Verdadeiro!A1+FALSE"],
    [
      "=CRESS.ITG20_REDUCTION(6%;{13\\13\\13};{15\\13\\11};;13;9)",
      "=CRESS.ITG20_REDUCTION(6%,{13,13,13},{15,13,11},,13,9)",
    ],
    ['=ARRED(2,345;2)&"; "&TEXTO(1;"0,00")', '=ROUND(2.345,2)&"; "&TEXT(1,"0,00")'],
    ["=1E+3*1,5E-2", "=1E+3*1.5E-2"],
    // A precomposed letter and one with its accent beside it are the same letter.
    ["=MÉDIA(1;2)".normalize("NFD"), "=AVERAGE(1,2)"],
  ])("%s is %s", (typed, english) => {
    expect(englishFormula(typed)).toBe(english);
  });

  test.each([
    "=SUM(1,2)",
    "=ROUND(A1,2)",
    "=IF(A1>1.5,1,2)",
    "=A1*1.5",
    "=CRESS.CFESS_SHARE(6659887.46,169653.60)",
    "+1,5",
    "SOMA(1;2)",
  ])("%s, which is no Portuguese, stays as it is", (typed) => {
    expect(englishFormula(typed)).toBe(typed);
    expect(isPortugueseFormula(typed)).toBe(false);
  });
});

test("no two functions or errors have one Portuguese name, and none has another's English one", () => {
  for (const table of [portugueseFunctions, portugueseErrors]) {
    const shown = Object.values(table);
    expect(new Set(shown).size).toBe(shown.length);
    for (const [english, portuguese] of Object.entries(table)) {
      if (portuguese !== english) expect(table[portuguese]).toBeUndefined();
    }
  }
});

test("every function goes there and back", () => {
  for (const name of Object.keys(portugueseFunctions)) {
    const formula = `=${name}(A1,1.5)`;
    expect(englishFormula(portugueseFormula(formula))).toBe(formula);
  }
});
