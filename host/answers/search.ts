import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** As many as one looks at while typing. */
const maxFound = 20;

/** Looking for tasks and processes across the office. */
export const searchHandlers: HostAnswersOf<"search"> = {
  "search.find": ({ text }, services) => {
    const desk = deskOf(services);
    const query = { text, limit: maxFound };
    return { tasks: desk.tasks.listAll(query).rows, processes: desk.processes.list(query).rows };
  },
};
