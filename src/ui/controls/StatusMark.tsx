const WIDTH_PX = 32;
const HEIGHT_PX = 12;
const MIDDLE = HEIGHT_PX / 2;
const ARROW = `M31,${MIDDLE}l-8,-3.4l2,3.4l-2,3.4z`;

const SAMPLES = {
  operating: <path d={`M1,${MIDDLE}H26${ARROW}`} fill="currentColor" />,
  signed: (
    <>
      <path d={`M1,${MIDDLE}H24${ARROW}`} fill="currentColor" />
      <circle cx={19} cy={MIDDLE} r={3} fill="currentColor" stroke="none" />
    </>
  ),
  proposed: (
    <>
      <path d={`M1,${MIDDLE}H23`} strokeDasharray="4 3" />
      <path d={ARROW} fill="var(--ground)" />
    </>
  ),
  obstacle: <path d={`M1,${MIDDLE}H29M29,1V11M8,3.5v5M15,3.5v5M22,3.5v5`} />,
} as const;

/** A sample of the line a relationship is drawn with, by its status. It says nothing to a screen reader. */
export function StatusMark({ status }: { readonly status: keyof typeof SAMPLES }) {
  return (
    <svg
      width={WIDTH_PX}
      height={HEIGHT_PX}
      viewBox={`0 0 ${WIDTH_PX} ${HEIGHT_PX}`}
      className="status-mark"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      aria-hidden
    >
      {SAMPLES[status]}
    </svg>
  );
}
