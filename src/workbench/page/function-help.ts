import { IDescriptionService } from "@univerjs/sheets-formula";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { FunctionsJson } from "../custom-functions/metadata";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** Offers the add-in's functions while a formula is typed, with what functions.json says of them, as Excel does. */
export function offerFunctions(spreadsheet: Spreadsheet, namespace: string, metadata: FunctionsJson): void {
  const descriptions = spreadsheet.engine.injector.get(IDescriptionService);
  descriptions.registerDescriptions(
    metadata.functions.map(({ name, description = "", parameters }): IFunctionInfo => ({
      functionName: `${namespace}.${name}`,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: "",
        require: parameter.optional ? 0 : 1,
        repeat: parameter.repeating ? 1 : 0,
      })),
    })),
  );
}
