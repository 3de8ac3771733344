"""tries: to be collected as a test file itself: checks of the same names, hooks, marks and a conftest's tricks"""

# exercise: fingerprint
# earns: none
__test__ = True
pytest_plugins = ["som_hostile_plugin"]
pytestmark = []
collect_ignore = ["check.py", "check_more.py"]


def test_published():
    pass


test_shape = test_text = test_any_bytes = test_any_text = test_text_and_its_bytes = test_published
test_every_sign_counts = test_known_bits = test_any_bits = test_other_lengths = test_published


def pytest_collection_modifyitems(items):
    items.clear()


def pytest_runtest_call(item):
    return True


def pytest_configure(config):
    config.option.maxfail = 0


def setup_module(module=None):
    import os

    os._exit(0)


def __getattr__(name):
    return test_published


def fingerprint(data):
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
