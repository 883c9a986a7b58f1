import { useState } from "react";
import { ruleNamed } from "../../rules";
import type { ViewProps } from "../shell/view-props";
import { FunctionList } from "./function-list";
import { FunctionPage } from "./function-page";

/** The catalogue, and one function at a time: its help and the form that inserts it. */
export default function FunctionsView({ active }: ViewProps) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const rule = chosen === null ? undefined : ruleNamed(chosen);
  if (rule) {
    return (
      <FunctionPage
        key={rule.id}
        rule={rule}
        active={active}
        onBack={() => {
          setChosen(null);
        }}
      />
    );
  }
  return <FunctionList query={query} onQuery={setQuery} onChoose={setChosen} />;
}
