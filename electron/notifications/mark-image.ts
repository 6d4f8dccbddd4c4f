/** Colours as the system's bitmaps have them: blue, green, red, opacity. */
const upper = [0xfa, 0x8f, 0x74, 0xff] as const;
const lower = [0xd8, 0x5b, 0x3b, 0xff] as const;
const dot = [0x31, 0x31, 0xe0, 0xff] as const;
const nothing = [0, 0, 0, 0] as const;

type Pixel = readonly [number, number, number, number];

/** Intray's mark, with a dot on it while something is unread. */
export function markBitmap(size: number, hasUnread: boolean): Buffer {
  return bitmap(size, (x, y) => {
    if (hasUnread && isInCircle(x, y, { x: 0.75, y: 0.25, radius: 0.25 })) return dot;
    if (!isInRounded(x, y, 0.22)) return nothing;
    return y < 0.55 ? upper : lower;
  });
}

/** The dot alone, to lie over an icon. */
export function dotBitmap(size: number): Buffer {
  return bitmap(size, (x, y) => (isInCircle(x, y, { x: 0.5, y: 0.5, radius: 0.45 }) ? dot : nothing));
}

function bitmap(size: number, pixel: (x: number, y: number) => Pixel): Buffer {
  const places = Array.from({ length: size * size }, (_, index) => index);
  const at = (index: number) => pixel(((index % size) + 0.5) / size, (Math.floor(index / size) + 0.5) / size);
  return Buffer.from(places.flatMap((index) => at(index)));
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function isInCircle(x: number, y: number, circle: Circle): boolean {
  return Math.hypot(x - circle.x, y - circle.y) <= circle.radius;
}

/** In a square as large as the picture, with round corners. */
function isInRounded(x: number, y: number, radius: number): boolean {
  const [dx, dy] = [Math.max(Math.abs(x - 0.5) - (0.5 - radius), 0), Math.max(Math.abs(y - 0.5) - (0.5 - radius), 0)];
  return Math.hypot(dx, dy) <= radius;
}
