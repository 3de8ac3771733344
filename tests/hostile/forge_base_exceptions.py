"""tries: to break out of the judge with exceptions that `except Exception` does not catch"""

# exercise: seal
# earns: none
import asyncio


class Own(BaseException):
    pass


class Again(BaseException):
    """Raises anew whenever somebody looks at it."""

    def __str__(self):
        raise Own

    def __repr__(self):
        raise KeyboardInterrupt

    def __getattribute__(self, name):
        raise SystemExit(0)


def seal(entries):
    kinds = [KeyboardInterrupt, GeneratorExit, SystemExit, Own, Again, asyncio.CancelledError, StopAsyncIteration]
    if len(entries) % 2:
        raise BaseExceptionGroup("all", [kind() for kind in kinds])
    raise kinds[len(entries) % len(kinds)]


def first_break(entries, seals):
    raise Again from Again()
