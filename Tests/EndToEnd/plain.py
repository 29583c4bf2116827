"""A board without a screen: `dayzero open --plain`, asked line by line."""

import os
import selectors
import subprocess
import time

import support


class Plain:
    """A running `open --plain` of a session."""

    def __init__(self, case, file="w.json", prefix=()):
        self.case = case
        self.said = ""
        self.process = subprocess.Popen(
            [*prefix, support.PROGRAM, "open", file, "--plain"], cwd=case.folder,
            env=case.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
        case.addCleanup(self.kill)

    def send(self, text):
        """Types lines; false when nobody reads them any more."""
        try:
            self.process.stdin.write(text.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            return False
        return True

    def wait(self, *expected, patience=support.TIMEOUT):
        """Reads until one of the texts has come; that text, or None when the program is gone."""
        end = time.monotonic() + patience
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while True:
                found = [text for text in expected if text in self.said]
                if found:
                    self.said = self.said.split(found[0], 1)[1]
                    return found[0]
                if not selector.select(max(0, end - time.monotonic())):
                    self.case.fail(f"waited for {expected}; it said {self.said[-2000:]!r}")
                chunk = os.read(self.process.stdout.fileno(), 65_536)
                if not chunk:
                    return None
                self.said += chunk.decode(errors="replace")

    def enter(self, text, kind="a"):
        """Enters an entry; whether it was called saved."""
        return self.send(f"{kind}\n{text}\n.Enter\n") and self.wait(": Saved ") is not None

    def leave(self):
        """Leaves the session; the exit code and the last words."""
        words = self.process.communicate(b"q\n", timeout=support.TIMEOUT)[0].decode()
        return self.process.returncode, words

    def kill(self):
        """Ends the program as `kill -9` does."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            try:
                stream.close()
            except BrokenPipeError:
                pass
