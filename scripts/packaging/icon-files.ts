type Draw = (size: number) => Buffer;

const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const directoryStart = 6;
const directoryEntry = 16;

/** An .ico file: a directory of the pictures, then the pictures as they are. */
export function windowsIcon(draw: Draw): Buffer {
  const pictures = windowsSizes.map((size) => ({ size, png: draw(size) }));
  const directory = Buffer.alloc(directoryStart + directoryEntry * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [at, { size, png }] of pictures.entries()) {
    const entry = directoryStart + directoryEntry * at;
    // One byte each for width and height, in which 0 stands for 256.
    directory.writeUInt8(size % 256, entry);
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}

/** Apple's names for the sizes; a size that has two is once for ordinary and once for dense screens. */
const macSizes = [
  ["ic11", 32],
  ["ic12", 64],
  ["ic07", 128],
  ["ic13", 256],
  ["ic08", 256],
  ["ic14", 512],
  ["ic09", 512],
  ["ic10", 1024],
] as const;

/** An .icns file: a sequence of named pictures within one named chunk. */
export function macIcon(draw: Draw): Buffer {
  return chunk("icns", Buffer.concat(macSizes.map(([name, size]) => chunk(name, draw(size)))));
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
