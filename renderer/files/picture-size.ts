/** How many pixels a picture has, as its head says; null where the head says nothing that can be read. */
export function pixelsOf(bytes: Uint8Array, type: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (type) {
      case "image/png":
        return view.getUint32(16) * view.getUint32(20);
      case "image/gif":
        return view.getUint16(6, true) * view.getUint16(8, true);
      case "image/webp":
        return pixelsOfWebp(view);
      default:
        return pixelsOfJpeg(view);
    }
  } catch {
    return null; // it ends before it says so
  }
}

function pixelsOfWebp(view: DataView): number | null {
  const chunk = view.getUint32(12);
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (chunk === 0x56_50_38_58) return (uint24(24) + 1) * (uint24(27) + 1);
  if (chunk === 0x56_50_38_20) return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
  if (chunk !== 0x56_50_38_4c) return null;
  const bits = view.getUint32(21, true);
  return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
}

function pixelsOfJpeg(view: DataView): number | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // a frame's head; not the tables of Huffman, of arithmetic coding, and the reserved one
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}
