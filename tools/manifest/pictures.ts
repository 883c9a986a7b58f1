import { BASIC_TYPES, OVERRIDES, placeOf } from "./structure";
import { resourcesOf, textsOf } from "./resources";
import type { Site } from "./check";

const PNG_SIGNATURE = "89504e470d0a1a0a";

/** A PNG's width and height, from its header; null where the bytes are no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const file = Buffer.from(bytes);
  if (file.length < 24 || file.subarray(0, 8).toString("hex") !== PNG_SIGNATURE) return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function pictureProblems(place: string, address: string, size: number, site: Site): string[] {
  if (!address.startsWith(site.address)) return [];
  const path = address.slice(site.address.length);
  const bytes = site.read(path);
  if (bytes === null) return [`${place}: there is no ${path}`];
  const real = pngSize(bytes);
  if (real === null) return [`${place}: ${path} is no PNG file`];
  if (real.width !== size || real.height !== size) {
    return [`${place}: ${path} has ${real.width} × ${real.height} pixels; ${size} × ${size} are asked for`];
  }
  return [];
}

/** Excel asks for these sizes of every icon on the ribbon. */
const RIBBON_SIZES = [16, 32, 80];

/** Icons that are there, in the size that their place asks for. */
export function iconProblems(document: Document, site: Site): string[] {
  const problems: string[] = [];
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    const element = [...document.documentElement.children].find((child) => child.localName === name);
    for (const { text } of element ? textsOf(element) : []) problems.push(...pictureProblems(name, text, size, site));
  }
  const resources = resourcesOf(document);
  for (const icon of document.getElementsByTagNameNS(OVERRIDES, "Icon")) {
    const images = [...icon.getElementsByTagNameNS(BASIC_TYPES, "Image")];
    const sizes = images.map((image) => Number(image.getAttribute("size")));
    for (const size of RIBBON_SIZES) {
      if (!sizes.includes(size)) problems.push(`${placeOf(icon)} lacks the size of ${size} pixels`);
    }
    for (const image of images) {
      const resource = resources.get(image.getAttribute("resid") ?? "");
      for (const { text } of resource ? textsOf(resource.element) : []) {
        problems.push(...pictureProblems(placeOf(image), text, Number(image.getAttribute("size")), site));
      }
    }
  }
  return problems;
}
