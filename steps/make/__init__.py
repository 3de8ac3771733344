"""What `make` calls, with the standard library alone until .venv stands.

main          readable for any Python: says which one is needed
environment   .venv, node_modules, a browser, bubblewrap, each from its lock
targets       the verbs: serve, site, test, benches, lock
wheel         the build hook of the wheel
python_names  the table of what only one of two Pythons has
"""
