import { expect, it } from "vitest";
import type { JsonObject } from "../../engine/index.ts";
import { walkThrough } from "../../engine/testing/index.ts";
import { shipment } from "../../flows/shipment/shipment.ts";

const walk = walkThrough(shipment);
const books = { what: "Books", weight: 12, value: 200, to: "Library, Bern", carrier: "post" };

function send(more: JsonObject = {}) {
  const office = walk();
  office.as("ada").start("send", { artifact: { ...books, ...more } });
  return office;
}

it("is packed, and goes with the driver", () => {
  const office = send();
  office.as("ben").complete("box");
  office.as("clara").start("driverIsHere", { data: { driverOf: "post" } });
  office.as("ben").complete("handOver", { data: { damaged: false } });
  expect(office.picture(1)).toEqual([
    "send DONE",
    "prepare DONE",
    "book DONE prepare_1",
    "pack DONE prepare_2",
    "prepared DONE",
    "box DONE prepare_2/pack_1",
    "packed DONE prepare_2",
    "driver DONE",
    "handOver DONE",
    "isDamaged DONE",
    "sent DONE",
    "process DONE",
  ]);
  expect(office.picture(2)).toEqual(["driverIsHere DONE", "tell DONE", "told DONE", "process DONE"]);
});

it("is insured when it is worth it, and has papers when it goes abroad, all at once", () => {
  const office = send({ value: 5_000, abroad: true });
  office.as("clara").complete("papers", { data: { customs: "Z-1" } });
  office.as("ben").complete("box");
  expect(office.picture().at(-2)).toBe("packed DONE prepare_3");
  office.as("ada").complete("insure", { data: { policy: "V-7" } });
  expect(office.picture().at(-2)).toBe("driver STARTED");
  expect(office.data()).toMatchObject({ policy: "V-7", customs: "Z-1", booking: "POST-1" });
});

it("waits for the driver of its own carrier, with everything else of that carrier", () => {
  const office = send();
  office.as("ada").start("send", { artifact: { ...books, carrier: "express" } });
  office.as("ada").start("send", { artifact: books });
  for (let boxes = 0; boxes < 3; boxes += 1) office.as("ben").complete("box");
  office.as("clara").start("driverIsHere", { data: { driverOf: "post" } });
  const waiting = [1, 2, 3].map((id) => office.picture(id).at(-2));
  expect(waiting).toEqual(["handOver NEW", "driver STARTED", "handOver NEW"]);
});

it("stays when something is damaged, and the booking is canceled", () => {
  const office = send();
  office.as("ben").complete("box");
  office.as("clara").start("driverIsHere", { data: { driverOf: "post" } });
  office.as("ben").complete("handOver", { data: { damaged: true, damage: "The box is wet" } });
  expect(office.picture(1).slice(-5)).toEqual([
    "isDamaged DONE",
    "cancelBookings DONE",
    "unbook DONE",
    "notSent DONE",
    "process DONE",
  ]);
  expect(office.data(1)).toMatchObject({ booking: null });
});

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
