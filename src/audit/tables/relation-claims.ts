import type { Relation, RelationTable, Term } from "./figure-relations";
import { codesOf, isBelow, levelsByLook, type Levels } from "./row-levels";
import {
  namesGrandTotal,
  namesOpening,
  namesResult,
  namesTotal,
  plainLabel,
  signByWords,
  writtenSign,
} from "./table-labels";
import { figureThresholds } from "../thresholds";

/** Reads the relations that a table's positions may be meant to follow, by their labels, their codes and their look. */
export class RelationClaims {
  private codes: ReadonlyMap<number, readonly string[]> | null = null;
  private looks: Levels | null | undefined = undefined;

  constructor(private readonly table: RelationTable) {}

  of(position: number, lines: readonly number[]): readonly Relation[] {
    const [line] = lines;
    if (line === undefined) return [];
    const label = this.table.label(line, position);
    const relations: Relation[] = [
      ...this.groups(position, lines),
      ...this.sums(position, line, lines, label),
      ...this.signed(position, line, lines, label),
    ];
    const seen = new Set<string>();
    return relations.filter(({ terms }) => {
      const text = terms.map(({ position: at, factor }) => `${String(at)}${factor === 1 ? "+" : "-"}`).join();
      return terms.length > 1 && !seen.has(text) && seen.add(text);
    });
  }

  /** Whether a position's figure may be that of the group below it. */
  isHeading(position: number, lines: readonly number[]): boolean {
    return this.groups(position, lines).length > 0;
  }

  private sums(position: number, line: number, lines: readonly number[], label: string): Relation[] {
    const { table } = this;
    const relations = [relation("sum", table.parts(position, -1, lines))];
    if (table.direction === "column") {
      const below = table.parts(position, 1, lines);
      // Read backwards, each step of a computation is a sum: what is left and what was taken off. It says nothing of the figure itself.
      const isStep = [position, ...below].some((at) => writtenSign(table.label(line, at)) === "equals");
      if (!isStep) relations.push(relation("below", below));
    }
    if (!namesTotal(label)) return relations;
    const before = table.before(position, lines);
    // What a total adds is not what stands before the last total of everything.
    const own = until(before, (at) => namesGrandTotal(table.label(line, at)) && !namesGrandTotal(label));
    const totals = own.filter((at) => table.isTotal(at, line));
    const others = own.filter((at) => !table.isTotal(at, line));
    const close = table.run(position, -1, lines);
    relations.push(
      relation(
        "sum",
        close.filter((at) => !table.isTotal(at, line)),
      ),
      relation(
        "totals",
        close.filter((at) => table.isTotal(at, line)),
      ),
      relation("sum", others),
    );
    for (let count = 2; count <= Math.min(totals.length, figureThresholds.mostGroups); count++)
      relations.push(relation("totals", totals.slice(0, count)));
    if (table.direction === "column") {
      // Up to the last total: a heading with its group's figure stands for its lines.
      // A total that stands before its groups, with nothing above it.
      if (close.length === 0)
        relations.push({
          ...relation(
            "totals",
            this.highest(
              table.behind(
                position,
                lines,
                (at) =>
                  namesTotal(table.label(line, at)) ||
                  namesResult(table.label(line, at)) ||
                  writtenSign(table.label(line, at)) !== null,
              ),
            ),
          ),
          ofHeads: true,
        });
      const heads = [
        this.highest(until(others.length > 0 ? own : [], (at) => table.isTotal(at, line))),
        this.highest(others),
      ];
      for (const rows of heads) relations.push({ ...relation("totals", rows), ofHeads: true });
    }
    // Codes say which lines a head stands for: nobody adds it and them.
    return relations.filter(({ kind, terms }) => kind !== "sum" || !this.countsTwice(terms));
  }

  private countsTwice(terms: readonly Term[]): boolean {
    const codes = this.accountCodes();
    return terms.some(({ position }, index) => {
      const own = codes.get(position) ?? [];
      const next = codes.get(terms[index - 1]?.position ?? -1) ?? [];
      return own.length > 0 && isBelow(next, own);
    });
  }

  /** Of some rows those that no other bears as a part, by code, or else by look. */
  private highest(rows: readonly number[]): readonly number[] {
    const codes = this.accountCodes();
    const coded = rows.filter((row) => codes.has(row));
    if (coded.length > 1 && coded.length >= rows.length - 1) {
      const own = coded.map((row) => codes.get(row) ?? []);
      return coded.filter((row) => !own.some((parent) => isBelow(codes.get(row) ?? [], parent)));
    }
    const levels = this.levels();
    if (!levels) return [];
    const top = Math.min(...rows.map((row) => levels.get(row) ?? Infinity));
    return rows.filter((row) => levels.get(row) === top);
  }

  private groups(position: number, lines: readonly number[]): Relation[] {
    const { table } = this;
    if (table.direction !== "column") return [];
    const codes = this.accountCodes();
    const own = codes.get(position);
    const relations: Relation[] = [];
    if (own) {
      const below = table.behind(position, lines, (row) => !isBelow(codes.get(row) ?? [], own));
      const parents = below.map((row) => codes.get(row) ?? []);
      const direct = below.filter((row) => !parents.some((parent) => isBelow(codes.get(row) ?? [], parent)));
      relations.push(relation("group", direct));
    }
    const levels = this.levels();
    const level = levels?.get(position);
    if (levels && level !== undefined) {
      const [line] = lines;
      const below = table.behind(
        position,
        lines,
        (row) => (levels.get(row) ?? -1) <= level || (line !== undefined && table.isTotal(row, line)),
      );
      const nearest = Math.min(...below.map((row) => levels.get(row) ?? Infinity));
      relations.push(
        relation(
          "group",
          below.filter((row) => levels.get(row) === nearest),
        ),
      );
    }
    return relations;
  }

  private signed(position: number, line: number, lines: readonly number[], label: string): Relation[] {
    const { table } = this;
    const written = writtenSign(label) === "equals";
    // Along rows, headings say what is added and taken off only where they write the signs, or name what is left.
    if (!written && !namesResult(label) && (table.direction === "row" || !namesTotal(label))) return [];
    const above = table.run(position, -1, lines);
    const signs = above.map((at) => writtenSign(table.label(line, at)));
    const relations: Relation[] = [];
    // From the nearest start up: `Saldo`, `(+) …`, `(-) …`, and the result below them; or from a `(+) …` that begins the table.
    const start = signs.findIndex((sign) => sign === null || sign === "equals");
    const first = start === -1 && signs.at(-1) === "plus" ? signs.length - 1 : start;
    if (first > 0)
      relations.push(...chains(above.slice(0, first + 1), (at) => writtenSign(table.label(line, at)) === "minus"));
    relations.push(...this.byWords(above, line), ...this.running(position, above, line, lines));
    const near = table.direction === "row" ? above.filter((at) => !this.isResult(at, line)) : above;
    for (let count = 2; count <= Math.min(near.length, figureThresholds.mostSigned); count++)
      relations.push(...signings(near.slice(0, count)));
    if (table.direction === "column" && namesResult(label)) {
      const totals = table
        .before(position, lines)
        // The same name again is another year's or another account's in a list.
        .filter((at) => isOtherName(label, table.label(line, at)))
        .filter(
          (at) => namesTotal(table.label(line, at)) || namesResult(table.label(line, at)) || this.isHead(at, lines),
        )
        .slice(0, figureThresholds.nearestTotals);
      for (const [index, later] of totals.entries())
        for (const earlier of totals.slice(index + 1))
          relations.push(...chains([later, earlier], (at) => at === later));
    }
    return relations;
  }

  /** A head that stands for the lines below it: `ENTRADAS`, `SAÍDAS`. */
  private isHead(position: number, lines: readonly number[]): boolean {
    return this.groups(position, lines).some(({ terms }) => terms.length > 1);
  }

  private isResult(position: number, line: number): boolean {
    return namesResult(this.table.label(line, position));
  }

  /** From the result before, or from where the figures begin, down to this one; or the results before it alone. */
  private running(position: number, above: readonly number[], line: number, lines: readonly number[]): Relation[] {
    if (this.table.direction === "row") return [];
    const last = above.findIndex((at) => this.isResult(at, line));
    const step = above.slice(0, Math.min(last === -1 ? above.length : last + 1, figureThresholds.mostInStep));
    const results = this.table.before(position, lines).filter((at) => this.isResult(at, line));
    // Where labels write what is added and taken off, they are read.
    if (step.some((at) => writtenSign(this.table.label(line, at)) !== null)) return [];
    const relations: Relation[] = [relation("running", step)];
    for (let count = 2; count <= Math.min(results.length, figureThresholds.mostResults); count++)
      relations.push(relation("running", results.slice(0, count)));
    return relations;
  }

  /** `Saldo anterior`, `Receitas`, `Despesas`: what comes in and goes out, by its name. */
  private byWords(above: readonly number[], line: number): Relation[] {
    const label = (at: number): string => this.table.label(line, at);
    const start = above.findIndex((at) => namesOpening(label(at)));
    const last = start === -1 ? above.findIndex((at) => signByWords(label(at)) === null) : start + 1;
    const own = last === -1 ? above : above.slice(0, last);
    const isKnown = own.every((at) => namesOpening(label(at)) || signByWords(label(at)) !== null);
    if (!isKnown || own.length < 2 || own.length > figureThresholds.mostSigned + 1) return [];
    return chains(own, (at) => signByWords(label(at)) === "minus");
  }

  private accountCodes(): ReadonlyMap<number, readonly string[]> {
    const { figures, direction, positions } = this.table;
    return (this.codes ??= direction === "column" ? codesOf(figures, positions) : new Map());
  }

  private levels(): Levels | null {
    if (this.looks === undefined) {
      const { figures, direction, positions } = this.table;
      this.looks = direction === "column" ? levelsByLook(figures, positions) : null;
    }
    return this.looks;
  }
}

function isOtherName(label: string, other: string): boolean {
  const words = (text: string): string => plainLabel(text).replace(/\d+/g, "").trim();
  return words(label) !== words(other);
}

function relation(kind: Relation["kind"], positions: readonly number[]): Relation {
  const terms = positions.map(plus);
  const [start, end] = [positions[0] ?? 0, positions.at(-1) ?? 0];
  const step = start < end ? 1 : -1;
  // Sums of what stands between two others, nearest first or last.
  if (!positions.every((position, index) => position === start + step * index)) return { kind, terms };
  return { kind, terms, stretch: { first: Math.min(start, end), last: Math.max(start, end) } };
}

function plus(position: number): Term {
  return { position, factor: 1 };
}

/** What is taken off is printed without a sign, or with its minus: both are read, and the figures show which is meant. */
function chains(positions: readonly number[], isTakenOff: (position: number) => boolean): Relation[] {
  const ordered = [...positions].reverse();
  return [
    { kind: "chain", terms: ordered.map((at): Term => ({ position: at, factor: isTakenOff(at) ? -1 : 1 })) },
    { kind: "chain", terms: ordered.map(plus) },
  ];
}

/** Every way of adding and taking off the rows after the first one. */
function signings(positions: readonly number[]): Relation[] {
  const [start, ...others] = [...positions].reverse();
  if (start === undefined) return [];
  let signed: Term[][] = [[plus(start)]];
  for (const position of others)
    signed = signed.flatMap((terms): Term[][] => [
      [...terms, { position, factor: 1 }],
      [...terms, { position, factor: -1 }],
    ]);
  return signed.map((terms) => ({ kind: "signs", terms }));
}

function until(positions: readonly number[], ends: (position: number) => boolean): readonly number[] {
  const end = positions.findIndex(ends);
  return end === -1 ? positions : positions.slice(0, end);
}
