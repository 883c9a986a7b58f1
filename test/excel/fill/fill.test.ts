import { fill, previewFill, undoFill } from "../../../src/excel/fill/fill";
import type { HeadlessWorkbench } from "../../../src/workbench/headless";
import { templateAndSample } from "../../../src/templates";
import { tableRows } from "../../../src/templates/builder/answers";
import { isSealName } from "../../../src/workbook/seal";
import { samplePlan } from "./filled";
import { workbookWithFunctions } from "../workbook-with-functions";

let workbench: HeadlessWorkbench;

beforeEach(() => {
  workbench = workbookWithFunctions();
});

afterEach(() => workbench.dispose());

async function filled(plan = samplePlan("budget-proposal"), consent = false) {
  const outcome = await fill(plan, { consent });
  if (outcome.kind !== "filled") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** What the workbook holds once the client has sent what it still had to say. */
async function contents(): Promise<string> {
  await workbench.settle();
  return JSON.stringify(workbench.contents());
}

const answers = templateAndSample("budget-proposal")?.sample.answers ?? {};

describe("the budget of slides 49 to 55", () => {
  test.each([
    ["Cenários", "B19", 5320842.679, "scn.0.065.net"],
    ["Cenários", "C19", 5361840.685, "scn.0.075.net"],
    ["Cenários", "D19", 5402838.691, "scn.0.085.net"],
    ["Cenários", "F13", 8837906.515, "scn.0.05.gross"],
    ["Cenários", "F14", 2306137.8375, "scn.0.05.delinquency"],
    ["Cenários", "F15", 6531768.6775, "scn.0.05.total_after"],
    ["Repasse", "B8", 6490233.85625, "scn.0.075.share_base"],
    ["Repasse", "B9", 1298046.77125, "scn.0.075.share"],
    ["Repasse", "F10", 5259345.662, "scn.0.05.net"],
    ["Receita", "J37", 169653.6, "s52.excluded"],
    ["Receita", "J32", 1050500, "s54.other_subtotal"],
    ["Despesa", "D26", 1783627.68, "s53.acc.0.075.6.2.2.1.1.01.04"],
    ["Despesa", "E20", 5597576.7, "s53.sum.0.085"],
    ["Despesa", "E36", -194738.009, "s53.gap.0.085"],
  ])("%s!%s is %d (%s)", async (sheet, cell, value) => {
    await filled();
    expect(workbench.cell(sheet, cell).value).toBeCloseTo(value, 6);
  });

  test("shows the ties as the deck prints them, balances what balances, and follows the registrants", async () => {
    const { differences } = await filled();
    expect(differences).toEqual([]);
    expect(workbench.cell("Cenários", "C19").text).toBe("R$ 5,361,840.69");
    expect(["B23", "C23", "D23"].map((cell) => workbench.cell("Cenários", cell).text)).toEqual([
      "equilibrado",
      "equilibrado",
      "déficit de 194,738.01",
    ]);
    expect(["C37", "D37", "E37"].map((cell) => workbench.cell("Despesa", cell).value)).toEqual([true, true, false]);
    await workbench.type("Receita", "B4", 15000);
    expect(workbench.cell("Cenários", "B19").value).toBeCloseTo(5306336.74, 6);
    expect(workbench.cell("Cenários", "B23").text).toBe("déficit de 14,505.94");
  });
});

describe("round trips", () => {
  test("are three with preflight and read-back, whatever the number of lines", async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        code: `6.2.2.1.1.01.${String(index + 1)}`,
        name: `Conta ${String(index + 1)}`,
        amount1: "1.10",
        amount2: "2.20",
        amount3: "3.30",
      }));
    const counts: number[] = [];
    for (const count of [1, 900]) {
      workbench.dispose();
      workbench = workbookWithFunctions();
      await filled(samplePlan("budget-proposal", { expenses: lines(count) }));
      counts.push(workbench.host.roundTrips);
    }
    // The client clears its references in one more request, after its own time.
    expect(counts).toEqual([3, 3]);
  });
});

describe("all or nothing", () => {
  const faults = [1, 2, 3].flatMap((roundTrip) =>
    (["before", "after"] as const).map((when) => [roundTrip, when] as const),
  );

  test.each(faults)(
    "a first fill that fails at round trip %d, %s the host acted, leaves no trace",
    async (roundTrip, when) => {
      const before = await contents();
      workbench.host.injectFaults([{ roundTrip, when, kind: "lost" }]);
      const outcome = await fill(samplePlan("budget-proposal"));
      expect(outcome).toMatchObject({ kind: "failed", restored: true });
      expect(await contents()).toBe(before);
    },
  );

  test.each([1, 2, 3, 4].flatMap((trip) => [[trip, "before"] as const, [trip, "after"] as const]))(
    "a fill over an earlier one that fails at round trip %d, %s the host acted, leaves the earlier one",
    async (roundTrip, when) => {
      await filled();
      const before = await contents();
      workbench.host.injectFaults([{ roundTrip, when, kind: "throttle" }]);
      const extra = { code: "6.2.2.1.1.01.99", name: "Nova conta", amount1: "1", amount2: "2", amount3: "3" };
      const changed = samplePlan("budget-proposal", {
        registrants: "14000",
        expenses: [...tableRows(answers, "expenses"), extra],
      });
      const outcome = await fill(changed);
      expect(outcome).toMatchObject({ kind: "failed", restored: true });
      expect(await contents()).toBe(before);
    },
  );

  test("an Excel that takes no such hidden names fills all the same, without a seal", async () => {
    const collection = Excel.NamedItemCollection.prototype;
    const add = Reflect.get(collection, "add");
    const refusing = jest.spyOn(collection, "add").mockImplementation(function (
      this: unknown,
      name,
      reference,
      comment,
    ) {
      // What does not parse is refused as InvalidArgument.
      return add.call(this as Excel.NamedItemCollection, name, isSealName(name) ? '="' : reference, comment);
    });
    const outcome = await fill(samplePlan("budget-proposal"));
    refusing.mockRestore();
    expect(outcome).toMatchObject({ kind: "filled", differences: [] });
    await workbench.settle();
    const { names } = workbench.snapshot();
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(({ name }) => isSealName(name))).toEqual([]);
  });

  test("a request that Excel refuses halfway is taken back", async () => {
    const plan = samplePlan("budget-proposal");
    const broken = {
      ...plan,
      names: plan.names.map((name, index) => (index === 0 ? { ...name, name: "not a name" } : name)),
    };
    const before = await contents();
    expect(await fill(broken)).toMatchObject({ kind: "failed", restored: true });
    expect(await contents()).toBe(before);
  });

  test("cancelling while it is written leaves no trace", async () => {
    const before = await contents();
    const controller = new AbortController();
    const outcome = await fill(samplePlan("budget-proposal"), {
      signal: controller.signal,
      onProgress: ({ phase }) => phase === "writing" && controller.abort(),
    });
    expect(outcome).toEqual({ kind: "cancelled" });
    expect(await contents()).toBe(before);
  });

  test("undo takes a fill back, and a second one to the first", async () => {
    const empty = await contents();
    const first = await filled();
    const once = await contents();
    const second = await filled(samplePlan("budget-proposal", { registrants: "14000" }));
    expect(workbench.cell("Receita", "B4").value).toBe(14000);
    await undoFill(second.record);
    expect(await contents()).toBe(once);
    await undoFill(first.record);
    expect(await contents()).toBe(empty);
  });
});

describe("filling again", () => {
  test("changes nothing where the answers are the same", async () => {
    await filled();
    const before = await contents();
    const { preview } = await filled();
    expect(preview.sheets.map((sheet) => sheet.action.kind)).toEqual(Array(5).fill("update"));
    expect(preview.sheets.every((sheet) => sheet.changes?.changedInputs === 0)).toBe(true);
    expect(await contents()).toBe(before);
  });

  test("keeps rows, columns, notes and formulas that people added, and updates what the form changed", async () => {
    await filled();
    await workbench.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Despesa");
      sheet.getRange("9:9").insert("Down");
      sheet.getRange("A9:E9").formulas = [["6.2.2.1.1.01.04.03.099", "Conta da comissão", 10, 20, 30]];
      sheet.getRange("H3").values = [["a nota da tesoureira"]];
      sheet.getRange("C6").formulas = [["=3163175.01+100"]];
      sheet.getRange("B7").format.fill.color = "#FF0000";
      await context.sync();
    });
    const changed = tableRows(answers, "expenses").map((row) =>
      row["name"] === "Tributos" ? { ...row, amount2: "999" } : row,
    );
    const extra = { code: "6.2.2.1.1.03.01", name: "Reserva", amount1: "1", amount2: "2", amount3: "3" };
    const { preview, differences } = await filled(
      samplePlan("budget-proposal", { registrants: "15100", expenses: [...changed, extra] }),
    );
    expect(differences).toEqual([]);
    expect(preview.sheets.find((sheet) => sheet.name === "Despesa")?.changes).toMatchObject({
      addedRows: 2,
      keptRows: 1,
    });
    expect(workbench.cell("Despesa", "B9").value).toBe("Conta da comissão");
    expect(workbench.cell("Despesa", "H3").value).toBe("a nota da tesoureira");
    expect(workbench.cell("Despesa", "C6").formula).toBe("=3163175.01+100");
    expect(workbench.cell("Despesa", "D15").value).toBe(999);
    expect(workbench.cell("Despesa", "B20").value).toBe("Reserva");
    // Thirteen lines, the commission's, the new one and the closing row.
    expect(workbench.cell("Despesa", "C22").formula).toBe("=SUM(C6:C21)");
    expect(workbench.cell("Despesa", "C22").value).toBeCloseTo(5320842.68 + 100 + 10 + 1, 6);
    expect(workbench.cell("Receita", "B4").value).toBe(15100);
  });

  test("makes the sheets anew where the structure changed, keeps the old ones, and asks first", async () => {
    await filled();
    const before = await contents();
    const rates = [{ rate: "0.065" }, { rate: "0.075" }];
    const plan = samplePlan("budget-proposal", { rates });
    expect(await fill(plan)).toMatchObject({ kind: "refused", preview: { needsConsent: true } });
    expect(await contents()).toBe(before);
    const { record } = await filled(plan, true);
    expect(workbench.cell("Receita (anterior)", "B4").value).toBe(15050);
    expect(workbench.cell("Cenários", "C23").text).toBe("equilibrado");
    await undoFill(record);
    expect(await contents()).toBe(before);
  });
});

describe("what is the user's", () => {
  test("a sheet of the same name is kept under another, and only with a yes", async () => {
    await workbench.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Receita");
      sheet.getRange("A1").values = [["minha planilha"]];
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Receita!A1"]];
      await context.sync();
    });
    const before = await contents();
    const plan = samplePlan("budget-proposal");
    expect(await fill(plan)).toMatchObject({ kind: "refused" });
    expect(await contents()).toBe(before);
    const { record } = await filled(plan, true);
    expect(workbench.cell("Receita (anterior)", "A1").value).toBe("minha planilha");
    expect(workbench.cell("Sheet1", "A1").value).toBe("minha planilha");
    await undoFill(record);
    expect(await contents()).toBe(before);
  });

  test("a name of theirs is never taken over: nothing is filled, and the preview says which it is", async () => {
    await workbench.run(async (context) => {
      context.workbook.names.add("CRESS_INSCRITOS", "=Sheet1!$A$1");
      await context.sync();
    });
    const before = await contents();
    const plan = samplePlan("budget-proposal");
    expect(await previewFill(plan)).toMatchObject({ ownNames: ["CRESS_INSCRITOS"] });
    expect(await fill(plan, { consent: true })).toMatchObject({ kind: "refused" });
    expect(await contents()).toBe(before);
  });

  test.each([
    ["a protected sheet", () => workbench.protect("Receita"), "Receita"],
    ["a read-only workbook", () => void (workbench.host.state.readOnly = true), "somente leitura"],
  ])("%s is said before anything is touched", async (_, prepare, said) => {
    await filled();
    prepare();
    const before = await contents();
    const outcome = await fill(samplePlan("budget-proposal", { registrants: "1" }));
    expect(outcome.kind).toBe("refused");
    if (outcome.kind === "refused") expect(outcome.preview.obstacles[0]?.["pt-BR"]).toContain(said);
    expect(await contents()).toBe(before);
  });

  test("a protected structure and a cell that is being edited are said as well", async () => {
    workbench.host.state.structureProtected = true;
    const refused = await fill(samplePlan("budget-proposal"));
    expect(refused.kind === "refused" && refused.preview.obstacles[0]?.["pt-BR"]).toContain("estrutura");
    workbench.host.state.structureProtected = false;
    workbench.host.state.editing = true;
    const failed = await fill(samplePlan("budget-proposal"));
    expect(failed).toMatchObject({ kind: "failed", restored: true });
    expect(failed.kind === "failed" && failed.problem["pt-BR"]).toContain("célula em edição");
  });
});
