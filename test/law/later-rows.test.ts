import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { DatedValue } from "../../src/law/dated";
import type { LawTable } from "../../src/law/tables";
import type { Contract } from "../../tools/contract/contract";

/**
 * A row added to law/ changes nothing for an earlier day, nor for a call without one: every published call, example, fact and template
 * figure is computed twice, the second time with a later row in every table.
 */

const LATER = "9990-01-01";
/** Calls on the calendar's last day and in its last years, which the grid tries: the later rows rightly hold then. */
const afterwards = /\b(2958465|9998|9999)\b/;

const contract = JSON.parse(readFileSync(resolve(__dirname, "../contract/published.json"), "utf8")) as Contract;

/** The same value with every numeral another one. */
function otherwise(value: unknown): unknown {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\d$/.test(value) ? value : `${value}7`;
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return value.map(otherwise);
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, otherwise(each)]));
}

function withLaterRow({ rows }: LawTable): void {
  const last = rows[rows.length - 1] as DatedValue<unknown>;
  const { citation } = last.source;
  const later = { ...last, from: LATER, until: "9999-12-31", value: otherwise(last.value), source: { citation } };
  delete (later as { withoutDay?: true }).withoutDay;
  (rows as unknown as DatedValue<unknown>[]).push(later);
}

interface Figures {
  readonly calls: Readonly<Record<string, unknown>>;
  readonly examples: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly plans: Readonly<Record<string, unknown>>;
}

/** Everything with modules of its own, so that nothing is left of another run. */
async function figures(prepare: (tables: readonly LawTable[]) => void): Promise<Figures> {
  jest.resetModules();
  const { lawTables } = await import("../../src/law/tables");
  prepare(lawTables);
  const { rules, ruleNamed } = await import("../../src/rules");
  const { resultNow } = await import("../../tools/contract/current");
  const { call, rawExample } = await import("../rules/call");
  const { templates } = await import("../../src/templates");
  const { samplePlan } = await import("../excel/fill/filled");
  const { annuityFacts } = await import("../facts/annuity-facts");
  const { budgetFacts } = await import("../facts/budget-facts");
  const { itg20Facts } = await import("../facts/itg20-facts");
  const calls: Record<string, unknown> = {};
  for (const [id, published] of Object.entries(contract.functions)) {
    const rule = ruleNamed(id);
    for (const { arguments: args } of published.calls) {
      const key = JSON.stringify([id, ...args]);
      if (rule && !afterwards.test(key)) calls[key] = resultNow(rule, args);
    }
  }
  const examples = rules.flatMap((rule) =>
    rule.examples.map((example, index): [string, unknown] => [
      `${rule.id} ${String(index)}`,
      call(rule.id, ...example.arguments.map(rawExample)),
    ]),
  );
  const facts = Object.entries({ ...annuityFacts, ...budgetFacts, ...itg20Facts }).map(
    ([id, compute]): [string, unknown] => [id, compute()],
  );
  const plans = templates.flatMap((template) =>
    template.samples.map((sample): [string, unknown] => [
      sample.id,
      JSON.stringify([samplePlan(sample.id), template.figures(sample.answers, "pt-BR")]),
    ]),
  );
  return {
    calls,
    examples: Object.fromEntries(examples),
    facts: Object.fromEntries(facts),
    plans: Object.fromEntries(plans),
  };
}

test("a later row in every table of law leaves every published call, example, fact and template figure as it is", async () => {
  const before = await figures(() => undefined);
  const after = await figures((tables) => {
    tables.forEach(withLaterRow);
  });
  expect(Object.keys(before.calls).length).toBeGreaterThan(2000);
  expect(Object.keys(before.plans).length).toBeGreaterThan(8);
  for (const kind of ["calls", "examples", "facts", "plans"] as const) {
    const changed = Object.keys(before[kind]).filter(
      (key) => JSON.stringify(before[kind][key]) !== JSON.stringify(after[kind][key]),
    );
    expect({ kind, changed }).toEqual({ kind, changed: [] });
  }
});

test("the later row itself is in force from its day on", async () => {
  const { lawTables } = await import("../../src/law/tables");
  const { inForceOn } = await import("../../src/law/dated");
  const { isoDay } = await import("../../src/core/dates");
  for (const { rows } of lawTables) expect(inForceOn(rows, isoDay(LATER))?.from).toBe(LATER);
});

test("the rows of 2027 that showed the fault change nothing but calls on days from then on", async () => {
  jest.resetModules();
  const { cfessQuota } = await import("../../src/law/cfess-quota");
  const { lateFine } = await import("../../src/law/late-charges");
  const row = {
    from: "2027-01-01",
    unit: "fraction",
    source: { citation: "Resolução" },
    checked: "2027-01-02",
  } as const;
  (lateFine as unknown as DatedValue<string>[]).push({ ...row, value: "0.05" });
  (cfessQuota as unknown as DatedValue<string>[]).push({ ...row, value: "0.25" });
  const { call, day, memoOf } = await import("../rules/call");
  expect(call("LATE_CHARGES", 522.93, day("15/04/2018"), day("15/07/2018"))[0]?.[3]).toBe("549.08");
  expect(call("LATE_CHARGES", 522.93, day("31/12/2026"), day("15/07/2027"))[0]?.[0]).toBe("10.46");
  expect(call("LATE_CHARGES", 522.93, day("04/01/2027"), day("15/07/2027"))[0]?.[0]).toBe("26.15");
  expect(call("CFESS_SHARE", 6659887.46, 169653.6)).toEqual([["1298046.772"]]);
  expect(call("CFESS_SHARE", 6659887.46, 169653.6, null, day("31/12/2026"))).toEqual([["1298046.772"]]);
  expect(call("CFESS_SHARE", 6659887.46, 169653.6, null, day("01/01/2027"))).toEqual([["1622558.465"]]);
  expect(call("CFESS_TRANSFER", 6659887.46, 169653.6, null, day("01/01/2027"))[3]).toEqual(["1622558.465"]);
  const how = memoOf("CFESS_SHARE", [1, 0]).map(({ operation }) =>
    operation.kind === "found" ? operation.how["pt-BR"] : "",
  );
  expect(how).toContain("sem dia: valor de 13/05/2005");
  const { samplePlan } = await import("../excel/fill/filled");
  const share = (year: number): string =>
    JSON.stringify(samplePlan("budget-proposal", { year: String(year), shareRate: "" })).includes('"0.25"')
      ? "25%"
      : "20%";
  expect([share(2018), share(2026), share(2027)]).toEqual(["20%", "20%", "25%"]);
});
