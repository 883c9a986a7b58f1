/** The part of functions.json that calling a function needs. */
export interface FunctionsJson {
  readonly functions: readonly FunctionJson[];
  /** Where true, functions are called with errors too, as `CustomFunctions.Error`. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionJson {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterJson[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly [option: string]: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface ParameterJson {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export type AssociatedFunction = (...received: unknown[]) => unknown;

export function isMatrix(parameter: ParameterJson | undefined): boolean {
  return parameter?.dimensionality === "matrix";
}

/** How many arguments Excel takes for a function; it refuses a formula with fewer or more. */
export function argumentCounts(description: FunctionJson): { least: number; most: number } {
  const least = description.parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const most = description.parameters.some((parameter) => parameter.repeating) ? 255 : description.parameters.length;
  return { least, most };
}
