import { describe, expect, it } from "vitest";
import { openRouter } from "../support/desk-of-router.ts";

type Office = ReturnType<typeof openRouter>;

const bytes = new TextEncoder().encode("nine euro");

/** Ada sends a file as her window does; answers with what became of it. */
async function bring(
  { call }: Office,
  name = "receipt.txt",
): Promise<{ readonly file: string; readonly name: string }> {
  const begun = await call("file.begin", { name, type: "text/plain", size: bytes.byteLength });
  const { uploadId } = valueOf<{ uploadId: number }>(begun);
  await call("file.add", { uploadId, bytes });
  return valueOf(await call("file.finish", { uploadId }));
}

function valueOf<Value>(answer: Awaited<ReturnType<Office["call"]>>): Value {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Value;
}

describe("files over the border", () => {
  it("come in as bytes and go out under a plain name: no path of the window's is ever followed", async () => {
    const office = openRouter();
    office.signIn("ada");
    const { file, name } = await bring(office, "../../home/ada/.profile");
    expect(name).toBe("_.._home_ada_.profile");
    expect(await office.call("file.save", { file, name: "..\\..\\Windows\\notepad.exe" })).toMatchObject({ ok: true });
    expect(await office.call("file.open", { file, name: "/etc/passwd" })).toMatchObject({ ok: true });
    expect(office.left).toEqual([
      ["_.._Windows_notepad.exe", "nine euro"],
      ["_etc_passwd", "nine euro"],
    ]);
  });

  it("stay closed to who may not read them, also halfway through", async () => {
    const office = openRouter();
    office.signIn("ada");
    const { file } = await bring(office);
    const begun = await office.call("file.begin", { name: "a", type: "", size: 10 });
    const { uploadId } = valueOf<{ uploadId: number }>(begun);
    office.signIn("ben");
    const refused = { ok: false, error: { code: "file.unknown" } };
    expect(await office.call("file.save", { file, name: "a" })).toMatchObject(refused);
    expect(await office.call("file.open", { file, name: "a.txt" })).toMatchObject(refused);
    expect(await office.call("file.add", { uploadId, bytes })).toMatchObject(refused);
    expect(await office.call("file.finish", { uploadId })).toMatchObject(refused);
    expect(office.left).toEqual([]);
  });

  it("are refused in parts larger than main takes without a pause", async () => {
    const office = openRouter();
    office.signIn("ada");
    const begun = await office.call("file.begin", { name: "a", type: "", size: 1_000_000 });
    const { uploadId } = valueOf<{ uploadId: number }>(begun);
    const answer = await office.call("file.add", { uploadId, bytes: new Uint8Array(256 * 1024 + 1) });
    expect(answer).toMatchObject({ ok: false, error: { code: "bad-input" } });
  });
});

describe("drafts over the border", () => {
  const target = { flowId: "hello-world", node: "start" };
  const values = { artifact: { text: "Half" } };

  it("are the session's person's, whoever asks next", async () => {
    const office = openRouter();
    office.signIn("ada");
    await office.call("draft.save", { target: target, values, base: {} });
    office.signIn("root");
    expect(await office.call("start.form", target)).toMatchObject({ ok: true, value: { draft: null } });
    await office.call("draft.discard", { target: target });
    office.signIn("ada");
    expect(await office.call("start.form", target)).toMatchObject({ ok: true, value: { draft: { values } } });
  });

  it("are not kept while the window is locked", async () => {
    const office = openRouter();
    office.signIn("ada");
    office.session.lock();
    const answer = await office.call("draft.save", { target: target, values, base: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: "locked" } });
  });
});
