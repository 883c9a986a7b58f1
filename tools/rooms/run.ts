import { writeFileSync } from "node:fs";
import { drawingOf } from "./drawing";
import { roomsOf } from "./rooms";

/**
 * `npm run docs:rooms [-- CHECKOUT FILE.svg]` draws which rooms of src import which, from the code; without arguments this checkout's, into
 * docs/images/rooms.svg. Another commit's is drawn from a checkout of it.
 */
const [checkout = ".", file = "docs/images/rooms.svg"] = process.argv.slice(2);
void drawingOf(roomsOf(checkout)).then((svg) => {
  writeFileSync(file, svg);
});
