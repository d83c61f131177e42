/** The part of JSON Schema that the project file's schema uses; anything else in it is an error. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isRecord,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

const schemaAt = (value: unknown): JsonSchema => {
  if (!isRecord(value)) throw new Error(`Not a schema: ${JSON.stringify(value)}`);
  return value;
};
const numberAt = (value: unknown): number => {
  if (typeof value !== "number") throw new Error(`Not a number: ${JSON.stringify(value)}`);
  return value;
};
const listAt = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Error(`Not a list: ${JSON.stringify(value)}`);
  return value;
};

type Check = (value: unknown, rule: unknown, schema: JsonSchema, root: JsonSchema) => boolean;

const NOTES: Check = () => true;

/** Each keyword tests only values of its own type, as the standard says. */
const CHECKS: Readonly<Record<string, Check>> = {
  $schema: NOTES,
  $id: NOTES,
  $defs: NOTES,
  title: NOTES,
  description: NOTES,
  default: NOTES,
  $ref: (value, rule, _, root) => {
    const name = String(rule).replace("#/$defs/", "");
    return matchesJsonSchema(value, schemaAt(schemaAt(root["$defs"])[name]), root);
  },
  type: (value, rule) => TYPES[String(rule)]?.(value) ?? false,
  const: (value, rule) => value === rule,
  enum: (value, rule) => listAt(rule).includes(value),
  anyOf: (value, rule, _, root) =>
    listAt(rule).some((each) => matchesJsonSchema(value, schemaAt(each), root)),
  pattern: (value, rule) => typeof value !== "string" || new RegExp(String(rule), "u").test(value),
  maxLength: (value, rule) => typeof value !== "string" || value.length <= numberAt(rule),
  minimum: (value, rule) => typeof value !== "number" || value >= numberAt(rule),
  maximum: (value, rule) => typeof value !== "number" || value <= numberAt(rule),
  exclusiveMinimum: (value, rule) => typeof value !== "number" || value > numberAt(rule),
  maxItems: (value, rule) => !Array.isArray(value) || value.length <= numberAt(rule),
  items: (value, rule, _, root) =>
    !Array.isArray(value) || value.every((each) => matchesJsonSchema(each, schemaAt(rule), root)),
  required: (value, rule) =>
    !isRecord(value) || listAt(rule).every((key) => Object.hasOwn(value, String(key))),
  properties: (value, rule, _, root) =>
    !isRecord(value) ||
    Object.entries(schemaAt(rule)).every(
      ([key, each]) => !Object.hasOwn(value, key) || matchesJsonSchema(value[key], schemaAt(each), root),
    ),
  additionalProperties: (value, rule, { properties = {} }, root) => {
    if (!isRecord(value)) return true;
    const others = Object.entries(value).filter(([key]) => !Object.hasOwn(schemaAt(properties), key));
    if (rule === false) return others.length === 0;
    return others.every(([, each]) => matchesJsonSchema(each, schemaAt(rule), root));
  },
  propertyNames: (value, rule, _, root) =>
    !isRecord(value) || Object.keys(value).every((key) => matchesJsonSchema(key, schemaAt(rule), root)),
  minProperties: (value, rule) => !isRecord(value) || Object.keys(value).length >= numberAt(rule),
  maxProperties: (value, rule) => !isRecord(value) || Object.keys(value).length <= numberAt(rule),
};

/** Whether a value is as a JSON Schema (draft-07) describes it. */
export function matchesJsonSchema(value: unknown, schema: JsonSchema, root: JsonSchema = schema): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = CHECKS[keyword];
    if (!check) throw new Error(`This test does not know the keyword “${keyword}”.`);
    return check(value, rule, schema, root);
  });
}
