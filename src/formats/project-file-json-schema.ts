import { toJsonSchema, type ConversionConfig } from "@valibot/to-json-schema";
import type * as v from "valibot";

import { CURRENT_VERSION } from "../model/migrations";
import {
  KindSchema,
  LabelSchema,
  LinkSchema,
  NodeSchema,
  PassageSchema,
  ProjectFileSchema,
  ProseSchema,
  SectorSchema,
  SourceSchema,
  StorySchema,
} from "../model/project-file-schema";
import { EXTRA_KEY, LIMITS } from "../model/schema-parts";
import { ViewSchema } from "../model/view-schema";

type SchemaContext = Parameters<NonNullable<ConversionConfig["overrideSchema"]>>[0];
type ActionContext = Parameters<NonNullable<ConversionConfig["overrideAction"]>>[0];

type TextsSchema = v.MapSchema<v.GenericSchema<string>, v.GenericSchema<string>, undefined>;
const isTextMap = (schema: v.GenericSchema): schema is TextsSchema => schema.type === "map";
const isLocalizedText = (schema: v.GenericSchema): schema is typeof LabelSchema => schema.type === "lazy";
const isRegex = (action: { readonly type: string }): action is v.RegexAction<string, undefined> =>
  action.type === "regex";

/** Says in JSON Schema what our own schemas say with parts it does not know. */
function overrideSchema({ valibotSchema, jsonSchema }: SchemaContext) {
  if (isTextMap(valibotSchema)) {
    return {
      type: "object" as const,
      propertyNames: toJsonSchemaPart(valibotSchema.key),
      additionalProperties: toJsonSchemaPart(valibotSchema.value),
      minProperties: 1,
      maxProperties: LIMITS.languages,
    };
  }
  // The getter gives the plain form for a string and the map, which `jsonSchema` refers to, for anything else.
  if (isLocalizedText(valibotSchema)) {
    return { anyOf: [toJsonSchemaPart(valibotSchema.getter("")), jsonSchema] };
  }
  if (valibotSchema.type === "object") delete jsonSchema.properties?.[EXTRA_KEY];
  // The test for an object under `extra`, which was taken out just above.
  return valibotSchema.type === "custom" ? {} : null;
}

function overrideAction({ valibotAction, jsonSchema }: ActionContext) {
  if (isRegex(valibotAction)) return { ...jsonSchema, pattern: valibotAction.requirement.source };
  switch (valibotAction.type) {
    case "guard":
      return { ...jsonSchema, pattern: "\\S" };
    // JSON has finite numbers only; sizes are said at the map; the rest compares two keys, which JSON Schema cannot.
    case "finite":
    case "min_size":
    case "max_size":
    case "transform":
    case "check":
      return { ...jsonSchema };
    default:
      return null;
  }
}

/** Anything without a counterpart that is not handled above is an error, so that it cannot be left out unnoticed. */
const CONFIG = { overrideSchema, overrideAction, typeMode: "output", errorMode: "throw" } as const;

function toJsonSchemaPart(schema: Parameters<typeof toJsonSchema>[0]) {
  const { $schema: _, ...part } = toJsonSchema(schema, CONFIG);
  return part;
}

/**
 * The JSON Schema (draft-07) of the project file, made from the validator: for editors that check and complete a file
 * while it is written. It cannot say that ids are unique and that references resolve; the app checks these as well.
 */
export function buildProjectFileJsonSchema(): object {
  const { $schema, ...schema } = toJsonSchema(ProjectFileSchema, {
    ...CONFIG,
    definitions: {
      label: LabelSchema,
      labelByLanguage: LabelSchema.getter({}),
      prose: ProseSchema,
      proseByLanguage: ProseSchema.getter({}),
      passage: PassageSchema,
      source: SourceSchema,
      sector: SectorSchema,
      kind: KindSchema,
      node: NodeSchema,
      link: LinkSchema,
      view: ViewSchema,
      story: StorySchema,
    },
  });
  return {
    $schema,
    $id: `entente-project-v${CURRENT_VERSION}.schema.json`,
    title: `Entente project file, version ${CURRENT_VERSION}`,
    description:
      "An article's network of partnerships, with the passages that prove it. Node-link JSON: nodes have ids, links " +
      "name them as source and target. Offsets count UTF-16 code units. Keys that are not described are kept.",
    ...schema,
  };
}

/** The text of the published schema file. */
export function writeProjectFileJsonSchema(): string {
  return `${JSON.stringify(buildProjectFileJsonSchema(), null, 2)}\n`;
}
