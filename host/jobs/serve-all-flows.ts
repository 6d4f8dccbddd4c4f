import { flows, specimens } from "../../flows/index.ts";
import { type JobPort, serveJobs } from "./serve-jobs.ts";

/** Runs the bodies of jobs of every flow that is compiled in, whether an office is offered it or not. */
export function serveAllFlows(port: JobPort): void {
  serveJobs(port, [...flows, ...specimens]);
}
