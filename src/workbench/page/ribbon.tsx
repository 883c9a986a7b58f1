import { useEffect, useState, type ReactElement } from "react";
import { UnreadableWorkbook } from "../../xlsx/unreadable";
import { MoodMenu } from "./mood-menu";
import { ReplaceQuestion } from "./replace-question";
import type { PageWorkbench, RibbonAction } from "./page-workbench";
import type { ThemeName, Wording } from "./wording";

interface RibbonProps {
  readonly workbench: PageWorkbench | null;
  readonly wording: Wording;
  readonly notify: (notice: string) => void;
}

const ACTIONS: readonly (readonly [RibbonAction, "fill" | "explain" | "audit"])[] = [
  ["showFill", "fill"],
  ["showExplain", "explain"],
  ["showAudit", "audit"],
];

const THEMES: readonly ThemeName[] = ["light", "dark", "highContrast"];

/** Excel's ribbon as far as the add-in is concerned: its group of buttons, the file, and what Excel's own settings would hold. */
export function Ribbon({ workbench, wording, notify }: RibbonProps): ReactElement {
  // A browser has no second window of Excel: what the add-in opens there is saved as a file.
  useEffect(
    () =>
      workbench?.onWindow((file) => {
        save(file, wording.windowName);
        notify(wording.windowSaved(wording.windowName));
      }),
    [workbench, wording, notify],
  );
  return (
    <header className="ribbon">
      <div className="name">
        <strong>{wording.title}</strong>
        <span>{wording.withoutExcel}</span>
      </div>
      <div className="group">
        <FileButtons workbench={workbench} wording={wording} notify={notify} />
      </div>
      <div className="group" role="group" aria-label={wording.group}>
        {ACTIONS.map(([action, label]) => (
          <button key={action} type="button" className="addIn" onClick={() => workbench?.press(action)}>
            {wording[label]}
          </button>
        ))}
        <span className="groupName" aria-hidden="true">
          {wording.group}
        </span>
      </div>
      <div className="group settings">
        <label>
          {wording.language}
          <select
            value={workbench?.language ?? "pt-BR"}
            onChange={(event) => workbench?.setLanguage(event.target.value === "en" ? "en" : "pt-BR")}
          >
            <option value="pt-BR">Português (Brasil)</option>
            <option value="en">English</option>
          </select>
        </label>
        <label>
          {wording.theme}
          <select
            value={workbench?.theme ?? "light"}
            onChange={(event) => workbench?.setTheme(event.target.value as ThemeName)}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {wording.themes[theme]}
              </option>
            ))}
          </select>
        </label>
        {workbench && <MoodMenu workbench={workbench} wording={wording} />}
      </div>
    </header>
  );
}

function FileButtons({ workbench, wording, notify }: RibbonProps): ReactElement {
  const [asked, setAsked] = useState<File | null>(null);
  const open = async (file: File): Promise<void> => {
    try {
      await workbench?.openFile(file.name, new Uint8Array(await file.arrayBuffer()));
      notify(wording.opened(file.name));
    } catch (problem) {
      const reason =
        problem instanceof UnreadableWorkbook ? problem.wording[workbench?.language ?? "pt-BR"] : String(problem);
      notify(wording.notOpened(reason));
    }
  };
  const download = async (): Promise<boolean> => {
    try {
      if (!workbench) return false;
      save(await workbench.fileBytes(), workbench.fileName);
      workbench.wasSaved();
      return true;
    } catch (problem) {
      notify(wording.notDownloaded(problem instanceof Error ? problem.message : String(problem)));
      return false;
    }
  };
  const answer = async (file: File, what: "download" | "open" | "cancel"): Promise<void> => {
    setAsked(null);
    if (what === "cancel" || (what === "download" && !(await download()))) return;
    await open(file);
  };
  return (
    <>
      <label className="button">
        {wording.open}
        <input
          type="file"
          accept=".xlsx"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file && workbench?.contentsChanged) setAsked(file);
            else if (file) void open(file);
            event.target.value = "";
          }}
        />
      </label>
      <button type="button" onClick={() => void download()}>
        {wording.download}
      </button>
      <button type="button" onClick={() => void workbench?.undo()}>
        {wording.undo}
      </button>
      {asked && <ReplaceQuestion name={asked.name} wording={wording} answer={(what) => void answer(asked, what)} />}
    </>
  );
}

function save(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
