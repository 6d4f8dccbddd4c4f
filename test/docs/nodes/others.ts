import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";

/** One room: what others start. */
export const room = defineFlow({
  id: "room",
  version: 1,
  title: "Room",
  description: "A room is painted.",
  data: z.object({ name: z.string(), isDamp: z.boolean().default(false), wallGone: z.boolean().default(false) }),
  nodes: (node) => ({
    begin: node
      .startHandle(({ process }, name: string) => {
        process.data.name = name;
      })
      .next("look"),
    look: node
      .view({ data: ["isDamp", "wallGone"] })
      .permission({ autoCreate: true })
      .next("isDamp"),
    isDamp: node
      .if(({ process }) => process.data.isDamp)
      .then("tellOwner")
      .otherwise("isThere"),
    tellOwner: node.escalationThrow("damp").next("isThere"),
    isThere: node
      .if(({ process }) => process.data.wallGone)
      .then("noWall")
      .otherwise("painted"),
    noWall: node.errorEnd("no-wall"),
    painted: node.end(),
  }),
});

/** A house: starts a process for its hall, then one for each room. */
export const house = defineFlow({
  id: "house",
  version: 1,
  title: "House",
  description: "A house is painted.",
  data: z.object({ rooms: z.array(z.string()).min(1), painted: z.int().default(0) }),
  nodes: (node) => ({
    begin: node
      .start({ data: ["rooms"] })
      .permission({ autoCreate: true })
      .next("hall"),
    hall: node
      .subprocess(room, "begin", () => "Hall")
      .onEscalation("dry", { code: "damp" })
      .onError("tearDown", { code: "no-wall" })
      .next("rooms"),
    dry: node.manualTask().permission({ autoCreate: true }).next("dried"),
    dried: node.end(),
    tearDown: node.terminateEnd(),
    rooms: node
      .nsubprocess(room, "begin", ({ process }) => process.data.rooms)
      .done(({ process }, children) => {
        process.data.painted = children.length;
      })
      .next("painted"),
    painted: node.end(),
  }),
});
