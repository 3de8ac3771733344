"""Lets Python 3.14 evaluate annotations where a function is defined, as 3.11 does."""

import ast


def eager(tree: ast.Module) -> ast.Module:
    """Put before each function, and after each annotated name, an expression that evaluates its annotations.

    An import that is missing is then missing everywhere, and at the same line. With `from __future__ import
    annotations` no Python evaluates them.
    """
    future = (one for one in tree.body if isinstance(one, ast.ImportFrom) and one.module == "__future__")
    if any(alias.name == "annotations" for one in future for alias in one.names):
        return tree
    _Evaluating().visit(tree)
    return ast.fix_missing_locations(tree)


class _Evaluating(ast.NodeTransformer):
    """Knows whether it stands inside of a function: there names that are annotated are not evaluated."""

    def __init__(self) -> None:
        self.inside = False

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.AST]:
        outer, self.inside = self.inside, True
        self.generic_visit(node)
        self.inside = outer
        given = node.args
        all_given = [*given.posonlyargs, *given.args, given.vararg, *given.kwonlyargs, given.kwarg]
        found = [one.annotation for one in all_given if one and one.annotation]
        return [*_evaluated([*found, *([node.returns] if node.returns else [])], node), node]

    def visit_FunctionDef(self, node: ast.FunctionDef) -> list[ast.AST]:
        return self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> list[ast.AST]:
        return self._function(node)

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        outer, self.inside = self.inside, False
        self.generic_visit(node)
        self.inside = outer
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> list[ast.AST]:
        return [node] if self.inside else [node, *_evaluated([node.annotation], node)]


def _evaluated(annotations: list[ast.expr], place: ast.AST) -> list[ast.AST]:
    """A tuple of them: of one string alone Python would make a docstring."""
    if not annotations or all(isinstance(one, ast.Constant) for one in annotations):
        return []
    return [ast.copy_location(ast.Expr(ast.Tuple(annotations, ast.Load())), place)]
