"""What all cases share: a folder of their own, the program, and what a session says."""

import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import unittest

TIMEOUT = 60
PROGRAM = os.environ.get("DAYZERO_BINARY", "")
SEED = int(os.environ.get("DAYZERO_SEED") or random.SystemRandom().randrange(1 << 32))

# Characters that act on a terminal or hide from the eye: C0 but for the line feed, DEL, C1,
# directions, zero width, tags.
ACTING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\U000e0000-\U000e007f]")

# One of each, as data could bring them.
HOSTILE = "\x1b[2J\x1b]0;title\x07\x08\x7f\x85\x9b31m\u200b\u202e\u2066\ufeff\U000e0041"

ADD = ("--group", "I", "--kind", "action", "--role", "problem-solver")


class Outcome:
    """What a run of the program came to."""

    def __init__(self, code, output, errors):
        self.code = code
        self.output = output
        self.errors = errors

    @property
    def text(self):
        return self.output.decode()

    @property
    def sentences(self):
        return self.errors.decode().splitlines()

    def __str__(self):
        return f"exit {self.code}\nstdout: {self.output[:2000]!r}\nstderr: {self.errors[:2000]!r}"


def generator(name):
    """Randomness that is the same for the same seed and case."""
    return random.Random(f"{SEED} {name}")


class Case(unittest.TestCase):
    """A case with a temporary folder, in which the program runs."""

    maxDiff = 2000
    longMessage = True

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dayzero-test-")).resolve()
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, name):
        return self.folder / name

    def write(self, name, content):
        data = content if isinstance(content, bytes) else content.encode()
        self.path(name).write_bytes(data)
        return name

    def environment(self, changes=None):
        environment = {
            name: value for name, value in os.environ.items()
            if not name.startswith(("LC_", "DAYZERO_", "TMUX")) and name not in ("NO_COLOR", "XDG_DATA_HOME", "XDG_STATE_HOME")
        }
        environment.update(LANG="C.UTF-8", HOME=str(self.folder))
        for name, value in (changes or {}).items():
            if value is None:
                environment.pop(name, None)
            else:
                environment[name] = value
        return environment

    def run_program(self, *arguments, stdin=b"", environment=None, **options):
        """Runs `dayzero` with `arguments` in the case's folder."""
        result = subprocess.run(
            [PROGRAM, *arguments], input=stdin, capture_output=True, cwd=self.folder,
            env=self.environment(environment), timeout=TIMEOUT, check=False, **options)
        return Outcome(result.returncode, result.stdout, result.stderr)

    def done(self, *arguments, **options):
        """Runs the program and expects success without a word on standard error."""
        outcome = self.noted(*arguments, **options)
        self.assertEqual(outcome.errors, b"", f"{arguments}: {outcome}")
        return outcome

    def noted(self, *arguments, **options):
        """Runs the program and expects success; it may have something to say."""
        outcome = self.run_program(*arguments, **options)
        self.assertEqual(outcome.code, 0, f"{arguments}: {outcome}")
        return outcome

    def refused(self, *arguments, code=1, **options):
        """Runs the program and expects one clear sentence, no output, and nothing changed."""
        before = self.snapshot()
        outcome = self.run_program(*arguments, **options)
        self.assertEqual(outcome.code, code, f"{arguments}: {outcome}")
        self.assertEqual(outcome.output, b"", f"{arguments}: {outcome}")
        if code == 1:
            self.assertEqual(len(outcome.sentences), 1, f"{arguments}: {outcome}")
            self.assertRegex(outcome.sentences[0], r"^Error: .{10,}", f"{arguments}: {outcome}")
        self.assertEqual(self.snapshot(), before, f"{arguments} changed something")
        return outcome.errors.decode()

    def new(self, name="w.json", template="igf-day0"):
        self.done("new", name, "--template", template)
        return name

    def add(self, text, *options, file="w.json", stdin=None):
        """Adds an entry and returns its id."""
        argument = "-" if stdin is not None else text
        outcome = self.done("add", file, *ADD, *options, "--", argument, stdin=stdin or b"")
        self.assertRegex(outcome.text, r"\A[0-9a-z]{10,32}\n\Z")
        return outcome.text.strip()

    def session(self, file="w.json"):
        """What `show --json` says of a session."""
        return json.loads(self.noted("show", file, "--json").output)

    def entries(self, file="w.json"):
        """The entries of a session by their ids."""
        return {entry["id"]: entry for entry in self.session(file)["entries"]}

    def snapshot(self):
        """Everything in the folder: kind and mode, and the bytes of files, by path."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            status = path.lstat()
            is_file = path.is_file() and not path.is_symlink()
            content = path.read_bytes() if is_file else os.readlink(path) if path.is_symlink() else None
            found[str(path.relative_to(self.folder))] = (status.st_mode, content)
        return found

    def names(self, pattern="*"):
        """The paths below the folder that match `pattern`."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob(pattern))

    def assert_no_left_overs(self, *, reports=False):
        """Expects no journal, no draft and nothing set aside beside the sessions.

        A report leaves a journal, which says that it was handed out and nothing else: such journals
        may be there where `reports` were written.
        """
        left = self.names("*.jsonl*") + self.names("*.new*")
        if reports:
            left = [name for name in left if not self.is_of_handouts(name)]
        self.assertEqual(left, [], "files left over")

    def is_of_handouts(self, name):
        """Whether a file is a journal in which each operation says that something was handed out."""
        if not name.endswith(".jsonl"):
            return False
        lines = [json.loads(line) for line in self.path(name).read_text().splitlines()]
        # The first says whose journal it is.
        return len(lines) > 1 and all(line.get("kind") == "handout" for line in lines[1:])

    def assert_harmless(self, data, what=""):
        """Expects text that nothing in acts on a terminal."""
        text = data.decode() if isinstance(data, bytes) else data
        found = ACTING.search(text)
        if found:
            place = text[max(0, found.start() - 40):found.end() + 20]
            self.fail(f"{what}: {ascii(found.group())} reaches the terminal in {place!a}")
