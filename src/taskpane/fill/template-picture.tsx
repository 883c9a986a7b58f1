import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  picture: {
    flexShrink: 0,
    width: "56px",
    height: "42px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { fill: tokens.colorNeutralStroke1, forcedColorAdjust: "auto" },
  strong: { fill: tokens.colorBrandBackground },
  line: { stroke: tokens.colorBrandBackground, fill: "none", strokeWidth: "2" },
});

type Part =
  | { readonly kind: "row"; readonly y: number; readonly widths: readonly number[]; readonly strong?: boolean }
  | { readonly kind: "bars"; readonly x: number; readonly heights: readonly number[] }
  | { readonly kind: "line"; readonly points: string }
  | { readonly kind: "text"; readonly y: number; readonly width: number };

const row = (y: number, widths: readonly number[], strong = false): Part => ({ kind: "row", y, widths, strong });

/** What each template's sheets look like from afar: rows of figures, bars, a line, text. */
const pictures: Readonly<Record<string, readonly Part[]>> = {
  "annuity-proposal": [
    row(6, [18, 8, 8, 8], true),
    row(13, [18, 8, 8, 8]),
    row(20, [18, 8, 8, 8]),
    row(30, [12, 8]),
    row(36, [12, 8]),
  ],
  "budget-proposal": [
    row(5, [16, 9, 9, 9], true),
    row(11, [16, 9, 9, 9]),
    row(17, [16, 9, 9, 9]),
    { kind: "bars", x: 8, heights: [10, 12, 15] },
    { kind: "bars", x: 32, heights: [11, 12, 13] },
  ],
  "interim-accounts": [
    row(5, [10, 6, 6, 6, 6], true),
    row(11, [10, 6, 6, 6, 6]),
    { kind: "line", points: "6,36 16,30 26,32 36,24 48,20" },
  ],
  "results-history": [
    row(5, [12, 7, 7, 7, 7], true),
    row(11, [12, 7, 7, 7, 7]),
    { kind: "bars", x: 8, heights: [8, 14, 6, 10, 16] },
  ],
  collections: [
    row(5, [8, 10, 10, 10], true),
    row(11, [8, 10, 10, 10]),
    row(17, [8, 10, 10, 10]),
    row(23, [8, 10, 10, 10]),
    row(29, [8, 10, 10, 10]),
    row(35, [8, 10, 10, 10]),
  ],
  registrations: [row(5, [10, 6, 6, 6, 6], true), { kind: "line", points: "6,34 14,28 22,30 30,22 38,18 48,14" }],
  accountability: [
    row(5, [24, 14], true),
    row(11, [24, 14]),
    row(17, [24, 10]),
    row(25, [36], true),
    row(31, [26], true),
    row(37, [14], true),
  ],
  itg20: [
    row(5, [20, 10, 10], true),
    row(11, [20, 10, 10]),
    { kind: "text", y: 20, width: 42 },
    { kind: "text", y: 25, width: 42 },
    { kind: "text", y: 30, width: 42 },
    { kind: "text", y: 35, width: 26 },
  ],
  "assembly-pack": [
    { kind: "text", y: 6, width: 20 },
    row(12, [30, 10], true),
    row(18, [30, 10]),
    row(24, [30, 10]),
    row(30, [30, 10]),
    row(36, [30, 10]),
  ],
};

const anySheet: readonly Part[] = [
  row(6, [18, 10, 10], true),
  row(14, [18, 10, 10]),
  row(22, [18, 10, 10]),
  row(30, [18, 10, 10]),
];

/** A small picture of what a template makes; decoration, so hidden from screen readers. */
export function TemplatePicture({ template }: { template: string }) {
  const styles = useStyles();
  return (
    <svg className={styles.picture} viewBox="0 0 56 42" aria-hidden="true" focusable="false">
      {(pictures[template] ?? anySheet).map((part, index) => (
        <Shape key={index} part={part} />
      ))}
    </svg>
  );
}

function Shape({ part }: { part: Part }) {
  const styles = useStyles();
  switch (part.kind) {
    case "row": {
      let x = 6;
      return (
        <g className={part.strong ? styles.strong : styles.quiet}>
          {part.widths.map((width, index) => {
            const left = x;
            x += width + 2;
            return <rect key={index} x={left} y={part.y} width={width} height={3} rx={1} />;
          })}
        </g>
      );
    }
    case "bars":
      return (
        <g className={styles.strong}>
          {part.heights.map((height, index) => (
            <rect key={index} x={part.x + index * 6} y={39 - height} width={4} height={height} />
          ))}
        </g>
      );
    case "line":
      return <polyline className={styles.line} points={part.points} />;
    case "text":
      return <rect className={styles.quiet} x={6} y={part.y} width={part.width} height={2} rx={1} />;
  }
}
