/** What no JSON can hold, or what is made to break whoever reads it. */
export const hostileValues: Readonly<Record<string, () => unknown>> = {
  NaN: () => Number.NaN,
  Infinity: () => Number.NEGATIVE_INFINITY,
  "a bigint": () => 1n,
  "a function": () => () => 1,
  "a symbol": () => Symbol("mark"),
  "an invalid date": () => new Date(Number.NaN),
  "a Map": () => new Map([["a", 1]]),
  "a Set": () => new Set([1]),
  bytes: () => new Uint8Array(4),
  "an error": () => new Error("no"),
  "a boxed number": () => Object(1) as unknown,
  "an object of a class": () => new Order(),
  "an object that hides its class": () => Object.create({ constructor: undefined }) as unknown,
  "a promise": () => Promise.resolve(1),
  "undefined in a list": () => [1, undefined],
  "a list with holes": () => Array.from({ length: 2 }, () => 1).concat(Array(5)),
  "a list with a name on it": () => Object.assign([1], { name: "x" }),
  "a symbol as a key": () => ({ [Symbol("mark")]: 1 }),
  "half a character": () => "\uD800",
  "half a character inside": () => ({ a: ["b\uDC00"] }),
  "half a character as a key": () => ({ "\uD800": 1 }),
  "a __proto__ key": () => JSON.parse('{"__proto__":{"admin":true}}') as unknown,
  "a __proto__ key inside": () => JSON.parse('{"a":[{"__proto__":{"admin":true}}]}') as unknown,
  "a constructor key": () => ({ constructor: { prototype: { admin: true } } }),
  "a prototype key": () => ({ prototype: { admin: true } }),
  "an object with a prototype of its own": () => Object.create({ admin: true }) as unknown,
  "an object in itself": () => within((self) => ({ self })),
  "a list in itself": () => within((self) => [self]),
  "100,000 lists in each other": () => nested((inner) => [inner]),
  "100,000 objects in each other": () => nested((inner) => ({ inner })),
  "a list that doubles 50 times": () => doubled(50),
  "a text of 20 million characters": () => "x".repeat(20_000_000),
  "a field that throws": () => ({
    get price(): number {
      throw new RangeError("You can't read me.");
    },
  }),
  "a revoked proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
};

class Order {
  readonly price = 1;
}

function within(around: (self: unknown) => object): unknown {
  const value = around(undefined);
  return Object.assign(value, around(value));
}

function nested(around: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) value = around(value);
  return value;
}

/** Small in memory, for all its parts are the same ones; endless when it is written down. */
function doubled(times: number): unknown {
  let value: unknown = "ha";
  for (let time = 0; time < times; time++) value = [value, value];
  return value;
}
