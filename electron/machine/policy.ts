import { readFileSync } from "node:fs";
import { posix, win32 } from "node:path";
import type { App } from "electron";
import { z } from "zod";
import { features } from "../../contract/features.ts";
import { lockChoices } from "../../contract/inputs.ts";
import { parseUrl } from "./parse-url.ts";

/** Strict, so that a misspelt word is told instead of silently ruling nothing. */
const schema = z.strictObject({
  /** Where the data of a system account lie; `${user}` stands for its name. */
  dataFolder: z.string().min(1).optional(),
  /** Where the records lie that all accounts of the machine share. */
  sharedFolder: z.string().min(1).optional(),
  /** For whoever chose "as the system" or nothing. */
  defaultLanguage: z.enum(["en", "de"]).optional(),
  /** What nobody may do on this machine. */
  forbid: z.array(z.enum(features)).optional(),
  /** Whether Intray looks for newer versions, and downloads them unasked; none does when no feed is named. */
  updates: z.enum(["off", "ask", "automatic"]).optional(),
  /** The folder on a web server where newer versions lie. */
  updateFeed: z.string().refine(isFeed, "Has to begin with https:// and name no password.").optional(),
  /** Nobody may have a window stay open for longer, in minutes. */
  lockAfterMinutes: z.literal(lockChoices).optional(),
});

/** What the administrator of a machine decided for everybody on it. */
export type Policy = z.infer<typeof schema>;

/** The policy can't be followed: nothing starts, rather than without it. */
export class PolicyProblem extends Error {
  override readonly name = "PolicyProblem";
  readonly file: string;

  constructor(file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.file = file;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where an administrator lays the policy: in a folder that others can't write to. */
export function policyFile(platform: NodeJS.Platform, environment: Environment): string {
  if (platform === "win32") return win32.join(environment["ProgramData"] ?? "C:\\ProgramData", "Intray", "policy.json");
  if (platform === "darwin") return "/Library/Application Support/Intray/policy.json";
  return "/etc/intray/policy.json";
}

/** Reads the policy; none rules nothing. Throws `PolicyProblem` for one that can't be read or understood. */
export function readPolicy(file: string, platform: NodeJS.Platform = process.platform): Policy {
  const text = readIfThere(file);
  if (text === null) return {};
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, "")); // editors on Windows begin with it
  } catch (error) {
    throw new PolicyProblem(file, "The policy isn't JSON.", { cause: error });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new PolicyProblem(file, `The policy has a mistake:\n${z.prettifyError(parsed.error)}`);
  const paths = platform === "win32" ? win32 : posix;
  for (const word of ["dataFolder", "sharedFolder"] as const) {
    const folder = parsed.data[word];
    if (folder === undefined || paths.isAbsolute(folder)) continue;
    throw new PolicyProblem(file, `${word} has to begin at the root of a disk.`);
  }
  const { updates = "off", updateFeed } = parsed.data;
  if (updates !== "off" && updateFeed === undefined) {
    throw new PolicyProblem(file, `With "updates": "${updates}" updateFeed has to say where they come from.`);
  }
  return parsed.data;
}

/** A package follows the machine's policy; what is started from its sources can be tried under another. Throws `PolicyProblem`. */
export function ownPolicy(
  app: Pick<App, "isPackaged">,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Policy {
  const trial = app.isPackaged ? undefined : environment["INTRAY_POLICY"];
  return readPolicy(trial ?? policyFile(platform, environment));
}

/** Nobody on the way may change what it says; what this machine itself serves needs no certificate. */
function isFeed(address: string): boolean {
  const url = parseUrl(address);
  if (!url || url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && ["127.0.0.1", "[::1]"].includes(url.hostname));
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new PolicyProblem(file, "The policy can't be read.", { cause: error });
  }
}
