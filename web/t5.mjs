import fs from "node:fs"; import path from "node:path"; import { loadPyodide } from "pyodide"; import { OUT, give } from "./build.mjs";
const archive = (name) => path.join(OUT, fs.readdirSync(OUT).find((one) => one.startsWith(`${name}-`)));
const py = await loadPyodide({ env:{HOME:"/home/pyodide"}, stdLibURL: archive("library") });
for (const name of ["tools","hypothesis"]) py.unpackArchive(new Uint8Array(fs.readFileSync(archive(name))), "zip", { extractDir: "/lib/python3.14/site-packages" });
try { py.runPython(`
import pytest, os
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]="1"
open("/tmp/test_a.py","w").write("""
from hypothesis import given, strategies as st
def test_a(): assert 1
@given(st.lists(st.binary(max_size=3)))
def test_b(x): assert len(x)<3
""")
print(pytest.main(["/tmp/test_a.py","--full-trace","--assert=plain","-p","no:cacheprovider","-p","no:faulthandler"]))
`)} catch(e) { give(e) }
