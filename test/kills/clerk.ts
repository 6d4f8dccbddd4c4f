import { createHash } from "node:crypto";
import type { Desk, Engine, FileRef } from "../../engine/index.ts";
import { lockChoices } from "../../contract/inputs.ts";
import type { SettingsFile } from "../../host/settings.ts";
import type { Operation } from "./operation.ts";

/** From 0 up to 1. */
export type Random = () => number;

/** An operation, and what it takes to do it. */
interface Intention {
  readonly operation: Operation;
  readonly carryOut: () => unknown;
}

interface ClerkOptions {
  readonly engine: Engine;
  readonly settings: SettingsFile;
  readonly random: Random;
  /** Makes marks that nobody else makes. */
  readonly nextMark: () => string;
}

/** What groups may be given. */
const permissions = ["parcels.view", "parcels.manage", "people.manage"] as const;

/** Does what people in an office do, in no particular order: forms, drafts, files, people, groups and settings. */
export class Clerk {
  readonly #settings: SettingsFile;
  readonly #random: Random;
  readonly #nextMark: () => string;
  readonly #desk: Desk;
  /** Brought, and not put into a form yet. */
  #paper: FileRef | null = null;

  constructor({ engine, settings, random, nextMark }: ClerkOptions) {
    this.#settings = settings;
    this.#random = random;
    this.#nextMark = nextMark;
    this.#desk = engine.as(engine.people.findByName("root")?.id ?? 0);
  }

  /** Something that can be done now, and hasn't been done yet. */
  next(): Intention {
    for (;;) {
      const intend = this.#pick([
        () => this.#start(),
        () => this.#assign(),
        () => this.#draft(),
        () => this.#draft(),
        () => this.#discard(),
        () => this.#unassign(),
        () => this.#complete(),
        () => this.#complete(),
        () => this.#upload(),
        () => this.#administerPeople(),
        () => this.#administerGroups(),
        () => this.#changeSettings(),
      ]);
      const intention = intend?.();
      if (intention) return intention;
    }
  }

  #start(): Intention {
    const mark = this.#nextMark();
    const paper = this.#paper;
    return {
      operation: { kind: "process.start", mark },
      carryOut: () => {
        this.#desk.starts.start("parcels", "start", { artifact: { mark, ...(paper === null ? {} : { paper }) } });
        this.#paper = null;
      },
    };
  }

  #assign(): Intention | null {
    const task = this.#pick(this.#desk.tasks.list("queue").rows)?.id;
    if (task === undefined) return null;
    return { operation: { kind: "task.assign", task }, carryOut: () => this.#desk.tasks.assign(task) };
  }

  #unassign(): Intention | null {
    const task = this.#own()?.id;
    if (task === undefined) return null;
    return { operation: { kind: "task.unassign", task }, carryOut: () => this.#desk.tasks.unassign(task) };
  }

  #draft(): Intention | null {
    const task = this.#own()?.id;
    if (task === undefined) return null;
    const mark = this.#nextMark();
    const draft = { values: { data: { note: mark } }, base: {} };
    return {
      operation: { kind: "draft.save", task, mark },
      carryOut: () => this.#desk.drafts.save({ taskId: task }, draft),
    };
  }

  #discard(): Intention | null {
    const row = this.#own();
    if (!row?.hasDraft) return null;
    return {
      operation: { kind: "draft.discard", task: row.id },
      carryOut: () => this.#desk.drafts.discard({ taskId: row.id }),
    };
  }

  #complete(): Intention | null {
    const row = this.#own();
    if (!row) return null;
    const mark = this.#nextMark();
    return {
      operation: { kind: "task.complete", task: row.id, parcel: row.subject, mark },
      carryOut: () => this.#desk.tasks.complete(row.id, { data: { note: mark } }),
    };
  }

  #upload(): Intention {
    const mark = this.#nextMark();
    // several parts, the last one small
    const bytes = Buffer.from(mark.repeat(Math.ceil((1 + 300_000 * this.#random()) / mark.length)));
    const hash = createHash("sha256").update(bytes).digest("hex");
    return {
      operation: { kind: "file.finish", hash, bytes: bytes.byteLength },
      carryOut: () => {
        const { files } = this.#desk;
        const id = files.begin({ name: `${mark}.txt`, type: "text/plain", size: bytes.byteLength });
        for (let from = 0; from < bytes.byteLength; from += 100_000)
          files.add(id, bytes.subarray(from, from + 100_000));
        this.#paper = files.finish(id);
      },
    };
  }

  #administerPeople(): Intention | null {
    const { people, groups } = this.#desk;
    const others = people.list().filter(({ superuser }) => !superuser);
    const person = this.#pick(others);
    const mark = this.#nextMark();
    if (!person || others.length < 10) {
      const created = { name: mark, displayName: mark, password: "correct horse" };
      return { operation: { kind: "person.create", mark }, carryOut: () => people.create(created) };
    }
    const { id, name } = person;
    switch (Math.floor(this.#random() * 3)) {
      case 0:
        return {
          operation: { kind: "person.rename", name, mark },
          carryOut: () => people.rename(id, { name, displayName: mark }),
        };
      case 1: {
        const group = this.#pick(groups.list());
        if (!group) return null;
        const had = person.groups.filter((one) => one.id !== group.id);
        const wanted = had.length < person.groups.length ? had : [...had, group];
        return {
          operation: { kind: "person.set-groups", name, groups: wanted.map(({ title }) => title) },
          carryOut: () =>
            people.setGroups(
              id,
              wanted.map((one) => one.id),
            ),
        };
      }
      default:
        return person.active
          ? { operation: { kind: "person.deactivate", name }, carryOut: () => people.deactivate(id, null) }
          : { operation: { kind: "person.reactivate", name }, carryOut: () => people.reactivate(id) };
    }
  }

  #administerGroups(): Intention | null {
    const { groups } = this.#desk;
    const all = groups.list();
    const group = this.#pick(all);
    if (!group || all.length < 5) {
      const mark = this.#nextMark();
      return { operation: { kind: "group.create", mark }, carryOut: () => groups.create(mark) };
    }
    const permission = this.#pick(permissions);
    if (permission === undefined) return null;
    const isHeld = groups.get(group.id).may.some((grant) => grant.permission === permission);
    const change = { groupId: group.id, permission, object: null, granted: !isHeld };
    return {
      operation: { kind: isHeld ? "group.revoke" : "group.grant", group: group.title, permission },
      carryOut: () => this.#desk.permissions.change([change]),
    };
  }

  #changeSettings(): Intention | null {
    const before = this.#settings.get().lockAfterMinutes;
    const minutes = this.#pick(lockChoices.filter((choice) => choice !== before));
    if (minutes === undefined) return null;
    return {
      operation: { kind: "settings.set", minutes },
      carryOut: () => this.#settings.set({ lockAfterMinutes: minutes }),
    };
  }

  #own() {
    return this.#pick(this.#desk.tasks.list("inbox").rows);
  }

  #pick<Value>(values: readonly Value[]): Value | undefined {
    return values[Math.floor(this.#random() * values.length)];
  }
}
