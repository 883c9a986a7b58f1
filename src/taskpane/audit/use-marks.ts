import { useCallback, useEffect, useState } from "react";
import type { TrackedFinding } from "../../audit/tracking/memory";
import { markCells, readMarks, unmarkCells } from "../../excel/marks/mark-cells";
import type { LeftOver, WriteOutcome } from "../../excel/taking-back/write-all-or-nothing";
import { SaidProblem } from "../../excel/problem";

export interface Marks {
  readonly tags: ReadonlySet<string>;
  readonly mark: (entry: TrackedFinding) => Promise<void>;
  readonly unmark: (entry: TrackedFinding) => Promise<void>;
  readonly unmarkAll: () => Promise<void>;
  /** What a failed marking could not take back yet. */
  readonly left: LeftOver | null;
  readonly forgetLeft: () => void;
}

/** The marks that findings have in the sheets; read from the workbook, where they stay when the pane is closed. */
export function useMarks(active: boolean): Marks {
  const [tags, setTags] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!active) return undefined;
    let stopped = false;
    readMarks().then(
      (read) => {
        if (!stopped) setTags(read);
      },
      // Marks that cannot be read now are read when the view is looked at again.
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  }, [active]);

  const [left, setLeft] = useState<LeftOver | null>(null);
  const done = useCallback((outcome: WriteOutcome): void => {
    if (outcome.kind === "written") return;
    setLeft(outcome.left);
    throw new SaidProblem(outcome.problem);
  }, []);
  const mark = useCallback(
    async (entry: TrackedFinding): Promise<void> => {
      const { finding, id: tag } = entry;
      done(await markCells(finding.sheet, finding.cells, tag));
      setTags((before) => new Set([...before, tag]));
    },
    [done],
  );
  const unmark = useCallback(
    async (entry: TrackedFinding): Promise<void> => {
      const { id: tag } = entry;
      done(await unmarkCells(tag));
      setTags((before) => new Set([...before].filter((each) => each !== tag)));
    },
    [done],
  );
  const unmarkAll = useCallback(async (): Promise<void> => {
    done(await unmarkCells());
    setTags(new Set());
  }, [done]);
  const forgetLeft = useCallback(() => {
    setLeft(null);
  }, []);
  return { tags, mark, unmark, unmarkAll, left, forgetLeft };
}
