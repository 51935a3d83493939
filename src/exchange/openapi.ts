import * as z from "zod/mini";
import { type Answer, type Operation, operations, problemsByStatus } from "./operations.ts";
import { problemSchema, problemType } from "./problem.ts";

type Json = Readonly<Record<string, unknown>>;

export interface OpenApiFacts {
  readonly title: string;
  readonly server: string;
  readonly email: string;
  readonly licence: { readonly name: string; readonly address: string };
}

/** The description of the register's interface (OpenAPI 3.1), made from the very schemas that it checks and answers by. */
export function openApiDocument(facts: OpenApiFacts, described: readonly Operation[] = operations): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of described) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: operationObject(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: facts.title,
      version: "1",
      description:
        "Lesen braucht keinen Schlüssel. Fehler kommen als application/problem+json (RFC 9457) mit einem festen „code“.",
      contact: { email: facts.email },
      license: { name: facts.licence.name, url: facts.licence.address },
    },
    servers: [{ url: facts.server }],
    paths,
    components: {
      schemas: { Problem: schemaObject(problemSchema) },
      securitySchemes: {
        schluessel: { type: "http", scheme: "bearer", description: "Zugangsschlüssel einer Stadt" },
      },
    },
  };
}

function operationObject(operation: Operation): Json {
  const responses: Record<string, Json> = {};
  for (const answer of operation.answers) responses[answer.status] = answerObject(answer);
  for (const [status, codes] of problemsByStatus(operation.problems))
    responses[status] = {
      description: `Problem: ${codes.join(", ")}`,
      content: { [problemType]: { schema: { $ref: "#/components/schemas/Problem" } } },
    };
  return {
    operationId: operation.id,
    summary: operation.summary,
    parameters: [...pathParameters(operation), ...queryParameters(operation)],
    ...(operation.token ? { security: [{ schluessel: [] }] } : {}),
    ...(operation.body === null
      ? {}
      : { requestBody: { required: true, content: contentObject(operation.body) } }),
    responses,
  };
}

function pathParameters({ pathParameters: named }: Operation): readonly Json[] {
  return Object.entries(named).map(([name, { schema, words }]) => ({
    name,
    in: "path",
    required: true,
    description: words,
    schema: schemaObject(schema),
  }));
}

function queryParameters({ query }: Operation): readonly Json[] {
  if (query === null) return [];
  return Object.entries(query.schema.shape).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    description: query.words[name] ?? "",
    schema: schemaObject(schema as z.ZodMiniType),
  }));
}

function answerObject({ words, contents }: Answer): Json {
  return {
    description: words,
    ...(Object.keys(contents).length === 0 ? {} : { content: contentObject(contents) }),
  };
}

function contentObject(contents: Answer["contents"]): Json {
  return Object.fromEntries(
    Object.entries(contents).map(([type, content]) => [
      type,
      { schema: typeof content === "string" ? { type: "string" } : schemaObject(content) },
    ]),
  );
}

/** JSON Schema without its own header: OpenAPI 3.1 takes draft 2020-12 as it is. */
function schemaObject(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", unrepresentable: "any" });
  return rest;
}
