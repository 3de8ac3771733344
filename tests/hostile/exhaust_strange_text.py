"""tries: to spoil whatever shows its text: terminal escapes, NUL, lone surrogates, right-to-left marks, markup, formulas"""

# exercise: fingerprint
# earns: none
STRANGE = [
    "\x1b[2J\x1b[31m\x1b]0;title\x07all passed\x1b[8m",
    "\0\x01\x02\x7f\x85\x9b31m",
    "\ud800\udfff\udc80",
    "\u202e\u2066\u200f\ufeff\ufffe",
    "</pre><script>alert(1)</script><!--",
    "]]>&#0;%s{0}{check}{said!r}",
    "=cmd|'/c calc'!A1",
    "\r\n\x0b\x0c\u2028\u2029next: all passed",
    "a" + "\u0301" * 5000,
    "[bold red]markup[/] [link=http://127.0.0.1]x[/link] :boom:",
]


def fingerprint(data):
    one = STRANGE[len(data) % len(STRANGE)]
    print(one)
    if len(data) % 3 == 0:
        raise RuntimeError(one)
    if len(data) % 3 == 1:
        raise type("E" + one.replace("\0", ""), (Exception,), {})(one) from None
    return one


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
