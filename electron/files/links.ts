import type { App } from "electron";
import type { LinkTarget } from "../../contract/link.ts";

const form = /^intray:\/\/(?<to>task|process)\/(?<id>[1-9]\d{0,14})\/?$/u;

/** Where `intray://task/12` or `intray://process/3` leads; null for anything else. Whoever made it is not trusted. */
export function linkTarget(address: string): LinkTarget | null {
  const { to, id } = form.exec(address)?.groups ?? {};
  return to === undefined ? null : { to: to === "task" ? "task" : "process", id: Number(id) };
}

/** Keeps where somebody outside wants to lead to until the window of a person who is signed in takes it. */
export interface Links {
  /** Looks for an address among the words of a command line; the last one counts. */
  open(args: readonly string[]): void;
  /** A click outside the window leads there. */
  lead(to: LinkTarget): void;
  /** Where to go; null when there is nothing. It is told once, and whoever goes there asks for the right to. */
  consume(): LinkTarget | null;
}

/** `waiting` hears that there is something to take. */
export function createLinks(waiting: () => void): Links {
  let target: LinkTarget | null = null;
  const lead = (to: LinkTarget) => {
    target = to;
    waiting();
  };
  return {
    lead,
    open(args) {
      const found = args.map(linkTarget).findLast((one) => one !== null);
      if (found) lead(found);
    },
    consume() {
      const taken = target;
      target = null;
      return taken;
    },
  };
}

/** On macOS addresses don't come on the command line, but may come before anything is ready. */
export function listenForAddresses(app: Pick<App, "on">, links: Links): void {
  app.on("open-url", (event, address) => {
    event.preventDefault();
    links.open([address]);
  });
}
