/** In bytes of UTF-8. All systems take 255; what stands before and behind a name for a while needs some of them. */
const maxBytes = 200;
/** A longer ending is none. */
const maxEndingBytes = 20;

/** What stands for a folder, a drive or the end of a text somewhere, and what turns the direction of writing. */
const unsafe = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu;

/** On Windows these are devices, whatever ending follows. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d\u00b9\u00b2\u00b3]) *(\.|$)/iu;

/** A name without a folder that every system takes; "file" when nothing is left. Never empty, never a path. */
export function plainFileName(name: string): string {
  const plain = trimmed(name.toWellFormed().replaceAll(unsafe, "_"));
  const harmless = device.test(plain) ? `_${plain}` : plain;
  return shortened(harmless) || "file";
}

/** Windows drops what stands here, and Unix hides what begins with a dot. */
function trimmed(name: string): string {
  return name.replaceAll(/^[. ]+|[. ]+$/gu, "");
}

/** Keeps the ending, by which systems know what opens a file. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= maxBytes) return name;
  const dot = name.lastIndexOf(".");
  const last = dot > 0 ? name.slice(dot) : "";
  const ending = Buffer.byteLength(last) <= maxEndingBytes ? last : "";
  const stem = name.slice(0, name.length - ending.length);
  return trimmed(cut(stem, maxBytes - Buffer.byteLength(ending))) + ending;
}

/** As many whole characters as fit. */
function cut(text: string, bytes: number): string {
  let rest = bytes;
  let end = 0;
  for (const character of text) {
    rest -= Buffer.byteLength(character);
    if (rest < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
