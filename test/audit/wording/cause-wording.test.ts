import { causeWording } from "../../../src/audit/wording/cause-wording";

/** A cause is read after the message: what that has said is not said again. */

const message = { en: "C2 shows #N/A: it is missing.", "pt-BR": "C2 mostra #N/D: está faltando." };

test("a cause that the message has said already is not told again", () => {
  const wording = { en: "it is missing", "pt-BR": "está faltando" };
  expect(causeWording({ message, cause: { code: "MISSING", wording } })).toBeNull();
  const other = { en: "a row was deleted", "pt-BR": "uma linha foi excluída" };
  expect(causeWording({ message, cause: { code: "MISSING", wording: other } })).toBe(other);
});

test("no cause is made of a difference that nothing explains", () => {
  expect(causeWording({ message, cause: { code: "OTHER", wording: { en: "a", "pt-BR": "b" } } })).toBeNull();
  expect(causeWording({ message, cause: null })).toBeNull();
});
