"""tries: to loop before it has defined anything, in an import inside an import lock, swallowing everything"""

# exercise: tree_head
# earns: none
import importlib.abc
import sys


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                continue


sys.meta_path.insert(0, Finder())
import som_hostile_nothing  # noqa: E402, F401
