"""Bringing copies of a session together: any order, any number of times, the same bytes."""

import itertools
import json
import shutil
import subprocess
import threading

import support
from scenarios import answers
from screen import poll
from support import ADD, HOSTILE, Case, generator

FUTURE = "2106-01-01T00:00:00Z"


class Merging(Case):
    """A case with rooms: copies of one session, each with entries of its own."""

    def bytes(self, name):
        return self.path(name).read_bytes()

    def copy(self, source, target):
        shutil.copyfile(self.path(source), self.path(target))
        return target

    def rooms(self, *names):
        """Copies of one session; each gets an entry that says its name."""
        self.new("first.json")
        for name in names:
            self.copy("first.json", name)
            self.add(name, file=name)
        return names

    def workshops(self, *names):
        """Sessions of their own from one template, each with an entry that says its name."""
        for name in names:
            self.done("new", name, "--template", "igf-day0", "--title", f"Title of {name}")
            self.add(name, file=name)
        return names

    def edit(self, name, change):
        """Changes a session file by hand."""
        file = json.loads(self.bytes(name))
        change(file)
        return self.write(name, json.dumps(file))

    def merge(self, out, *files):
        return self.noted("merge", out, *files).text

    def merged(self, *files, out="merged.json"):
        """The bytes that a merge into a new file comes to."""
        self.path(out).unlink(missing_ok=True)
        self.merge(out, *files)
        return self.bytes(out)

    def texts(self, name):
        return sorted(entry["text"] for entry in self.entries(name).values())


class Copies(Merging):

    def test_orders(self):
        """Rooms merged in any order, in one step or several, come to the same bytes."""
        names = self.rooms("a.json", "b.json", "c.json")
        whole = self.merged(*names)
        self.assertEqual(self.texts("merged.json"), list(names))
        for order in itertools.permutations(names):
            self.assertEqual(self.merged(*order), whole, order)
            self.path("steps.json").unlink(missing_ok=True)
            for name in order:
                self.merge("steps.json", name)
            self.assertEqual(self.bytes("steps.json"), whole, order)
        self.done("check", "merged.json")

    def test_repetition(self):
        """Copies of copies, merged again and again, and the result among the files, change nothing."""
        names = self.rooms("a.json", "b.json")
        whole = self.merged(*names)
        self.copy("merged.json", "again.json")
        self.merge("half.json", "b.json")
        self.assertEqual(self.merge("merged.json", "merged.json", "a.json", "a.json", "half.json"), """\
merged.json: nothing new
a.json: nothing new
a.json: nothing new
half.json: nothing new
merged.json in all: nothing new
""")
        self.assertEqual(self.bytes("merged.json"), whole)
        self.assertEqual(self.merged("again.json", "half.json", "again.json", out="new.json"), whole)

    def test_counts(self):
        """It says for each file and in all what was added, changed, withdrawn and has two versions."""
        self.rooms("a.json")
        kept, gone = self.add("Kept", file="a.json"), self.add("Gone", file="a.json")
        for name in ["b.json", "c.json"]:
            self.copy("a.json", name)
        self.noted("withdraw", "c.json", gone)

        def say(text):
            def change(file):
                for entry in file["entries"]:
                    entry["text"] = text if entry["id"] == kept else entry["text"]
            return change

        self.edit("b.json", say("In b"))
        self.edit("c.json", say("In c"))
        said = self.merge("a.json", "b.json", "c.json")
        self.assertEqual(said, """\
b.json: 1 changed
c.json: 1 erased, 1 with two versions
a.json in all: 1 erased, 1 with two versions
""")

    def test_late(self):
        """What a room adds later is all that a second merge takes in."""
        self.rooms("a.json", "b.json")
        self.merge("all.json", "a.json", "b.json")
        self.add("Later", file="b.json")
        self.assertEqual(self.merge("all.json", "a.json", "b.json"), """\
a.json: nothing new
b.json: 1 added
all.json in all: 1 added
""")
        self.assertEqual(self.bytes("all.json"), self.merged("b.json", "a.json"))

    def test_conflict_copies(self):
        """Copies that synchronising tools make are files like any other."""
        self.rooms("room.json", "elsewhere.json")
        copies = ["room (conflicted copy).json", "room.sync-conflict-20261122-101010-ABCDEFG.json"]
        for name in copies:
            self.copy("elsewhere.json", name)
            self.add(name, file=name)
        texts = sorted(["room.json", "elsewhere.json", *copies])
        whole = self.merged("room.json", *copies)
        self.assertEqual(self.texts("merged.json"), texts)
        self.assertEqual(self.merged(*reversed(copies), "room.json"), whole)

    def test_journals(self):
        """What is only in the journal of a program that has a file open is merged, too."""
        self.rooms("a.json", "b.json")
        board = self.board("a.json")
        self.enter(board, "In the journal")
        self.merge("all.json", "b.json", "a.json")
        self.assertEqual(self.texts("all.json"), ["In the journal", "a.json", "b.json"])
        self.leave(board)

    def board(self, name):
        """`open --plain` of a session; a thread of its own reads what it says."""
        board = subprocess.Popen(
            [support.PROGRAM, "open", name, "--plain"], cwd=self.folder, env=self.environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        board.said = b""

        def read():
            while data := board.stdout.read1():
                board.said += data

        board.reader = threading.Thread(target=read)
        board.reader.start()
        self.addCleanup(board.reader.join)
        self.addCleanup(board.kill)
        return board

    def enter(self, board, text):
        count = board.said.count(b"Saved A")
        board.stdin.write(answers(text))
        board.stdin.flush()
        self.assertTrue(poll(lambda: board.said.count(b"Saved A") > count), board.said.decode())

    def leave(self, board):
        board.stdin.write(b"q\n")
        board.stdin.close()
        self.assertEqual(board.wait(timeout=support.TIMEOUT), 0)

    def test_open_elsewhere(self):
        """A session that is open elsewhere can be merged into; neither side loses anything."""
        self.rooms("a.json", "b.json")
        board = self.board("a.json")
        self.enter(board, "Before")
        self.assertIn("b.json: 1 added", self.merge("a.json", "b.json"))
        self.enter(board, "After")
        texts = ["After", "Before", "a.json", "b.json"]
        self.assertEqual(self.texts("a.json"), texts)
        self.leave(board)
        self.assertEqual(self.texts("a.json"), texts)
        self.assert_no_left_overs()

    def test_at_once(self):
        """Merges into one file at the same time lose nothing, whether it is there already or not."""
        names = self.rooms(*(f"room-{number}.json" for number in range(6)))
        programs = [
            subprocess.Popen(
                [support.PROGRAM, "merge", "all.json", name], cwd=self.folder,
                env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for name in names]
        for program in programs:
            said = program.communicate(timeout=support.TIMEOUT)
            self.assertEqual((program.returncode, said[1]), (0, b""))
        self.assertEqual(self.texts("all.json"), sorted(names))
        self.assertEqual(self.bytes("all.json"), self.merged(*names))

    def test_unknown_members(self):
        """Members that this version does not know come together the same way in every order."""
        self.rooms("a.json", "b.json")
        self.edit("a.json", lambda file: file.update({"x-b": {"q": 1, "p": 2}, "x-a": 1}))
        self.edit("b.json", lambda file: file.update({"x-b": {"p": 2, "q": 1}, "x-a": 2, "x-c": []}))
        whole = self.merged("a.json", "b.json")
        self.assertEqual(self.merged("b.json", "a.json", "b.json"), whole)
        self.assertEqual(json.loads(whole)["x-c"], [])
        said = self.noted("merge", "merged.json", "b.json").sentences
        self.assertLessEqual(len(said), 1)
        self.assertEqual(self.bytes("merged.json"), whole)


class Careful(Merging):

    def test_dry_run(self):
        """--dry-run says the same and writes nothing."""
        self.rooms("a.json", "b.json")
        before = self.snapshot()
        said = self.done("merge", "all.json", "a.json", "b.json", "--dry-run").text
        self.assertEqual(self.snapshot(), before)
        self.assertEqual(self.merge("all.json", "a.json", "b.json"), said)
        before = self.snapshot()
        said = self.done("merge", "--dry-run", "a.json", "b.json").text
        self.assertIn("b.json: 1 added\n", said)
        self.assertEqual(self.snapshot(), before)
        self.assertEqual(self.merge("a.json", "b.json"), said)

    def test_private(self):
        """The file that comes out is for its owner alone."""
        names = self.rooms("a.json", "b.json")
        for name in names:
            self.path(name).chmod(0o644)
        self.merge("all.json", *names)
        self.assertEqual(self.path("all.json").stat().st_mode & 0o777, 0o600)
        self.merge("a.json", "b.json")
        self.assertEqual(self.path("a.json").stat().st_mode & 0o777, 0o600)

    def test_files_stay(self):
        """The files that are merged stay as they are, to the byte."""
        names = self.rooms("a.json", "b.json")
        before = self.snapshot()
        self.merge("all.json", *names)
        after = self.snapshot()
        self.assertEqual(after.pop("all.json")[0] & 0o777, 0o600)
        self.assertEqual(after, before)

    def test_no_session(self):
        """What is no session is neither merged nor merged into, and nothing else is written."""
        self.rooms("a.json")
        self.write("other.json", "{}")
        self.write("text.txt", "notes")
        self.path("folder").mkdir()
        for out, *files in [
                ("all.json", "a.json", "other.json"), ("all.json", "a.json", "missing.json"),
                ("all.json", "folder", "a.json"), ("other.json", "a.json"), ("text.txt", "a.json"),
                ("folder", "a.json"), ("missing/all.json", "a.json")]:
            said = self.refused("merge", out, *files)
            wrong = next(name for name in [*files, out] if name != "a.json")
            self.assertIn(out if wrong == "a.json" else wrong, said)

    def test_usage(self):
        """Without a file to take in there is nothing to do."""
        self.rooms("a.json")
        self.refused("merge", code=64)
        self.refused("merge", "a.json", code=64)
        self.refused("merge", "all.json", "a.json", "--fast", code=64)

    def test_damaged(self):
        """Of a file that is damaged in parts the rest is merged, and what is wrong is told."""
        self.rooms("a.json", "b.json")
        self.add("Second", file="b.json")
        data = self.bytes("b.json")
        place = data.rindex(b'"text":"Second"') + 9
        self.write("b.json", data[:place] + b"X" + data[place + 1:])
        outcome = self.noted("merge", "all.json", "a.json", "b.json")
        self.assertTrue(any("b.json" in line for line in outcome.sentences), outcome)
        self.assertLessEqual({"a.json", "b.json"}, set(self.texts("all.json")))

    def test_symbolic_link(self):
        """A link to a session is merged into, and stays a link."""
        self.rooms("a.json", "b.json")
        self.path("link.json").symlink_to("a.json")
        self.merge("link.json", "b.json")
        self.assertTrue(self.path("link.json").is_symlink())
        self.assertEqual(self.texts("a.json"), ["a.json", "b.json"])

    def test_future(self):
        """A clock that is ahead is named with its terminal and by how much, and nothing is refused."""
        self.rooms("a.json", "b.json")

        def postpone(file):
            file.pop("checksum")
            for operation in file["operations"]:
                operation.pop("crc")
                if "at" in operation:
                    operation.update(at=FUTURE, who="k7q2abcdefghij")
            file["operations"].append({"r": "later", "n": 1, "l": 99, "kind": "poll", "what": 1})

        self.edit("b.json", postpone)
        said = self.merge("all.json", "b.json")
        self.assertRegex(
            said, r"(?m)^1 change is dated in the future: the clock of terminal K7Q2 is ahead by at "
            r"least \d{5} days\.$")
        self.assertIn("1 change is made by a later version of Day Zero, kept as it is.\n", said)
        self.assertEqual(self.texts("all.json"), ["b.json"])
        self.assertNotIn("future", self.merge("all.json", "b.json"))

    def test_harmless(self):
        """Nothing in file names, titles and groups acts on the terminal."""
        hostile = HOSTILE.replace("\n", "")
        self.workshops("a.json", "b.json")
        self.edit("a.json", lambda file: file["workshop"].update(title=f"T{hostile}"))
        self.edit("a.json", lambda file: file["groups"][0].update(title=f"G{hostile}", number="II"))
        name = self.copy("b.json", f"b{hostile}.json")
        for arguments in [
                ("all.json", "a.json", name), ("all.json", "a.json", name, "--as-groups"),
                (name, "a.json", "--as-groups")]:
            outcome = self.run_program("merge", *arguments)
            self.assert_harmless(outcome.output, arguments)
            self.assert_harmless(outcome.errors, arguments)

    def test_people(self):
        """A list of participants that was put in in two rooms counts once, and is told."""
        self.new("a.json")
        self.copy("a.json", "b.json")
        group = self.session("a.json")["groups"][0]["id"]

        def put(names, prefix):
            people = [
                {"id": f"{prefix}{index}", "group": group, "name": name, "organisation": "House"}
                for index, name in enumerate(names)]
            return lambda file: file.update(participants=people)

        self.edit("a.json", put(["Ada Lovelace", "Bo Li", "Cy"], "a"))
        self.edit("b.json", put(["ada  lovelace", "BO LI", "Dee"], "b"))
        self.edit("b.json", lambda file: file["workshop"].update(attribution="named"))
        said = self.merge("all.json", "a.json", "b.json")
        self.assertIn("2 people are in more than one file and count once.\n", said)
        self.assertIn("(4 people", self.done("show", "all.json").text)
        self.assertEqual(self.done("report", "all.json").text.lower().count("lovelace"), 1)

    def test_same_number(self):
        """Two groups with one number are told of."""
        self.new("a.json")
        self.edit("a.json", lambda file: file["groups"][0].update(number="II"))
        said = self.noted("merge", "all.json", "a.json").sentences
        self.assertTrue(any("2 groups have the number II: " in line for line in said), said)


class AsGroups(Merging):

    def test_refused(self):
        """Different workshops are not merged; the sentence names both and the way out."""
        self.workshops("a.json", "b.json")
        said = self.refused("merge", "all.json", "a.json", "b.json")
        for word in ["a.json ('Title of a.json')", "b.json ('Title of b.json')", "--as-groups"]:
            self.assertIn(word, said)
        self.assertIn("--as-groups", self.refused("merge", "a.json", "b.json"))
        said = self.refused("merge", "a.json", "b.json", "--as-groups")
        self.assertIn("a.json ('Title of a.json') is one workshop by itself", said)

    def test_orders(self):
        """Workshops joined in any order, one by one, nested or again come to the same bytes."""
        names = self.workshops("a.json", "b.json", "c.json")
        whole = self.merged(*names, "--as-groups")
        self.assertEqual(self.texts("merged.json"), list(names))
        self.assertEqual(len(self.session("merged.json")["groups"]), 4)
        for order in itertools.permutations(names):
            self.assertEqual(self.merged(*order, order[0], "--as-groups"), whole, order)
            self.merged(*order[:2], "--as-groups", out="two.json")
            self.assertEqual(self.merged(order[2], "two.json", "--as-groups"), whole, order)
            self.merge("two.json", order[2], "--as-groups")
            self.assertEqual(self.bytes("two.json"), whole, order)
        self.done("check", "merged.json")

    def test_late(self):
        """A workshop that went on brings only what is new, without the flag as well."""
        self.workshops("a.json", "b.json", "c.json")
        self.merge("all.json", "a.json", "b.json", "--as-groups")
        self.add("Later", file="a.json")
        self.assertEqual(self.merge("all.json", "a.json"), """\
a.json: 1 added
all.json in all: 1 added
""")
        self.assertEqual(self.bytes("all.json"), self.merged("b.json", "a.json", "--as-groups"))
        self.assertIn("--as-groups", self.refused("merge", "all.json", "c.json"))

    def test_plenary(self):
        """What the plenary adds to the joined session stays when a workshop is merged again."""
        self.workshops("a.json", "b.json")
        self.merge("all.json", "a.json", "b.json", "--as-groups")
        self.add("In the plenary", file="all.json")
        self.add("Later", file="b.json")
        self.merge("all.json", "b.json")
        self.assertEqual(self.texts("all.json"), ["In the plenary", "Later", "a.json", "b.json"])
        self.done("check", "all.json")

    def erase(self, names, *options):
        """Erases an entry of the first file after a merge, and merges again."""
        random = generator(self.id())
        secret = f"Secret {random.random()}"
        identifier = self.add(secret, file=names[0])
        self.copy(names[0], "old.json")
        self.merge("all.json", *names, *options)
        self.add("One more", file="all.json")
        self.assertIn(secret, self.texts("all.json"))
        self.noted("withdraw", names[0], identifier)
        said = self.merge("all.json", *names, *options)
        self.assertIn(f"{names[0]}: 1 erased\n", said)
        self.merge("all.json", "old.json", *options)
        self.assertNotIn(secret, self.texts("all.json"))
        self.path("old.json").unlink()
        for path in self.folder.rglob("*"):
            if path.is_file():
                self.assertNotIn(secret.encode(), path.read_bytes(), path)

    def test_erasure_of_copies(self):
        """An erasure in a room reaches the merged session, and an old copy brings nothing back."""
        self.erase(self.rooms("a.json", "b.json"))

    def test_erasure(self):
        """An erasure in a workshop reaches the joined session, and an old copy brings nothing back."""
        self.erase(self.workshops("a.json", "b.json"), "--as-groups")
