import { encode } from "uqr";

/** Bytes a QR code of the largest size holds, at the least error correction. */
const MOST_BYTES = 2953;

/** Whether an address is short enough for a QR code. */
export function canBeQrCode(address: string): boolean {
  return new TextEncoder().encode(address).length <= MOST_BYTES;
}

/**
 * An address as a QR code: dark squares on white in either theme, since many cameras read no other, with the four
 * squares' margin the standard asks for. `label` is what a screen reader says.
 */
export function QrCode({ address, label }: { readonly address: string; readonly label: string }) {
  const { size, data } = encode(address, { border: 4, boostEcc: true });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      // A drawing made of shapes has no file for an img element.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
      className="share-code"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={squares.join("")} fill="#000000" />
    </svg>
  );
}
