import type { FunctionJson, FunctionsJson } from "../../custom-functions/metadata";

/**
 * functions.json as a version has it that had not yet appended each function's last optional parameter: Excel then hands its
 * invocation object over in that parameter's place.
 */
export function metadataOfVersionBefore(metadata: FunctionsJson): FunctionsJson {
  return { ...metadata, functions: metadata.functions.map(withoutLastOptional) };
}

function withoutLastOptional(description: FunctionJson): FunctionJson {
  const last = description.parameters.at(-1);
  if (!last?.optional || last.repeating) return description;
  return { ...description, parameters: description.parameters.slice(0, -1) };
}
