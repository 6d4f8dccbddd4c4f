import { contextBridge, ipcRenderer } from "electron";
import { createBridge } from "./ipc/bridge.ts";

/** Written in by the bundler, from the table of channels: the preload needs the names alone, without the schemas. */
declare const CHANNEL_NAMES: readonly string[];

contextBridge.exposeInMainWorld("intray", createBridge(ipcRenderer, CHANNEL_NAMES));
