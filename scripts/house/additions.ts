/** One way to begin an addition, and what it takes to complete it. */
export interface Way {
  /** Where it is defined, and how; the text that is replaced must stand there exactly once. */
  readonly begin: { readonly file: string; readonly find: string; readonly replacement: string };
  /**
   * Every file that is touched, tests and documentation included, as for an example that exists. `*` stands for the name of
   * what is added, in a file that is new; of several paths the one that exists is meant.
   */
  readonly touched: readonly (string | readonly string[])[];
}

/** Something that is added to the project from time to time. */
export interface Addition {
  readonly what: string;
  /** What was added before, and touches the files that are listed. */
  readonly example: string;
  /** By layout; the first whose beginning is found is measured. */
  readonly ways: readonly Way[];
}

/** What is tried. When the code is rearranged, adjust the ways here. */
export const additions: readonly Addition[] = [
  {
    what: "node kind",
    example: "splitFirst, with a shape of its own",
    ways: [
      {
        begin: {
          file: "engine/flow/node.ts",
          find: "export type NodeKind =",
          replacement: 'export type NodeKind =\n  | "addedKind"',
        },
        touched: [
          "engine/flow/node.ts",
          "engine/nodes/*.ts",
          "engine/nodes/index.ts",
          "engine/authoring/node-builders.ts",
          "engine/contract/flow-map.ts",
          ["electron/diagram/shapes.ts", "host/diagram/shape-form.ts"],
          ["electron/diagram/bpmn-elements.ts", "host/diagram/bpmn-elements.ts"],
          "renderer/text/catalogues/diagram.ts",
          "test/engine/conformance/matrix.test.ts",
          ["test/electron/diagram/support/trip.ts", "test/host/diagram/support/trip.ts"],
          "test/docs/authoring.test.ts",
          "test/docs/nodes/at-once.ts",
          "docs/authoring.md",
        ],
      },
    ],
  },
  {
    what: "channel",
    example: "record.types",
    ways: [
      {
        begin: {
          file: "contract/record.ts",
          find: "export const recordChannels = {",
          replacement:
            'export const recordChannels = {\n  "record.added": channel({ input: z.undefined(), output: answer<null>() }),',
        },
        touched: [
          "contract/record.ts",
          "host/answers/record.ts",
          "renderer/api/record-queries.ts",
          "test/host/channel-cases.ts",
        ],
      },
      {
        begin: {
          file: "electron/ipc/channels.ts",
          find: "export const channelNames = [",
          replacement: 'export const channelNames = [\n  "record.added",',
        },
        touched: [
          "electron/ipc/channels.ts",
          "electron/ipc/record-contract.ts",
          "electron/ipc/handlers/record.ts",
          "renderer/api/record-queries.ts",
          "test/electron/support/sample-inputs.ts",
          "test/electron/support/without-rights.ts",
        ],
      },
    ],
  },
  {
    what: "widget",
    example: "time",
    ways: [
      {
        begin: {
          file: "engine/contract/form.ts",
          find: "export type Widget =",
          replacement: 'export type Widget =\n  | { readonly type: "addedWidget" }',
        },
        touched: [
          "engine/contract/form.ts",
          "engine/forms/field.ts",
          "renderer/forms/field-view.tsx",
          "renderer/forms/widgets/*-widget.tsx",
          "renderer/text/value-text.ts",
          "renderer/ui/value-view.tsx",
          "test/engine/forms/widgets.test.ts",
          "test/e2e/any-form/any-schema.ts",
          "test/e2e/any-form/typist.ts",
        ],
      },
    ],
  },
  {
    what: "screen",
    example: "the list of records",
    ways: [
      {
        begin: {
          file: "renderer/router.tsx",
          find: "const routeTree = root.addChildren([",
          replacement:
            'const added = createRoute({ getParentRoute: () => root, path: "/added", component: SettingsScreen });\n' +
            "const routeTree = root.addChildren([\n  added,",
        },
        touched: [
          "renderer/router.tsx",
          "renderer/*/*-screen.tsx",
          "renderer/*/*.module.css",
          "renderer/shell/screens.ts",
          "renderer/text/catalogues/*.ts",
          "renderer/text/en.ts",
          "renderer/text/de.ts",
          "test/e2e/tour/office-tour.ts",
        ],
      },
    ],
  },
  {
    what: "error code",
    example: "task.not-assignable",
    ways: [
      {
        begin: {
          file: "engine/contract/error.ts",
          find: "export type FlowErrorCode =",
          replacement: 'export type FlowErrorCode =\n  | "added.code"',
        },
        touched: ["engine/contract/error.ts", "renderer/text/catalogues/errors.ts"],
      },
    ],
  },
];
