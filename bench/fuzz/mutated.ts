import AdmZip from "adm-zip";
import { madeArchive, type MadePart } from "../../test/xlsx/made-archive";
import { Random } from "./random";

/** A workbook taken apart, to be put together again with something wrong in it. */
export interface Source {
  readonly name: string;
  readonly parts: readonly { readonly path: string; readonly data: Buffer }[];
}

export function sourceOf(name: string, data: Buffer): Source {
  const parts = new AdmZip(data)
    .getEntries()
    .filter((entry) => !entry.isDirectory)
    .map((entry) => ({ path: entry.entryName, data: entry.getData() }));
  return { name, parts };
}

const numbers = ["-1", "0", "1", "1.5", "1E+308", "1E-320", "NaN", "99999999999", "4294967296", "", " ", "0x10"];
const references = [
  "A0",
  "XFE1",
  "A1048577",
  "ZZZZ9",
  "A1:",
  ":A1",
  "A1:XFD1048576",
  "$A:$A",
  "1:1",
  "A1 B2",
  "#REF!",
  "R1C1",
  "!A1",
  "'!A1",
];
const formulas = [
  "1/0",
  "SUM(",
  "((((((((((",
  "A1:XFD1048576",
  "SUM(A:XFD)*A:XFD",
  "INDIRECT(A1)",
  "OFFSET(A1,1E9,-1E9)",
  'REPT("x",1E9)',
  "9^9^9",
  "CRESS.INSTALLMENTS(A1:A9,1E9,1)",
  "IF(A1,A1,A1)&amp;A1",
  "{1,2;3}",
  "'['!A1",
  "\u0000\u0001",
];
const texts = [
  "",
  " ".repeat(5_000),
  "9".repeat(400),
  "\u202e\u0007\u001b[31m",
  "R$ 1.234,56-",
  "=1+1",
  "😀".repeat(100),
  "&#x0;",
  "&lt;&amp;",
];

/** What can be wrong with the text of a part. */
const textFaults: Readonly<Record<string, (xml: string, random: Random) => string>> = {
  "an attribute's value": (xml, random) =>
    replacedAt(xml, /="([^"]*)"/g, random, () => `="${random.oneOf([...numbers, ...references, ...texts])}"`),
  "a number between tags": (xml, random) =>
    replacedAt(xml, />([^<>]+)</g, random, () => `>${random.oneOf([...numbers, ...texts])}<`),
  "a formula": (xml, random) =>
    replacedAt(xml, /<f[^<>]*>[^<]*<\/f>/g, random, () => `<f>${random.oneOf(formulas)}</f>`),
  "a reference": (xml, random) =>
    replacedAt(
      xml,
      /\b(r|ref|sqref|spans)="[^"]*"/g,
      random,
      (found) => `${found.slice(0, found.indexOf("="))}="${random.oneOf(references)}"`,
    ),
  "a tag lost": (xml, random) => replacedAt(xml, /<[^<>]+>/g, random, () => ""),
  "a tag twice": (xml, random) => replacedAt(xml, /<[^<>]+>/g, random, (found) => found + found),
  "a tag a hundred times": (xml, random) => replacedAt(xml, /<[^<>]+\/>/g, random, (found) => found.repeat(100)),
  "a tag's name": (xml, random) => replacedAt(xml, /<\/?\w+/g, random, (found) => `${found}x`),
  "an element twice": (xml, random) => replacedAt(xml, /<c [^<>]*>.*?<\/c>/g, random, (found) => found + found),
  "cut off": (xml, random) => xml.slice(0, random.below(xml.length + 1)),
  "a byte": (xml, random) => {
    const at = random.below(xml.length + 1);
    return xml.slice(0, at) + String.fromCharCode(random.below(256)) + xml.slice(at + 1);
  },
  "a part of another place": (xml, random) => {
    const [from, length, to] = [random.below(xml.length + 1), random.below(400), random.below(xml.length + 1)];
    return xml.slice(0, to) + xml.slice(from, from + length) + xml.slice(to);
  },
  "an entity declared": (xml) =>
    xml.replace("?>", '?><!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY d "&b;&b;&b;&b;&b;&b;&b;&b;">]>'),
  nothing: () => "",
};

/** What can be wrong with the archive around it. */
const archiveFaults: Readonly<Record<string, (part: MadePart, random: Random) => MadePart>> = {
  "a size that is not so": (part, random) => ({
    ...part,
    claimedBytes: random.oneOf([0, 1, 4_000_000_000, 70_000_000]),
  }),
  "a checksum that is not so": (part, random) => ({ ...part, checksum: random.below(4_000_000_000) }),
  encrypted: (part) => ({ ...part, encrypted: true }),
  "a path that leads out": (part) => ({ ...part, path: `../../${part.path}` }),
  "a path in other letters": (part) => ({ ...part, path: part.path.toUpperCase() }),
};

/** What can be wrong with the parts between them. */
const partFaults: Readonly<Record<string, (parts: readonly MadePart[], random: Random) => readonly MadePart[]>> = {
  "a part lost": (parts, random) => without(parts, random.below(parts.length)),
  "a part twice": (parts, random) => [...parts, random.oneOf(parts)],
  "a part with another's text": (parts, random) => {
    const { data } = random.oneOf(parts);
    const at = random.below(parts.length);
    return parts.map((part, index) => (index === at ? { ...part, data } : part));
  },
};

export const faultNames = [
  ...Object.keys(textFaults),
  ...Object.keys(archiveFaults),
  ...Object.keys(partFaults),
  "bytes of the archive",
] as const;

/** One file with one to three faults, the same for the same seed. */
export function mutated(source: Source, seed: number): { readonly data: Buffer; readonly faults: readonly string[] } {
  const random = new Random(seed);
  let parts: readonly MadePart[] = source.parts.map(({ path, data }) => ({ path, data }));
  const faults: string[] = [];
  const count = 1 + random.below(3);
  let breaksArchive = false;
  for (let done = 0; done < count; done += 1) {
    const fault = random.oneOf(faultNames);
    faults.push(fault);
    breaksArchive ||= fault === "bytes of the archive";
    const between = partFaults[fault];
    if (between) {
      parts = between(parts, random);
      continue;
    }
    const at = random.below(parts.length);
    parts = parts.map((part, index) => (index === at ? withFault(part, fault, random) : part));
  }
  const data = madeArchive(parts);
  if (breaksArchive) for (let done = 0; done < 4; done += 1) data[random.below(data.length)] = random.below(256);
  return { data, faults };
}

function without(parts: readonly MadePart[], lost: number): readonly MadePart[] {
  return parts.length === 1 ? parts : parts.filter((_, index) => index !== lost);
}

function withFault(part: MadePart, fault: string, random: Random): MadePart {
  const inText = textFaults[fault];
  if (inText) return { ...part, data: inText(part.data.toString("utf8"), random) };
  return archiveFaults[fault]?.(part, random) ?? part;
}

function replacedAt(xml: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
  const places = [...xml.slice(0, 400_000).matchAll(pattern)];
  if (places.length === 0) return xml;
  const place = random.oneOf(places);
  const { index } = place;
  return xml.slice(0, index) + by(place[0]) + xml.slice(index + place[0].length);
}
