import { registerFunctions } from "../excel/functions";
import { rules } from "../rules";

registerFunctions(rules);
