import type { IpcErrorCode } from "../contract/result.ts";
import { IpcRefusal } from "./ipc-refusal.ts";

/** What the operating system says by its codes, as people are told it. */
const codeBySystemCode: Readonly<Record<string, IpcErrorCode>> = {
  ENOSPC: "disk.full",
  EDQUOT: "disk.full",
  EFBIG: "disk.full",
  EACCES: "disk.denied",
  EPERM: "disk.denied",
  EROFS: "disk.read-only",
  EBUSY: "disk.busy",
  ETXTBSY: "disk.busy",
  EMFILE: "disk.busy",
  ENFILE: "disk.busy",
  ENOENT: "disk.gone",
  ENOTDIR: "disk.gone",
  ENODEV: "disk.gone",
  ENXIO: "disk.gone",
  ESTALE: "disk.gone",
  EISDIR: "disk.name-unfit",
  EEXIST: "disk.name-unfit",
  EINVAL: "disk.name-unfit",
  ENAMETOOLONG: "disk.name-unfit",
  EIO: "disk.failed",
};

/** What to tell of an error of the operating system at a file; null for any other error. No path of it is told. */
export function systemRefusal(error: unknown): IpcRefusal | null {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return null;
  const systemCode = String(error.code);
  const code = codeBySystemCode[systemCode];
  if (code === undefined) return null;
  return new IpcRefusal(code, `The system says ${systemCode}.`, { systemCode }, { cause: error });
}
