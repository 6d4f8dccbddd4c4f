/** Without the keys that are there but undefined, inner ones included: absent means absent to the engine. */
export function given(query: object): object {
  return JSON.parse(JSON.stringify(query)) as object;
}
