import { placedFigures, type PlacedFigure } from "./figures";

/** docs/slides.md: where each slide's figures stand. */
export function slidesDocument(): string {
  const lines = placedFigures.map((figure) => {
    const { slide, what, sheet, cell, fact } = figure;
    return `| ${slide} | ${what} | ${sheet}!${cell} | ${shown(figure)} | ${fact === undefined ? "" : `\`${fact}\``} |`;
  });
  return `${head}\n${lines.join("\n")}\n${tail}`;
}

function shown({ value }: PlacedFigure): string {
  if (typeof value === "boolean") return value ? "VERDADEIRO" : "FALSO";
  return typeof value === "number" ? value.toLocaleString("pt-BR", { maximumFractionDigits: 15 }) : value;
}

const head = `# Where the slides' figures stand

The assembly of CRESS-MG of 20 October 2017, slides 8 to 58, and the cell of the filled assembly pack
(\`npm run fill -- assembly-pack --out pacote.xlsx\`) in which each figure stands. The values are those of the cells, unrounded; the last
column is the figure's id among the seed facts. \`test/templates/deck.test.ts\` fills the pack and compares every row, and this page is
compared with the table that the test uses.

| slide | figure | cell | value | fact |
|---|---|---|---|---|`;

const tail = `
## What is not there, and what differs from the print

- Slides 38, 39, 41 to 44 and 48 show their monthly amounts as pictures. They are not in the text, so the months stay blank on Evolução
  and Registros and the totals are the printed ones; nothing is made up. Slide 44's variations stand as published.
- Slide 9 counts 18 visits done: 17 were, and the one of 26/10 was still planned.
- Slide 12 prints "4.532 mil" views; 4.532 is meant.
- Slide 45 prints 2014 as a deficit: it is a surplus of 16.154,78. Its debts add up to 200.956,00, not 200.957,00.
- Slide 50 prints 1.126,79 for two company annuities of 563,40; the pack keeps it as an input of the comparison alone.
- Slide 52 calls "Rendimentos" what is fees, yield, fines and other revenue: Repasse shows its parts, by the lines' own marks.
- Slide 53's third scenario is out of balance by 194.738,01.
- Slide 58's third discount, 496,79, is taken from the annuity before rounding; on the published one it would be 496,78. Six equal
  instalments come to 0,03 more than the annuity. Two due dates fall on Sundays; the sheet shows the business day.
- Slides 8, 13 to 18, 20, 37, 47 and 56 hold no figures to compute. The goals of slides 21 to 36 are on Metas, by axis, in short form.
`;
