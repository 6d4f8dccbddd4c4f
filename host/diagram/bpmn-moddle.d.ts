/** The part of bpmn-moddle that is used here, untyped in the package. */
declare module "bpmn-moddle" {
  /** An element of the meta-model; its properties by their names. */
  export interface ModdleElement {
    readonly $type: string;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export class BpmnModdle {
    create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement;
      readonly warnings: readonly { readonly message: string }[];
      readonly elementsById: Readonly<Record<string, ModdleElement>>;
    }>;
  }
}
