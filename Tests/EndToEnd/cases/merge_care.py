"""What merging refuses, tells of and leaves alone."""

from merging import Merging
from support import HOSTILE

FUTURE = "2106-01-01T00:00:00Z"


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
        self.assertEqual(self.noted("report", "all.json").text.lower().count("lovelace"), 1)

    def test_same_number(self):
        """Two groups with one number are told of."""
        self.new("a.json")
        self.edit("a.json", lambda file: file["groups"][0].update(number="II"))
        said = self.noted("merge", "all.json", "a.json").sentences
        self.assertTrue(any("2 groups have the number II: " in line for line in said), said)
