import { join } from "node:path";
import { contentOf, PATIENCE, Workbench, type WorkbenchPage } from "./workbench-page";

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.start();
});

afterAll(() => workbench.stop());

jest.setTimeout(2 * PATIENCE);

const field = (opened: WorkbenchPage, name: string) => opened.pane.getByRole("textbox", { name, exact: true });
const profileFile = join(__dirname, "../profile/cress-go-2026.json");

async function importProfile(opened: WorkbenchPage): Promise<void> {
  await opened.button("Preencher o meu conselho").click();
  await opened.pane.locator('input[type="file"]').first().setInputFiles(profileFile);
  await opened.pane.getByText("O perfil foi importado.").first().waitFor();
}

test("a profile is typed once, kept with the workbook, and exported as a file that gives the same", async () => {
  const opened = await workbench.open();
  await opened.button("Preencher o meu conselho").click();
  await field(opened, "Conselho").fill("CRESS-GO");
  await field(opened, "Região").fill("19ª Região");
  await field(opened, "Exercício").fill("2026");
  await opened.button(/^Anuidade e patamares/).click();
  await field(opened, "Anuidade atual de pessoa física").fill("653,63");
  await opened.pane.getByText("Procure a resolução do conselho federal que fixa os patamares").first().waitFor();
  const download = opened.page.waitForEvent("download");
  await opened.button("Exportar arquivo").click();
  const file = JSON.parse(new TextDecoder().decode(await contentOf(await download))) as unknown;
  expect(file).toEqual({
    profile: {
      version: 1,
      name: { value: "CRESS-GO", source: "", day: "" },
      region: { value: "19ª Região", source: "", day: "" },
      year: { value: "2026", source: "", day: "" },
      currentAnnuity: { value: "653.63", source: "", day: "", until: "2026-12-31" },
    },
  });
  // Nothing of the council is in the browser until it is asked for.
  const stored = () => opened.page.evaluate(() => window.localStorage.getItem("erario.profile"));
  expect(await stored()).toBeNull();
  await opened.pane.getByRole("checkbox", { name: "Lembrar neste computador" }).check();
  expect(await stored()).toContain("CRESS-GO");
  await opened.pane.getByRole("checkbox", { name: "Lembrar neste computador" }).uncheck();
  expect(await stored()).toBeNull();
  if (process.env.COUNCIL_PICTURE) await opened.page.screenshot({ path: process.env.COUNCIL_PICTURE });
  opened.close();
});

test("a profile that is imported gives a new form its first values, and what it lacks is asked with the act to look for", async () => {
  const opened = await workbench.open();
  await importProfile(opened);
  await opened.button("Ir para os modelos").click();
  await opened.pane.getByText("CRESS-GO · 19ª Região · 2026").waitFor();
  await opened.pane.getByRole("button", { name: "Proposta de anuidade", exact: true }).click();
  expect(await field(opened, "Exercício").inputValue()).toBe("2026");
  expect(await field(opened, "Anuidade atual de pessoa física").inputValue()).toBe("653,63");
  await opened.pane.getByText("Ainda não está no meu conselho, para 2026").first().waitFor();
  await opened.pane.getByText(/Anuidade mínima \(procure a resolução do conselho federal/).waitFor();
  await opened.button(/^Limites do conselho federal/).click();
  await field(opened, "Anuidade mínima").fill("500,00");
  await field(opened, "Anuidade máxima").fill("800,00");
  await opened.button("Guardar no meu conselho").click();
  await opened.pane.getByText("Ainda não está no meu conselho").waitFor({ state: "detached" });
  opened.close();
});
