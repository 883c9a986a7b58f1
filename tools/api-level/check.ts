import ts from "typescript";
import { isGuarded } from "./guards";
import { isAtLeast, isOfficeDeclaration, requirementsOf, type Requirement } from "./requirement";

export interface Floor {
  /** The highest version of each requirement set that the oldest supported Excel has. */
  readonly sets: ReadonlyMap<string, string>;
  /** Members that are there all the same, as `Owner.member`. */
  readonly members: ReadonlySet<string>;
}

export interface ApiProblem {
  readonly file: string;
  readonly line: number;
  readonly member: string;
  readonly requirement: Requirement;
}

function isWithin({ set, version }: Requirement, floor: Floor): boolean {
  const highest = floor.sets.get(set);
  return highest !== undefined && isAtLeast(highest, version);
}

/** What a member needs beyond the floor; nothing where one of its declarations, such as one of two accessors, is within it. */
function beyond(declarations: readonly ts.Node[], passed: readonly string[], floor: Floor): readonly Requirement[] {
  const each = declarations
    .filter(isOfficeDeclaration)
    .map((declaration) => requirementsOf(declaration, passed).filter((requirement) => !isWithin(requirement, floor)));
  return each.some((requirements) => requirements.length === 0) ? [] : (each[0] ?? []);
}

/** A member's name as the code wrote it, and what is behind it. */
interface Use {
  readonly node: ts.Node;
  readonly member: string;
  readonly declarations: readonly ts.Node[];
  readonly passed: readonly string[];
}

function declarationsOf(symbol: ts.Symbol | undefined): readonly ts.Node[] {
  return symbol?.declarations ?? [];
}

function nameOf(type: ts.Type, member: string, checker: ts.TypeChecker): string {
  const owner = checker.typeToString(type).replace(/^typeof /, "");
  return `${owner}.${member}`;
}

/** The members that a node names: by a dot, by brackets, in a pattern, in an object that Office.js takes, or among what is loaded. */
function usesAt(node: ts.Node, checker: ts.TypeChecker): readonly Use[] {
  if (ts.isPropertyAccessExpression(node)) {
    const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
    const signature = call ? checker.getResolvedSignature(call) : undefined;
    const declaration = signature?.declaration;
    const passed = signature?.parameters.slice(0, call?.arguments.length).map(({ name }) => name) ?? [];
    const declarations =
      declaration && isOfficeDeclaration(declaration) && !ts.isFunctionTypeNode(declaration)
        ? [declaration]
        : declarationsOf(checker.getSymbolAtLocation(node.name));
    const owner = checker.getTypeAtLocation(node.expression);
    const use: Use = { node, member: nameOf(owner, node.name.text, checker), declarations, passed };
    return call && node.name.text === "load" ? [use, ...loaded(call, owner, checker)] : [use];
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    const owner = checker.getTypeAtLocation(node.expression);
    return [named(node, owner, node.argumentExpression.text, checker)];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    const owner = checker.getTypeAtLocation(node.parent);
    return ts.isIdentifier(name) ? [named(node, owner, name.text, checker)] : [];
  }
  if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && ts.isIdentifier(node.name)) {
    const owner = checker.getContextualType(node.parent);
    return owner ? [named(node, owner, node.name.text, checker)] : [];
  }
  return [];
}

function named(node: ts.Node, owner: ts.Type, member: string, checker: ts.TypeChecker): Use {
  const declarations = declarationsOf(owner.getProperty(member));
  return { node, member: nameOf(owner, member, checker), declarations, passed: [] };
}

/** A list's path goes on with its items. */
function itemOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  return checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : type;
}

/** The properties that `load("a, b/c")` or `load(["a", "b/c"])` names, along their path. */
function loaded(call: ts.CallExpression, owner: ts.Type, checker: ts.TypeChecker): readonly Use[] {
  const [first] = call.arguments;
  if (!first) return [];
  const texts = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
  return texts.filter(ts.isStringLiteralLike).flatMap((literal) =>
    literal.text.split(",").flatMap((path) => {
      const uses: Use[] = [];
      let type: ts.Type | undefined = owner;
      for (const name of path.trim().split("/")) {
        if (!type || name === "") break;
        const property: ts.Symbol | undefined = type.getProperty(name);
        if (property) uses.push(named(literal, type, name, checker));
        type = property && itemOf(checker.getTypeOfSymbol(property), checker);
      }
      return uses;
    }),
  );
}

/** Every member of Office.js that a file uses beyond the floor without asking first whether it is there. */
export function apiProblems(program: ts.Program, files: readonly string[], floor: Floor): ApiProblem[] {
  const checker = program.getTypeChecker();
  const problems: ApiProblem[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not in the program`);
    const visit = (node: ts.Node): void => {
      // What only types name is gone before anything runs.
      if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
      for (const { node: place, member, declarations, passed } of usesAt(node, checker)) {
        if (floor.members.has(member)) continue;
        const { line } = source.getLineAndCharacterOfPosition(place.getEnd());
        for (const requirement of beyond(declarations, passed, floor)) {
          if (!isGuarded(place, requirement, checker)) problems.push({ file, line: line + 1, member, requirement });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return problems;
}
