import type { HostState } from "../host-state";
import { ObjectType } from "../object-type";

const resultType = new ObjectType<number>("FunctionResult", {
  properties: { value: { get: (value) => value }, error: { get: () => "" } },
});

const DAY = 86_400_000;
/** Day 1 of the 1900 system counted from 1970, with the day that 1900 never had. */
const DAYS_TO_1970 = 25_569;
const DAYS_BETWEEN_SYSTEMS = 1_462;

/** Excel's own functions, called by the add-in rather than by a cell. */
export const functionsType = new ObjectType<HostState>("Functions", {
  methods: {
    date: ({ date1904 }, year, month, day) => {
      const serial = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + DAYS_TO_1970;
      return resultType.of(serial - (date1904 ? DAYS_BETWEEN_SYSTEMS : 0));
    },
  },
});
