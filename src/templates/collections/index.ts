import { cressMg, proposals } from "../cress-mg-2018";
import { defineTemplate } from "../builder/define";
import { pictureHeadings, pictureRow } from "../builder/picture";
import { collectionSections } from "./form";
import { layCollections } from "./lay";
import { collectionProblems } from "./problems";

/** Late charges line by line, one call for each of thousands of lines, and what may be done about a debt. */
export const collections = defineTemplate({
  id: "collections",
  name: { en: "Delinquency", "pt-BR": "Inadimplência" },
  summary: {
    en: "Late charges of thousands of annuities, instalment limits and judicial collection.",
    "pt-BR": "Encargos de milhares de anuidades, limites de parcelamento e cobrança judicial.",
  },
  picture: [
    pictureHeadings(5, 8, 10, 10, 10),
    pictureRow(11, 8, 10, 10, 10),
    pictureRow(17, 8, 10, 10, 10),
    pictureRow(23, 8, 10, 10, 10),
    pictureRow(29, 8, 10, 10, 10),
    pictureRow(35, 8, 10, 10, 10),
  ],
  sections: collectionSections,
  samples: [
    {
      id: "collections",
      name: {
        en: "Example: fictitious debtors, annuity of 2018",
        "pt-BR": "Exemplo: devedores fictícios, anuidade de 2018",
      },
      council: cressMg,
      answers: {
        paymentDate: "2018-07-15",
        currentAnnuity: proposals.currentAnnuity,
        fineRate: "",
        monthlyRate: "",
        indexFactor: "",
        debtors: [
          { debtor: "Exemplo 001", annuity: "522.93", year: "2018", dueDate: "2018-04-15" },
          { debtor: "Exemplo 002", annuity: "486.45", year: "2017", dueDate: "2017-04-17" },
          { debtor: "Exemplo 002", annuity: "522.93", year: "2018", dueDate: "2018-04-15" },
          { debtor: "Exemplo 003", annuity: "486.45", year: "2017", dueDate: "2017-04-17" },
          { debtor: "Exemplo 003", annuity: "522.93", year: "2018", dueDate: "2018-07-16" },
        ],
      },
    },
  ],
  problems: collectionProblems,
  lay: layCollections,
});
