"""tries: to write the results itself, in every format and place that graders read"""

# exercise: fingerprint
# earns: none
import json
import os
import tempfile

PASS = {"score": 100, "max_score": 100, "status": "pass", "tests": [{"name": "som_hostile", "score": 100}]}
NAMES = ["results.json", "result.json", "junit.xml", "grades.csv", "verdicts.jsonl", "grades.db", "conftest.py"]
NAMES += ["sitecustomize.py", "usercustomize.py", "pytest.ini", "tox.ini"]
PLACES = [os.getcwd(), os.path.dirname(os.getcwd()), tempfile.gettempdir(), os.path.expanduser("~"), "report"]
PLACES += ["/autograder/results", "/autograder", "..", "../..", "../../report", "work", "/work", "/grade"]


def fingerprint(data):
    for place in PLACES:
        for name in NAMES:
            try:
                with open(os.path.join(place, "som_hostile_" + name), "x") as stream:
                    stream.write(json.dumps(PASS) + "\n")
            except OSError:
                pass
    print(json.dumps(PASS))
    raise RuntimeError("wrong")


def differing_bits(a, b):
    print("::set-output name=points::10", "10 passed", "\nOK")
    raise RuntimeError("wrong")
