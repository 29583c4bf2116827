"""What the program does to a session, and what of it must be there when it is started again.

Each run of a scenario gets a copy of the same files. What the program said was saved before it was
killed or failed is compared with what its files hold afterwards.
"""

import json
import re
import shutil
import subprocess

import support
from support import ADD


class Problem(Exception):
    """Something that must not be, in a sentence."""


class Scenario:
    """`dayzero add`, on a session with an entry and a journal that a killed program left behind."""

    arguments = ("add", "w.json", *ADD, "The entry")
    stdin = b""
    known = {"The first", "The second"}
    entered = ["The entry"]
    is_held = False

    def prepare(self, case):
        """Makes the files in the case's folder."""
        case.new()
        case.add("The first")
        program = subprocess.Popen(
            [support.PROGRAM, "open", "w.json", "--plain"], cwd=case.folder,
            env=case.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        program.stdin.write(answers("The second"))
        program.stdin.flush()
        while b": Saved " not in program.stdout.readline():
            pass
        program.kill()
        program.communicate(timeout=support.TIMEOUT)

    def acknowledged(self, outcome):
        """The ids and texts that the program said were saved."""
        ids = re.findall(r"(?m)^([0-9a-z]{10,32})\n", outcome.text)
        is_saved = ids or outcome.code == 0 or b"Everything is safe" in outcome.errors
        return {*ids, *(self.entered if is_saved else [])}

    def second_life(self, run, folder, release):
        """Starts the program anew: what is shown after the run, and what after one more entry."""
        for name in ["w.json", "w.json~"]:
            json.loads((folder / name).read_bytes())
        shown = entries(expect(run("show", "w.json", "--json")).output)
        release()
        expect(run("add", "w.json", *ADD, "The next"))
        left = [path.name for path in folder.rglob("*.*") if is_left_over(path)]
        if left:
            raise Problem(f"left over, or a lock is: {left}")
        return [shown, entries((folder / "w.json").read_bytes())]


class Held(Scenario):
    """`dayzero add` while another program has the session open, so that nothing is folded."""

    is_held = True


class Edited(Scenario):
    """`dayzero add` to a file that was edited by hand and brought without its folder."""

    known = {"The first"}

    def prepare(self, case):
        case.new()
        case.add("The first")
        shutil.rmtree(case.path("w.dayzero"))
        text = case.path("w.json").read_text()
        case.write("w.json", text.replace('"title": "', '"title": "By hand: ', 1))

    def second_life(self, run, folder, release):
        found = super().second_life(run, folder, release)
        if '"title": "By hand: ' not in (folder / "w.json").read_text():
            raise Problem("the edit is lost")
        return found


class Session(Scenario):
    """`dayzero open --plain`, which takes in three entries and says of each that it is saved."""

    arguments = ("open", "w.json", "--plain")
    entered = ["One", "Two", "Three"]

    @property
    def stdin(self):
        return b"".join(map(answers, self.entered)) + b"q\n"

    def acknowledged(self, outcome):
        if re.search("(?m)^(> )?Saved in |Everything is safe", outcome.text):
            return set(self.entered)
        numbers = map(int, re.findall(r"\bSaved A(\d+)", outcome.text))
        return {self.entered[number - len(self.known) - 1] for number in numbers}


class Reading(Scenario):
    """`dayzero show`, which says so when it cannot show everything."""

    arguments = ("show", "w.json", "--json")
    entered = []

    def acknowledged(self, outcome):
        if outcome.code == 0 and not outcome.errors:
            missing = self.known - set(entries(outcome.output).values())
            if missing:
                raise Problem(f"not shown, and nothing said: {missing}")
        return set()


class Merge(Scenario):
    """`dayzero merge` of two copies of a session into a new file."""

    arguments = ("merge", "out.json", "w.json", "b.json")
    entered = ["The third"]

    def prepare(self, case):
        super().prepare(case)
        shutil.copy(case.path("w.json"), case.path("b.json"))
        case.add("The third", file="b.json")

    def acknowledged(self, outcome):
        return {*self.known, *self.entered} if outcome.code == 0 else set()

    def second_life(self, run, folder, release):
        whole = {}
        for name in ["w.json", "b.json"]:
            whole.update(entries(expect(run("show", name, "--json")).output))
        merged = []
        if (folder / "out.json").exists():
            merged.append(entries((folder / "out.json").read_bytes()))
        for out in ["out.json", "again.json"]:
            expect(run("merge", out, "w.json", "b.json"))
            merged.append(entries((folder / out).read_bytes()))
        if any(each != whole for each in merged):
            raise Problem(f"merged to {merged}, not to {whole}")
        return [whole, *merged]


def answers(text):
    """The lines that enter an action at `open --plain`, with nothing but its text."""
    return f"a\n{text}\n\n\n\n\n".encode()


def entries(data):
    """The texts of the entries of a session by their ids."""
    return {entry["id"]: entry["text"] for entry in json.loads(data)["entries"]}


def is_left_over(path):
    """Whether a file beside a session should be gone once the last program has left.

    An empty draft of a journal may be one that a program has made just now.
    """
    is_draft = path.name.endswith((".new", ".new~"))
    return path.suffix == ".jsonl" or is_draft and path.stat().st_size > 0


def expect(outcome):
    """The outcome of a program that must have succeeded."""
    if outcome.code != 0:
        raise Problem(f"the second start fails: {outcome}")
    return outcome
