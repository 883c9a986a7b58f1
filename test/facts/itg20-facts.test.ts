import { expectFact } from "./fact-check";
import { itg20Facts } from "./itg20-facts";

test.each(Object.entries(itg20Facts))("%s", (id, compute) => {
  expectFact(id, compute());
});
