#!/usr/bin/env node
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";

/**
 * Does for trials what electron-builder asks of fpm, with Debian's own dpkg-deb and rpmbuild, where fpm can't be downloaded:
 * CUSTOM_FPM_PATH names this file. It knows the options that electron-builder passes and stops at any other.
 */
const text = { type: "string" } as const;
const list = { type: "string", multiple: true, default: [] as string[] } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    source: { type: "string", short: "s" },
    target: { type: "string", short: "t" },
    depends: { ...list, short: "d" },
    "deb-recommends": list,
    force: { type: "boolean" },
    debug: { type: "boolean" },
    architecture: text,
    "after-install": text,
    "after-remove": text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    vendor: text,
    url: text,
    category: text,
    "deb-priority": text,
    "rpm-summary": text,
    license: text,
    iteration: text,
    "deb-compression": text,
    "rpm-compression": text,
    "rpm-os": text,
    log: text,
  },
});

/** An option that electron-builder always passes. */
function given(name: "package" | "name" | "version" | "description" | "maintainer" | "architecture"): string {
  const value = values[name];
  if (value === undefined) throw new Error(`fpm-lite needs --${name}`);
  return value;
}

/** Puts every input where it belongs, with the rights that files of a system have, and lists them. */
function fill(root: string): string[] {
  for (const input of positionals) {
    const cut = input.lastIndexOf("=");
    const target = join(root, input.slice(cut + 1));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(input.slice(0, cut), target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
  chmodSync(root, 0o755);
  const files: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isDirectory()) files.push(path);
    if (entry.isDirectory() || (entry.isFile() && (statSync(path).mode & 0o111) !== 0)) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, 0o644);
  }
  return files;
}

function writeDeb(root: string, files: readonly string[]): void {
  const control = join(root, "DEBIAN");
  const plain = files.filter((file) => statSync(file).isFile());
  const kilobytes = Math.ceil(plain.reduce((sum, file) => sum + statSync(file).size, 0) / 1024);
  const [synopsis = "", ...rest] = given("description").split("\n");
  const more = rest.map((line) => `\n ${line.trim() || "."}`).join("");
  const fields = {
    Package: given("name"),
    Version: given("version"),
    Architecture: given("architecture"),
    Maintainer: given("maintainer"),
    "Installed-Size": String(kilobytes),
    Depends: values.depends.join(", "),
    Recommends: values["deb-recommends"].join(", "),
    Section: values.category ?? "misc",
    Priority: values["deb-priority"] ?? "optional",
    Homepage: values.url ?? "",
    Description: `${synopsis.trim() || given("name")}${more}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === "" ? [] : [`${name}: ${value}\n`]));
  const sums = plain.map(
    (file) => `${createHash("md5").update(readFileSync(file)).digest("hex")}  ${relative(root, file)}\n`,
  );
  mkdirSync(control);
  writeFileSync(join(control, "control"), lines.join(""));
  writeFileSync(join(control, "md5sums"), sums.join(""));
  for (const [script, name] of [
    [values["after-install"], "postinst"],
    [values["after-remove"], "postrm"],
  ] as const) {
    if (script === undefined) continue;
    copyFileSync(script, join(control, name));
    chmodSync(join(control, name), 0o755);
  }
  const args = [
    "--root-owner-group",
    `-Z${values["deb-compression"] === "gz" ? "gzip" : "xz"}`,
    "--build",
    root,
    given("package"),
  ];
  execFileSync("dpkg-deb", args, { stdio: ["ignore", "ignore", "inherit"] });
}

function writeRpm(work: string, root: string, files: readonly string[]): void {
  const architecture = { amd64: "x86_64", arm64: "aarch64" }[given("architecture")] ?? given("architecture");
  const quoted = (path: string) =>
    `"/${relative(root, path).replace(/[%"]/g, (sign) => (sign === "%" ? "%%" : '\\"'))}"`;
  const script = (section: string, file: string | undefined) =>
    file === undefined ? [] : [section, readFileSync(file, "utf8").replaceAll("%", "%%")];
  const spec = join(work, "package.spec");
  const lines = [
    "%define _binary_payload w6T.xzdio",
    "%define _build_id_links none",
    "%global __os_install_post %{nil}",
    "%global debug_package %{nil}",
    `Name: ${given("name")}`,
    `Version: ${given("version")}`,
    "Release: 1",
    `Summary: ${values["rpm-summary"] ?? given("name")}`,
    `License: ${values.license ?? "unknown"}`,
    `Vendor: ${values.vendor ?? given("maintainer")}`,
    `Group: ${values.category ?? "default"}`,
    "AutoReqProv: no",
    ...values.depends.map((one) => `Requires: ${one}`),
    "%description",
    given("description"),
    ...script("%post", values["after-install"]),
    ...script("%postun", values["after-remove"]),
    "%files",
    "%defattr(-,root,root,-)",
    ...files.map(quoted),
    "",
  ];
  writeFileSync(spec, lines.join("\n"));
  const defined = ["--define", `_topdir ${work}`, "--define", `_rpmdir ${join(work, "out")}`];
  const args = ["-bb", "--target", architecture, "--buildroot", root, ...defined, spec];
  execFileSync("rpmbuild", args, { stdio: ["ignore", "ignore", "pipe"] });
  const [made] = readdirSync(join(work, "out", architecture));
  if (made === undefined) throw new Error("rpmbuild made nothing");
  copyFileSync(join(work, "out", architecture, made), given("package"));
}

const { source, target } = values;
if (source !== "dir" || (target !== "deb" && target !== "rpm")) {
  throw new Error("fpm-lite makes deb and rpm out of folders, and nothing else");
}
const work = mkdtempSync(join(tmpdir(), "fpm-lite-"));
try {
  const root = join(work, "root");
  const files = fill(root);
  rmSync(given("package"), { force: true });
  if (target === "deb") writeDeb(root, files);
  else writeRpm(work, root, files);
} finally {
  rmSync(work, { recursive: true, force: true });
}
