import ts from "typescript";
import { isAtLeast, type Requirement } from "./requirement";

/** The sets that are there when a condition holds: `isSetSupported("ExcelApi", "1.16")`, by itself, by name or among others. */
function setsIfTrue(condition: ts.Expression, checker: ts.TypeChecker, depth = 0): readonly Requirement[] {
  if (depth > 5) return [];
  const inner = (expression: ts.Expression): readonly Requirement[] => setsIfTrue(expression, checker, depth + 1);
  if (ts.isParenthesizedExpression(condition)) return inner(condition.expression);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
    return setsIfFalse(condition.operand, checker, depth + 1);
  }
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return [...inner(condition.left), ...inner(condition.right)];
  }
  if (ts.isCallExpression(condition)) {
    const { expression } = condition;
    const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
    const [set, version] = condition.arguments;
    if (name === "isSetSupported" && set && ts.isStringLiteralLike(set)) {
      return [{ set: set.text, version: version && ts.isStringLiteralLike(version) ? version.text : "1.1" }];
    }
    const answer = condition.arguments.length === 0 ? answerOf(declarationOf(expression, checker)) : undefined;
    return answer ? inner(answer) : [];
  }
  if (ts.isIdentifier(condition)) {
    const declaration = declarationOf(condition, checker);
    const isConstant =
      declaration && ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    return isConstant && declaration.initializer ? inner(declaration.initializer) : [];
  }
  return [];
}

/** The sets that are there when a condition does not hold. */
function setsIfFalse(condition: ts.Expression, checker: ts.TypeChecker, depth = 0): readonly Requirement[] {
  if (ts.isParenthesizedExpression(condition)) return setsIfFalse(condition.expression, checker, depth + 1);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
    return setsIfTrue(condition.operand, checker, depth + 1);
  }
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    return [...setsIfFalse(condition.left, checker, depth + 1), ...setsIfFalse(condition.right, checker, depth + 1)];
  }
  return [];
}

function declarationOf(name: ts.Expression, checker: ts.TypeChecker): ts.Declaration | undefined {
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.declarations?.[0];
}

/** What a function of one return statement answers. */
function answerOf(declaration: ts.Declaration | undefined): ts.Expression | undefined {
  const holder = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (!holder || !(ts.isFunctionDeclaration(holder) || ts.isArrowFunction(holder) || ts.isFunctionExpression(holder))) {
    return undefined;
  }
  const { body } = holder;
  if (!body || !ts.isBlock(body)) return body;
  const [only] = body.statements;
  return body.statements.length === 1 && only && ts.isReturnStatement(only) ? only.expression : undefined;
}

function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  return ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || ts.isContinueStatement(statement);
}

/** Whether the code around a node makes sure that a requirement set is there. */
export function isGuarded(node: ts.Node, { set, version }: Requirement, checker: ts.TypeChecker): boolean {
  const sure: Requirement[] = [];
  for (let child = node; !ts.isSourceFile(child); child = child.parent) {
    const { parent } = child;
    if (ts.isIfStatement(parent)) {
      if (child === parent.thenStatement) sure.push(...setsIfTrue(parent.expression, checker));
      if (child === parent.elseStatement) sure.push(...setsIfFalse(parent.expression, checker));
    } else if (ts.isConditionalExpression(parent)) {
      if (child === parent.whenTrue) sure.push(...setsIfTrue(parent.condition, checker));
      if (child === parent.whenFalse) sure.push(...setsIfFalse(parent.condition, checker));
    } else if (ts.isBinaryExpression(parent) && child === parent.right) {
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) sure.push(...setsIfTrue(parent.left, checker));
      if (kind === ts.SyntaxKind.BarBarToken) sure.push(...setsIfFalse(parent.left, checker));
    } else if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
      for (const before of parent.statements) {
        if (before === child) break;
        if (ts.isIfStatement(before) && !before.elseStatement && leaves(before.thenStatement)) {
          sure.push(...setsIfFalse(before.expression, checker));
        }
      }
    }
  }
  return sure.some((each) => each.set.toLowerCase() === set.toLowerCase() && isAtLeast(each.version, version));
}
