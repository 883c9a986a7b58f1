import { useEffect, useRef, type ReactElement } from "react";
import type { Wording } from "./wording";

interface ReplaceQuestionProps {
  readonly name: string;
  readonly wording: Wording;
  readonly answer: (what: "download" | "open" | "cancel") => void;
}

/** Asked before a file takes the place of work that no file has. */
export function ReplaceQuestion({ name, wording, answer }: ReplaceQuestionProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby="replace-question"
      onCancel={(event) => {
        event.preventDefault();
        answer("cancel");
      }}
    >
      <p id="replace-question">{wording.replaceQuestion(name)}</p>
      <div className="answers">
        <button type="button" onClick={() => answer("download")}>
          {wording.downloadFirst}
        </button>
        <button type="button" onClick={() => answer("open")}>
          {wording.openAnyway}
        </button>
        <button type="button" onClick={() => answer("cancel")}>
          {wording.cancel}
        </button>
      </div>
    </dialog>
  );
}
