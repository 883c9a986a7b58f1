import { makeStyles, tokens } from "@fluentui/react-components";
import type { PicturePart } from "../../templates/builder/picture";

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

/** A small picture of what a template makes; decoration, so hidden from screen readers. */
export function TemplatePicture({ parts }: { parts: readonly PicturePart[] }) {
  const styles = useStyles();
  return (
    <svg className={styles.picture} viewBox="0 0 56 42" aria-hidden="true" focusable="false">
      {parts.map((part, index) => (
        <Shape key={index} part={part} />
      ))}
    </svg>
  );
}

function Shape({ part }: { part: PicturePart }) {
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
