"""A prediction: a question to answer before the work, its choices if it is closed, its answer and the usual slip."""

import re
from dataclasses import dataclass

_CHOICE = re.compile(r"- (?:\[([ xX])\] +)?(\S.*)")
_SAID = re.compile(r"(answer|guess): *(.*)")


@dataclass(frozen=True)
class Prediction:
    """`right` is the place of the right one of `choices`, -1 where there are none."""

    question: str
    choices: tuple[str, ...] = ()
    right: int = -1
    answer: str = ""
    guess: str = ""
    heading: str = ""

    @property
    def text(self) -> str:
        """Question and choices as Markdown; nothing tells which one is right."""
        return "\n\n".join([self.question, *(["\n".join(f"- {one}" for one in self.choices)] if self.choices else [])])


def read_prediction(text: str, heading: str = "") -> Prediction:
    """The prediction in these lines. Raises ValueError with the line to write."""
    question, choices, said = list[str](), list[tuple[str, str]](), dict[str, str]()
    for line in text.strip().splitlines():
        if found := _SAID.fullmatch(line):
            said[found[1]] = found[2].strip()
        elif choice := _CHOICE.fullmatch(line):
            choices.append((choice[1] or " ", choice[2].strip()))
        elif line.strip() and (choices or said):
            raise ValueError(f"choices, `answer:` and `guess:` are one line each and stand last, unlike `{line}`")
        else:
            question.append(line)
    right = [place for place, (mark, _) in enumerate(choices) if mark != " "]
    if not "".join(question).strip():
        raise ValueError("write the question above its choices")
    if choices and (len(choices) < 2 or len(right) != 1):
        raise ValueError("write two choices or more as `- text`, and mark the right one as `- [x] text`")
    told = tuple(text for _, text in choices)
    return Prediction("\n".join(question).strip(), told, (right or [-1])[0], **said, heading=heading)
