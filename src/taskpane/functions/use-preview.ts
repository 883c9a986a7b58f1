import { useEffect, useMemo, useState } from "react";
import { evaluate, type Evaluation } from "../../rule/evaluation";
import { Failure } from "../../rule/failure";
import type { RawArgument } from "../../rule/raw";
import type { Rule, RuleParameter } from "../../rule/rule";
import { fillWording, type Language, type Wording } from "../../core/wording";
import { displayLanguage } from "../../excel/language";
import { excelProblem } from "../../excel/problem";
import { readRanges, type Reference } from "../../excel/reading/selection";
import { labelled } from "./labelled-problem";
import { readTypedArgument, type TypedArgument } from "./typed-argument";
import { functionsWording } from "./wording";

export interface Preview {
  readonly typed: readonly TypedArgument[];
  /** What is wrong with each argument, by its position; null where nothing is. */
  readonly problems: readonly (Wording | null)[];
  /** Why there is no result although each argument is right by itself. */
  readonly failure: Wording | null;
  readonly evaluation: Evaluation | null;
  /** False while required arguments are still blank or one is wrong. */
  readonly ready: boolean;
}

type ReadValues = ReadonlyMap<string, readonly (readonly (string | number | boolean)[])[] | null>;

const keyOf = ({ sheet, address }: Reference): string => JSON.stringify([sheet ?? null, address]);

const WAIT_MILLISECONDS = 250;

/**
 * What the function would give for what stands in the form now: values typed are taken at once, cells are read in one round trip.
 * @param changed anything that changes when the workbook may hold other values
 */
export function usePreview(rule: Rule, texts: readonly string[], language: Language, changed: unknown): Preview {
  const typed = useMemo(
    () => rule.parameters.map((parameter, index) => readTypedArgument(texts[index] ?? "", parameter, language)),
    [rule, texts, language],
  );
  const [values, setValues] = useState<ReadValues>(new Map());
  const [readProblem, setReadProblem] = useState<Wording | null>(null);

  useEffect(() => {
    const references = typed.flatMap((argument) => (argument.kind === "reference" ? [argument.reference] : []));
    if (references.length === 0) return undefined;
    let stopped = false;
    const timer = window.setTimeout(() => {
      readRanges(references).then(
        (read) => {
          if (stopped) return;
          setValues(new Map(references.map((reference, index) => [keyOf(reference), read[index] ?? null])));
          setReadProblem(null);
        },
        (problem: unknown) => {
          if (!stopped) setReadProblem(excelProblem(problem));
        },
      );
    }, WAIT_MILLISECONDS);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [typed, changed]);

  return useMemo(() => previewOf(rule, typed, values, readProblem), [rule, typed, values, readProblem]);
}

function previewOf(
  rule: Rule,
  typed: readonly TypedArgument[],
  values: ReadValues,
  readProblem: Wording | null,
): Preview {
  const raw: RawArgument[] = [];
  let waiting = false;
  const problems = rule.parameters.map((parameter, index): Wording | null => {
    const argument = typed[index] ?? { kind: "omitted" };
    switch (argument.kind) {
      case "problem":
        return argument.wording;
      case "omitted":
        raw[index] = null;
        if (parameter.required) waiting = true;
        return null;
      case "constant":
        raw[index] = argument.raw;
        return problemOf(rule, parameter, argument.raw);
      case "reference": {
        const read = values.get(keyOf(argument.reference));
        if (read === undefined) {
          waiting = true;
          return null;
        }
        if (read === null) return fillWording(functionsWording.noSheet, { sheet: argument.reference.sheet ?? "" });
        raw[index] = read;
        return problemOf(rule, parameter, read);
      }
    }
  });
  const head = { typed, problems };
  if (readProblem) return { ...head, failure: readProblem, evaluation: null, ready: false };
  if (waiting || problems.some((problem) => problem !== null)) {
    return { ...head, failure: null, evaluation: null, ready: false };
  }
  try {
    return {
      ...head,
      failure: null,
      evaluation: evaluate(rule, raw, { recording: true, language: displayLanguage() }),
      ready: true,
    };
  } catch (problem) {
    if (!(problem instanceof Failure)) throw problem;
    return { ...withFailure(rule, problems, problem), typed, evaluation: null, ready: false };
  }
}

/** A failure that names a parameter stands beside its field, any other below the form. */
function withFailure(
  rule: Rule,
  problems: readonly (Wording | null)[],
  failure: Failure,
): Pick<Preview, "problems" | "failure"> {
  const at = rule.parameters.findIndex((parameter) => parameter.name.en === failure.parameter);
  const wording = labelled(failure.wording, rule.parameters);
  if (at < 0) return { problems, failure: wording };
  return { problems: problems.map((problem, index) => (index === at ? wording : problem)), failure: null };
}

/** What the parameter itself says of an argument; in a lifted range each row answers for itself, in the result. */
function problemOf(rule: Rule, parameter: RuleParameter, raw: RawArgument): Wording | null {
  if (parameter.lifted && Array.isArray(raw)) {
    const rows = raw as readonly (readonly unknown[])[];
    if (rows.length !== 1 || rows[0]?.length !== 1) return null;
  }
  try {
    parameter.read(raw, parameter.site);
    return null;
  } catch (problem) {
    if (problem instanceof Failure) return labelled(problem.wording, rule.parameters);
    throw problem;
  }
}
