interface HistogramProps {
  /** The same for those who do not see it. */
  readonly label: string;
  readonly bars: readonly number[];
  /** Which share of the scale is chosen, from 0 to 1. */
  readonly from: number;
  readonly to: number;
}

const HEIGHT = 40;

/** How the values lie; what is outside the chosen range is pale. */
export function Histogram({ label, bars, from, to }: HistogramProps) {
  const most = Math.max(1, ...bars);
  return (
    <svg
      className="histogram"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${bars.length} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {bars.map((count, place) => {
        // The root lets one see the few beside the many.
        const height = count === 0 ? 0 : Math.max(1, Math.sqrt(count / most) * HEIGHT);
        const middle = (place + 0.5) / bars.length;
        const reach = 0.5 / bars.length;
        const isIn = middle + reach >= from && middle - reach <= to;
        return (
          <rect
            key={middle}
            x={place + 0.1}
            y={HEIGHT - height}
            width={0.8}
            height={height}
            data-in={isIn}
          />
        );
      })}
    </svg>
  );
}
