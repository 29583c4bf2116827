"""What was called saved stays, however programs end and however many there are."""

import json
import signal
import subprocess
import threading

import support
from screen import poll
from support import ADD, Case, generator


class Journals(Case):

    def start_add(self, text):
        return subprocess.Popen(
            [support.PROGRAM, "add", "w.json", *ADD, text], cwd=self.folder,
            env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def test_two_at_once(self):
        """Two programs that add 50 entries each at the same time lose none and leave nothing."""
        self.new()
        printed = [[], []]
        errors = []

        def work(number):
            for index in range(50):
                program = self.start_add(f"{number} {index}")
                output, said = program.communicate(timeout=support.TIMEOUT)
                printed[number].append(output.decode().strip())
                if program.returncode or said:
                    errors.append((program.returncode, said))

        workers = [threading.Thread(target=work, args=(number,)) for number in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        self.assertEqual(errors, [])
        entries = self.entries()
        self.assertEqual(set(printed[0] + printed[1]), set(entries))
        self.assertEqual({entry["text"] for entry in entries.values()},
                         {f"{number} {index}" for number in range(2) for index in range(50)})
        self.assert_no_left_overs()

    def test_readers_meanwhile(self):
        """Whoever reads while others write sees everything that was called saved before."""
        self.new()
        printed = []

        def work():
            for number in range(40):
                program = self.start_add(f"Entry {number}")
                printed.append(program.communicate(timeout=support.TIMEOUT)[0].decode().strip())

        workers = [threading.Thread(target=work) for _ in range(3)]
        for worker in workers:
            worker.start()
        try:
            while any(worker.is_alive() for worker in workers):
                saved = set(printed)
                outcome = self.noted("show", "w.json", "--json")
                self.assertEqual(outcome.errors, b"")
                found = {entry["id"] for entry in json.loads(outcome.output)["entries"]}
                self.assertEqual(saved - found, set(), "called saved and not shown")
        finally:
            for worker in workers:
                worker.join()

    def test_killed_at_any_moment(self):
        """kill -9 at random moments of add, 30 times: every id that was printed is there."""
        self.new()
        self.add("The first")
        random = generator(self.id())
        printed = set()
        for number in range(30):
            program = self.start_add(f"Round {number}")
            delay = random.uniform(0, 0.04)
            try:
                program.wait(timeout=delay)
            except subprocess.TimeoutExpired:
                program.kill()
            output = program.communicate(timeout=support.TIMEOUT)[0].decode()
            if output.endswith("\n"):
                printed.add(output.strip())
            found = set(self.entries())
            self.assertLessEqual(printed, found, f"lost in round {number}, seed {support.SEED}")
        self.noted("add", "w.json", *ADD, "The last")
        entries = self.entries()
        self.assertLessEqual(printed, set(entries), f"seed {support.SEED}")
        texts = [entry["text"] for entry in entries.values()]
        self.assertEqual(len(texts), len(set(texts)), "an entry came twice")
        self.done("check", "w.json")
        self.assertEqual(self.names("*.jsonl"), [], "a journal was left over")

    def stopped_journal(self):
        """A journal that a program left behind, with one entry in it: its path and the entry's text."""
        self.new()
        text = "Safe in the journal"
        # The fold needs the lock; while we hold it, the program waits with its journal complete.
        self.add("The first")
        lock = subprocess.Popen(
            ["flock", "w.dayzero/lock", "sh", "-c", "echo locked; read wait"], cwd=self.folder,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(lock.communicate)
        lock.stdout.readline()
        program = self.start_add(text)
        folder = self.path("w.dayzero")
        journal = poll_journal(folder, text)
        program.kill()
        program.communicate(timeout=support.TIMEOUT)
        lock.communicate()
        self.assertIsNotNone(journal, "no journal came")
        return journal, text

    def texts(self):
        return [entry["text"] for entry in self.entries().values()]

    def test_left_behind(self):
        """The journal of a program that was killed is read, then folded in by the next one."""
        journal, text = self.stopped_journal()
        self.assertIn(text, self.texts())
        self.assertTrue(journal.exists(), "show changed something")
        self.add("The next")
        self.assertIn(text, self.texts())
        self.assert_no_left_overs()

    def test_torn(self):
        """A journal that was torn anywhere opens; it says so, and the rest is there."""
        journal, text = self.stopped_journal()
        whole = journal.read_bytes()
        start = whole.index(b"\n") + 1
        for length in [*range(0, len(whole), 9), len(whole) - 1]:
            for tail in [b"", b"\0" * 64, b"{\"r\":"]:
                journal.write_bytes(whole[:length] + tail)
                outcome = self.noted("show", "w.json", "--json")
                entries = json.loads(outcome.output)["entries"]
                self.assertIn("The first", [entry["text"] for entry in entries])
                if length > start:
                    self.assertTrue(outcome.errors, f"nothing said after a cut at {length}")
        journal.write_bytes(whole)
        self.assertIn(text, self.texts())

    def test_damaged(self):
        """A flipped bit in a journal is found and named, and nothing in the session file changes."""
        journal, text = self.stopped_journal()
        whole = journal.read_bytes()
        random = generator(self.id())
        for _ in range(60):
            damaged = bytearray(whole)
            damaged[random.randrange(len(whole))] ^= 1 << random.randrange(8)
            journal.write_bytes(damaged)
            outcome = self.noted("show", "w.json", "--json")
            self.assertTrue(outcome.errors, f"{bytes(damaged)!r} went unnoticed, seed {support.SEED}")
            entries = json.loads(outcome.output)["entries"]
            found = {entry["text"] for entry in entries}
            self.assertLessEqual(found, {"The first", text}, f"seed {support.SEED}")
            self.assertIn("The first", found)

    def test_file_size_limit(self):
        """When no more can be written, add says so, exits with 1, and nothing is lost."""
        self.new()
        self.add("The first")

        def limit(size):
            import resource
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        before = self.path("w.json").read_bytes()
        for size in [0, 50, 130, 200]:
            outcome = self.run_program("add", "w.json", *ADD, "No room", preexec_fn=lambda: limit(size))
            self.assertEqual(outcome.code, 1, str(outcome))
            self.assertEqual(outcome.output, b"")
            self.assertEqual([line for line in outcome.sentences if line.startswith("Error: ")],
                             outcome.sentences[-1:], str(outcome))
            self.assertEqual(self.path("w.json").read_bytes(), before)
        outcome = self.run_program("add", "w.json", *ADD, "Half", preexec_fn=lambda: limit(4_000))
        self.assertEqual(outcome.code, 0, str(outcome))
        self.assertEqual(self.path("w.json").read_bytes(), before)
        self.assertIn(outcome.text.strip(), self.entries())
        self.noted("add", "w.json", *ADD, "The last")
        self.assertLessEqual({"The first", "Half", "The last"}, set(self.texts()))
        # What was cut short was never called saved and is kept for a person to look at.
        kept = self.names("torn/*")
        self.assertEqual([name for name in self.names("*.jsonl*") if name not in kept], [])


def poll_journal(folder, text):
    """The journal that holds `text`, once it is there."""
    def look():
        for path in folder.glob("*.jsonl"):
            data = path.read_bytes()
            if text.encode() in data and data.endswith(b"\n"):
                return path
        return None

    return poll(look)
