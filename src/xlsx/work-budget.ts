import { limits } from "./limits";
import { tooLarge } from "./unreadable";

/** Counts what one reading may do; a file that asks for more is refused by name. */
export class WorkBudget {
  private steps = 0;
  private cells = 0;
  private formulaLetters = 0;

  spend(steps: number): void {
    this.steps += steps;
    if (this.steps > limits.work) {
      throw tooLarge({
        en: "its array formulas and hidden columns cover too much",
        "pt-BR": "suas fórmulas de matriz e colunas ocultas abrangem demais",
      });
    }
  }

  takeCell(): void {
    this.cells += 1;
    if (this.cells > limits.cells) {
      throw tooLarge({
        en: `it holds more than ${counted(limits.cells, "en")} filled cells`,
        "pt-BR": `ele tem mais de ${counted(limits.cells, "pt-BR")} células preenchidas`,
      });
    }
  }

  takeFormula(letters: number): void {
    if (letters > limits.formulaLength) {
      throw tooLarge({
        en: `a formula of it has more than ${counted(limits.formulaLength, "en")} letters`,
        "pt-BR": `uma fórmula dele tem mais de ${counted(limits.formulaLength, "pt-BR")} letras`,
      });
    }
    this.formulaLetters += letters;
    if (this.formulaLetters > limits.formulaLetters) {
      throw tooLarge({
        en: `its formulas have more than ${counted(limits.formulaLetters, "en")} letters`,
        "pt-BR": `suas fórmulas têm mais de ${counted(limits.formulaLetters, "pt-BR")} letras`,
      });
    }
  }
}

export function counted(count: number, language: "en" | "pt-BR"): string {
  return count.toLocaleString(language);
}
