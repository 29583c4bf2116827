"""A terminal to test with: a shell in tmux, on a server of its own."""

import itertools
import os
import pathlib
import re
import shlex
import subprocess
import time

import support

CONFIGURATION = """\
set -g status off
set -g escape-time 0
set -g default-terminal screen-256color
set -g history-limit 100
"""
PATIENCE = 20
PAUSE = 0.02

numbers = itertools.count(1)


def programs_in(folder):
    """The processes of the program that were started in `folder`."""
    found = []
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            place = os.readlink(f"/proc/{process}/cwd")
            program = os.readlink(f"/proc/{process}/exe")
        except OSError:
            continue
        if (place, program) == (os.path.realpath(folder), os.path.realpath(support.PROGRAM)):
            found.append(process)
    return found


def may_have_files_open(process):
    """Whether a process runs on: not gone, and not only waiting to be noticed."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as status:
            return status.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def poll(condition, patience=PATIENCE):
    """Waits until `condition` gives something true, and returns that; None when it never did."""
    end = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            return None
        time.sleep(PAUSE)


class Screen:
    """A window of tmux with a shell in it."""

    def __init__(self, case, columns=80, rows=24, environment=None):
        self.case = case
        self.name = f"screen-{next(numbers)}"
        start = case.path(".shell")
        start.write_text("PS1='ready> '\n")
        configuration = case.path(".tmux.conf")
        configuration.write_text(CONFIGURATION)
        self.environment = case.environment(
            {"TMUX_TMPDIR": str(case.folder), "ENV": str(start), **(environment or {})})
        self.command = ["tmux", "-u", "-L", self.name, "-f", str(configuration)]
        case.addCleanup(self.close)
        self.tmux("new-session", "-d", "-x", str(columns), "-y", str(rows), "exec sh -i")
        self.wait(re.compile(r"\Aready>"))

    def tmux(self, *arguments, check=True):
        result = subprocess.run(
            [*self.command, *arguments], capture_output=True, env=self.environment,
            cwd=self.case.folder, timeout=support.TIMEOUT, check=False)
        if check and result.returncode != 0:
            self.case.fail(f"tmux {arguments}: {result.stderr.decode()}")
        return result.stdout.decode()

    def close(self):
        """Ends the shell and what runs in it, and waits for that."""
        self.tmux("kill-server", check=False)
        if self.note.exists():
            poll(lambda: not self.is_running())

    def start(self, *arguments, prefix=""):
        """Starts `dayzero` from the shell; a script notes its process."""
        words = " ".join(shlex.quote(str(word)) for word in [support.PROGRAM, *arguments])
        self.note.write_text("")
        script = self.case.path(f".{self.name}.start")
        script.write_text(f"echo $$ >{self.note.name}\nexec {words}\n")
        self.type(f"{prefix} sh {script.name}".strip())
        self.keys("Enter")

    @property
    def note(self):
        return self.case.path(f".{self.name}.process")

    @property
    def process(self):
        """The number of the process that was started last."""
        return int(poll(lambda: self.note.read_text().strip()) or 0)

    def child(self):
        """The process that draws, where the one that was started waits for it."""
        path = pathlib.Path(f"/proc/{self.process}/task/{self.process}/children")
        if not path.exists():
            self.case.skipTest("the system does not tell a process's children")
        return int(poll(lambda: path.read_text().split()[:1])[0])

    def is_running(self):
        """Whether the process that was started last is there and has not ended."""
        try:
            status = pathlib.Path(f"/proc/{self.process}/stat").read_text()
        except OSError:
            return False
        return status.rpartition(")")[2].split()[0] not in "ZX"

    def kill(self, signal):
        os.kill(self.process, signal)

    def keys(self, *names):
        """Presses keys by tmux's names."""
        self.tmux("send-keys", *names)

    def type(self, text):
        """Types `text` as it is."""
        self.tmux("send-keys", "-l", "--", text)

    def press(self, key, expected):
        """Presses a key and waits for what it must bring to the screen."""
        self.keys(key)
        return self.wait(expected)

    def text(self):
        """What the screen shows."""
        return self.tmux("capture-pane", "-p")

    def styled(self):
        """What the screen shows, with the sequences for its styles."""
        return self.tmux("capture-pane", "-p", "-e")

    def wait(self, expected, patience=PATIENCE):
        """Waits until the screen shows `expected`, a text or a compiled pattern."""
        return self.until(lambda text: has(text, expected), f"{expected!r} to come", patience)

    def wait_gone(self, unwanted):
        """Waits until the screen shows `unwanted` no longer."""
        return self.until(lambda text: not has(text, unwanted), f"{unwanted!r} to go")

    def until(self, condition, what, patience=PATIENCE):
        """Waits until `condition` holds of what the screen shows, and returns that."""
        shown = ""

        def look():
            nonlocal shown
            shown = self.text()
            return condition(shown)

        if not poll(look, patience):
            self.case.fail(f"waited for {what}; the screen shows:\n{shown}")
        return shown

    def wait_for_end(self):
        """Waits until the program is gone."""
        if not poll(lambda: not self.is_running()):
            self.case.fail(f"the program runs on; the screen shows:\n{self.text()}")

    def repair(self):
        """Sets the terminal right after a program that could not do it itself."""
        self.wait_for_end()
        self.type("stty sane; printf '\\033[?1049l\\033c'")
        self.press("C-j", re.compile(r"\Aready>"))

    def wait_for_shell(self):
        """Waits until the program is gone and the shell asks for the next command."""
        self.wait_for_end()
        self.type("echo back=$?")
        self.keys("Enter")
        return self.wait(re.compile(r"^back=\d+", re.MULTILINE))

    def resize(self, columns, rows):
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def state(self):
        """How the terminal is set: what a program must leave as it found it."""
        formats = "alternate_on cursor_flag mouse_any_flag keypad_flag keypad_cursor_flag insert_flag"
        found = self.tmux("display", "-p", " ".join(f"#{{{name}}}" for name in formats.split()))
        return dict(zip(formats.split(), found.split()))

    def settings(self):
        """What `stty` says, asked from the shell."""
        found = self.case.path(f".{self.name}.settings")
        found.unlink(missing_ok=True)
        self.type(f"stty -g >.stty && mv .stty {found.name}")
        self.keys("Enter")
        poll(found.exists)
        return found.read_text()


def has(text, expected):
    if isinstance(expected, str):
        return expected in text
    return expected.search(text) is not None
