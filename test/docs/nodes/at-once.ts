import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";

/** Several things at once: all of them, one for each, the first of them. */
export const moving = defineFlow({
  id: "moving",
  version: 1,
  title: "Moving house",
  description: "An office moves.",
  data: z.object({ rooms: z.array(z.object({ room: z.string() })).min(1), lift: z.boolean().default(false) }),
  nodes: (node) => ({
    plan: node
      .start({ data: ["rooms", "lift"] })
      .permission({ autoCreate: true })
      .next("atOnce"),
    atOnce: node
      .split()
      .next("phones")
      .next("lift", { when: ({ process }) => process.data.lift, label: "with a lift" })
      .forEach(({ process }) => process.data.rooms, "pack"),
    phones: node.manualTask().permission({ autoCreate: true }).next("ready"),
    lift: node.manualTask().permission({ autoCreate: true }).next("ready"),
    pack: node.manualTask().permission({ autoCreate: true }).next("ready"),
    ready: node
      .join({ continueWhen: ({ arrived, active }) => arrived.length > active.length, cancelActive: false })
      .next("race"),
    race: node.splitFirst().next("firmCalls").next("friendCalls"),
    firmCalls: node.manualTask().permission({ autoCreate: true }).next("moved"),
    friendCalls: node.manualTask().permission({ autoCreate: true }).next("moved"),
    moved: node.end(),
  }),
});
