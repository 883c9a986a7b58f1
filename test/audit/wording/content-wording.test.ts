import { contentWording } from "../../../src/audit/wording/content-wording";

test.each(
  [
    ["5402838.69", "5.402.838,69", "5,402,838.69"],
    ["an amount whose last zero fell off", "5597576.7", "5.597.576,70", "5,597,576.70"],
    ["a difference", "-50", "−50", "−50"],
    ["a rate", "0.2", "0,2", "0.2"],
    ["a unit value with five places", "522.93375", "522,93375", "522.93375"],
    ["a mean without an end", "16.8333333333333", "16,833333", "16.833333"],
    ["a small one", "0.0000123456789", "0,00001235", "0.00001235"],
    ["a year", "2107", "2107", "2107"],
    ["a day", "2017-09-30", "30/09/2017", "2017-09-30"],
    ["a formula", "=SUM(B2:B4,1.5)", "=SOMA(B2:B4;1,5)", "=SUM(B2:B4,1.5)"],
    ["an error", "#REF!", "#REF!", "#REF!"],
  ].map((row) => row.slice(-3)),
)("%s reads %s in Portuguese and %s in English", (content = "", portuguese, english) => {
  expect(contentWording(content)).toEqual({ "pt-BR": portuguese, en: english });
});
