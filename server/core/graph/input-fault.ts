import {
  BREAK,
  getNamedType,
  isEnumType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type ASTVisitFn,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";

/** Which argument is at fault and what would have been right, as `badInput` says it of arguments that are read later. */
export interface InputFault {
  /** Dotted path: `documents.filter.issuedOn.gt`, or of a variable `$filter.issuedOn.gt`. */
  readonly argument: string;
  readonly expected: string;
  /** The fault in a sentence of our own; absent where GraphQL's says more. */
  readonly sentence?: string;
}

const SHOWN = 80;
const sentenceOf = (argument: string, expected: string, found: string): string =>
  `Tham số ${argument} cần ${expected}; nhận được ${found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found}.`;

/** What a type wants, in words. */
function wanted(type: GraphQLInputType | null | undefined): string {
  const named = type ? getNamedType(type) : null;
  if (isEnumType(named))
    return `một trong ${named
      .getValues()
      .map(({ name }) => name)
      .join(", ")}`;
  return named ? `giá trị kiểu ${String(type)}` : "giá trị hợp lệ";
}

const missing = /Field "(?:\w+\.)?(\w+)" of required type "([^"]+)" was not provided\.$/;
const unknown = /Field "(\w+)" is not defined by type "(\w+)"\./;

/** A field of an input that is missing or nobody knows, told by its own name: of two that are missing each is told once. */
function faultOfField(input: string, message: string): InputFault | null {
  const [, lacking, type] = missing.exec(message) ?? [];
  const [, strange, of] = unknown.exec(message) ?? [];
  const argument = `${input}.${lacking ?? strange}`;
  if (lacking) return { argument, expected: `giá trị kiểu ${type}`, sentence: `Thiếu ${argument}, kiểu ${type}, là bắt buộc.` };
  return strange ? { argument, expected: `trường của kiểu ${of}`, sentence: `Kiểu ${of} không có ${strange}.` } : null;
}

const expectedBy = (error: GraphQLError): string | undefined => error.extensions["expected"] as string | undefined;

/** The argument that holds the value an error of validation points at; null when it points at something else. */
export function faultOfLiteral(schema: GraphQLSchema, error: GraphQLError): InputFault | null {
  const [at] = error.positions ?? [];
  if (at === undefined || !error.source) return null;
  const types = new TypeInfo(schema);
  let fault: InputFault | null = null;
  const enter: ASTVisitFn<ASTNode> = (node, _key, parent, _path, ancestors) => {
    if (node.loc?.start !== at || !node.kind.endsWith("Value")) return undefined;
    const steps = [...ancestors, parent ?? []].flatMap((step) =>
      "kind" in step && (step.kind === Kind.FIELD || step.kind === Kind.ARGUMENT || step.kind === Kind.OBJECT_FIELD) ? step.name.value : [],
    );
    const argument = steps.join(".");
    fault = faultOfField(argument, error.message);
    if (fault) return BREAK;
    const expected = expectedBy(error) ?? wanted(types.getInputType());
    fault = { argument, expected, sentence: sentenceOf(argument, expected, print(node)) };
    return BREAK;
  };
  visit(parse(error.source.body), visitWithTypeInfo(types, { enter }));
  return fault;
}

/** The part of a variable that does not fit its type; GraphQL tells it in its sentence alone. */
export function faultOfVariable(schema: GraphQLSchema, error: GraphQLError): InputFault | null {
  const variable = /^Variable "(\$[^"]+)"/.exec(error.message)?.[1];
  if (!variable) return null;
  const path = / at "([^"]+)"; /.exec(error.message)?.[1];
  const enumName = /in "([^"]+)" enum/.exec(error.message)?.[1];
  const type = enumName ? (schema.getType(enumName) as GraphQLInputType) : null;
  const argument = path ? `$${path.replace(/\[(\d+)\]/g, ".$1")}` : variable;
  const ofField = faultOfField(argument, error.message);
  if (ofField) return ofField;
  const expected = expectedBy(error) ?? wanted(type);
  const found = /" got invalid value ([\s\S]+?)(?: at "[^"]+")?; /.exec(error.message)?.[1];
  return { argument, expected, ...(found && (type || expectedBy(error)) && { sentence: sentenceOf(argument, expected, found) }) };
}
