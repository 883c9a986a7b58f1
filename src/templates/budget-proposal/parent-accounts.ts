/**
 * The accounts above the lines, from the last one that all lines share downwards, in the order of an account plan. A line itself is
 * none, nor is the plan's root, which is the total.
 */
export function parentCodes(codes: readonly string[]): readonly string[] {
  const paths = codes.filter((code) => code !== "").map((code) => code.split("."));
  const [first] = paths;
  if (!first) return [];
  let common = 0;
  while (paths.every((path) => path.length > common + 1 && path[common] === first[common])) common += 1;
  const lines = new Set(codes);
  const parents = new Set<string>();
  for (const path of paths) {
    for (let length = Math.max(common, 1); length < path.length; length += 1) {
      const parent = path.slice(0, length).join(".");
      if (!lines.has(parent)) parents.add(parent);
    }
  }
  return [...parents].sort((left, right) => (left < right ? -1 : 1));
}
