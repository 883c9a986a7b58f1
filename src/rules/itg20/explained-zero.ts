import type { Wording } from "../../core/wording";
import { Failure } from "../../rule/failure";
import type { Parameter } from "../../rule/parameter";
import { singleCell } from "../../rule/read-values";

/** A parameter that refuses 0, as a blank cell arrives, and then says what to type instead. */
export function explainedZero<F>(parameter: Parameter<F>, instead: Wording): Parameter<F> {
  return {
    ...parameter,
    read(raw, site) {
      try {
        return parameter.read(raw, site);
      } catch (problem) {
        if (!(problem instanceof Failure) || singleCell(raw, site) !== 0) throw problem;
        const { reason, wording } = problem;
        throw new Failure(
          reason,
          { en: `${wording.en}. ${instead.en}`, "pt-BR": `${wording["pt-BR"]}. ${instead["pt-BR"]}` },
          problem.parameter,
        );
      }
    },
  };
}
