import type { ReactElement } from "react";
import { EXCEL_ON_WINDOWS, MOOD_NAMES, MOODS, type MoodName } from "../host/moods/moods";
import type { PageWorkbench } from "./page-workbench";
import type { Wording } from "./wording";

/** How the Excel that the workbench stands in for behaves: one choice a mood, the first of each being Excel of Microsoft 365 on Windows. */
export function MoodMenu({ workbench, wording }: { workbench: PageWorkbench; wording: Wording }): ReactElement {
  const { moods } = workbench.host;
  const others = MOOD_NAMES.filter((name) => moods[name] !== EXCEL_ON_WINDOWS[name]);
  const choose = (name: MoodName, choice: string): void => {
    void workbench.setMoods({ [name]: choice });
  };
  return (
    <details className="moods">
      <summary>
        {wording.moods}
        {others.length > 0 ? ` (${String(others.length)})` : ""}
      </summary>
      <div className="moodChoices">
        {MOOD_NAMES.map((name) => (
          <label key={name}>
            {wording.moodNames[name]}
            <select value={moods[name]} onChange={(event) => choose(name, event.target.value)}>
              {MOODS[name].map((choice) => (
                <option key={choice} value={choice}>
                  {wording.moodChoices[choice] ?? choice}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
