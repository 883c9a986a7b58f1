import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUploadRegular,
  ArrowUpRegular,
  DeleteRegular,
  TableCursorRegular,
} from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import { useSay } from "../shell/language";
import { fillWording as wording } from "./wording";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXS },
  file: { display: "none" },
});

interface Props {
  readonly label: string;
  /** The row that the buttons work on, from 0; null where the table has none. */
  readonly current: number | null;
  readonly rows: number;
  readonly full: boolean;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onSelection: () => void;
  readonly onFile: (file: File) => void;
}

/** What can be done with a table's rows, all in sight. */
export function TableToolbar({ label, current, rows, full, onAdd, onRemove, onMove, onSelection, onFile }: Props) {
  const styles = useStyles();
  const say = useSay();
  const file = useRef<HTMLInputElement>(null);
  const row = String((current ?? 0) + 1);
  return (
    <div className={styles.bar} role="group" aria-label={label}>
      <Tool icon={<AddRegular />} label={say(wording.addRow)} disabled={full} onClick={onAdd} />
      <Tool
        icon={<DeleteRegular />}
        label={say(wording.removeRow, { row })}
        disabled={current === null}
        onClick={onRemove}
      />
      <Tool
        icon={<ArrowUpRegular />}
        label={say(wording.moveUp, { row })}
        disabled={current === null || current === 0}
        onClick={() => {
          onMove(-1);
        }}
      />
      <Tool
        icon={<ArrowDownRegular />}
        label={say(wording.moveDown, { row })}
        disabled={current === null || current >= rows - 1}
        onClick={() => {
          onMove(1);
        }}
      />
      <Tool icon={<TableCursorRegular />} label={say(wording.fromSelection)} onClick={onSelection} />
      <Tool
        icon={<ArrowUploadRegular />}
        label={say(wording.importCsv)}
        onClick={() => {
          file.current?.click();
        }}
      />
      <input
        ref={file}
        className={styles.file}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        aria-label={say(wording.importCsv)}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file may be chosen again after it was corrected.
          event.target.value = "";
          if (chosen) onFile(chosen);
        }}
      />
    </div>
  );
}

function Tool({
  icon,
  label,
  disabled = false,
  onClick,
}: {
  icon: ReactElement;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={disabled} onClick={onClick} />
    </Tooltip>
  );
}
