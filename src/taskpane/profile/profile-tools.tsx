import { Button, Caption1, Checkbox, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { fillWording as filled, sameInBoth, type Wording } from "../../core/wording";
import { excelProblem } from "../../excel/problem";
import { readOpenWorkbook } from "../../excel/reading/read-workbook";
import { profileFromWorkbook } from "../../profile/from-workbook";
import { isEmptyProfile, profileText, type Profile } from "../../profile/profile";
import { profileFileText, readProfileText } from "../../profile/profile-file";
import { useSay } from "../shell/language";
import { useProfile } from "./profile-context";
import { profileWording as wording } from "./wording";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  file: { display: "none" },
});

interface Props {
  /** A whole profile in place of the one that was there. */
  readonly onProfile: (profile: Profile, said: Wording) => void;
  readonly onSaid: (said: Wording, problem: boolean) => void;
}

/** Where a profile comes from and goes to as a whole: a file, the workbook's sheets, this computer. */
export function ProfileTools({ onProfile, onSaid }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { profile, remembered, remember } = useProfile();
  const [reading, setReading] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const importFile = async (chosen: File): Promise<void> => {
    const read = readProfileText(await chosen.text());
    if (read.kind === "profile") onProfile(read.profile, wording.imported);
    else {
      const problems = read.problems.slice(0, 5);
      const all: Wording = {
        en: problems.map((problem) => problem.en).join("; "),
        "pt-BR": problems.map((problem) => problem["pt-BR"]).join("; "),
      };
      onSaid(filled(wording.notImported, { problems: all }), true);
    }
  };
  const exportFile = (): void => {
    const address = URL.createObjectURL(new Blob([profileFileText(profile)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${fileName(profile)}.json`;
    link.click();
    URL.revokeObjectURL(address);
    onSaid(wording.exported, false);
  };
  const takeFromWorkbook = async (): Promise<void> => {
    setReading(true);
    try {
      const taken = profileFromWorkbook(await readOpenWorkbook());
      const count = String(Object.keys(taken.values).length);
      if (isEmptyProfile(taken)) onSaid(wording.nothingTaken, true);
      else onProfile({ ...taken, values: { ...profile.values, ...taken.values } }, filled(wording.taken, { count }));
    } catch (error) {
      onSaid(excelProblem(error), true);
    } finally {
      setReading(false);
    }
  };

  return (
    <>
      <div className={styles.tools}>
        <Button
          size="small"
          onClick={() => {
            file.current?.click();
          }}
        >
          {say(wording.importFile)}
        </Button>
        <Button size="small" disabledFocusable={isEmptyProfile(profile)} onClick={exportFile}>
          {say(wording.exportFile)}
        </Button>
        <Button
          size="small"
          disabledFocusable={reading}
          onClick={() => {
            void takeFromWorkbook();
          }}
        >
          {say(wording.fromWorkbook)}
        </Button>
        <input
          ref={file}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          aria-label={say(wording.importFile)}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            // The same file may be chosen again after it was corrected.
            event.target.value = "";
            if (chosen) {
              importFile(chosen).catch((error: unknown) => {
                onSaid(sameInBoth(error instanceof Error ? error.message : String(error)), true);
              });
            }
          }}
        />
      </div>
      {reading && <Spinner size="tiny" label={say(wording.reading)} />}
      <div>
        <Checkbox
          label={say(wording.remember)}
          checked={remembered}
          onChange={(_event, { checked }) => {
            remember(checked === true);
            onSaid(checked === true ? wording.remembered : wording.forgotten, false);
          }}
        />
        <Caption1 block>{say(wording.rememberHelp)}</Caption1>
      </div>
    </>
  );
}

function fileName(profile: Profile): string {
  const named = [profileText(profile, "name"), profileText(profile, "year")].filter((text) => text !== "").join("-");
  return named === "" ? "conselho" : named.replace(/[^\p{L}\p{N}-]+/gu, "-").toLowerCase();
}
