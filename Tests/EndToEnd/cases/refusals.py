"""What is refused: one clear sentence, exit code 1, nothing changed."""

import json
import os

from support import ADD, PROGRAM, Case, subprocess


class Refusals(Case):

    def setUp(self):
        super().setUp()
        self.new()
        self.add("Something that must stay")

    def add_with(self, **changes):
        options = {"group": "I", "kind": "action", "role": "problem-solver", **changes}
        text = options.pop("text", "Something")
        words = [word for name, value in options.items() for word in ("--" + name, value)]
        return self.refused("add", "w.json", *words, text)

    def test_empty_text(self):
        """Empty text is refused."""
        for text in ["", " ", "\n\t "]:
            self.assertIn("text", self.add_with(text=text))

    def test_unknown_role(self):
        """An unknown role is refused with the roles there are."""
        sentence = self.add_with(role="problem-solvr")
        self.assertIn("'problem-solvr'", sentence)
        self.assertIn("problem-solver, opinion-shaper", sentence)

    def test_unknown_group(self):
        """An unknown group is refused with the groups there are."""
        for command in [lambda: self.add_with(group="V"),
                        lambda: self.refused("show", "w.json", "--group", "V")]:
            sentence = command()
            self.assertIn("'V'", sentence)
            self.assertIn("I, II, III, IV", sentence)

    def test_unknown_words(self):
        """An unknown kind, sector, release, template or norm package is refused with those there are."""
        self.assertIn("action, challenge", self.add_with(kind="wish"))
        self.assertIn("government", self.add_with(sector="goverment"))
        self.assertIn("paraphrase", self.add_with(release="everybody"))
        self.assertIn("igf-day0", self.refused("new", "x.json", "--template", "igf"))
        self.assertIn("un-gge-2015", self.refused("norms", "un-gge"))

    def every_command(self, name):
        """The sentences with which each command refuses the file `name`."""
        return [
            self.refused("add", name, *ADD, "x"), self.refused("show", name),
            self.refused("show", name, "--json"), self.refused("report", name),
            self.refused("report", name, "--output", "r.md"), self.check_refuses(name)]

    def check_refuses(self, name):
        before = self.snapshot()
        outcome = self.run_program("check", name)
        self.assertEqual(outcome.code, 1, str(outcome))
        self.assertEqual(self.snapshot(), before, "check changed something")
        said = outcome.output + outcome.errors
        self.assertEqual(len(said.splitlines()), 1, str(outcome))
        return said.decode()

    def test_folder(self):
        """A folder for a file is refused."""
        self.path("folder.json").mkdir()
        for name in ["folder.json", ".", "/"]:
            for sentence in self.every_command(name):
                self.assertIn(name, sentence)

    def test_missing_file(self):
        """A file that is not there is refused with the way to make one."""
        for sentence in self.every_command("nothing.json"):
            self.assertIn("nothing.json", sentence)
            self.assertIn("dayzero new", sentence)

    def test_special_files(self):
        """A pipe, a device and a link that leads nowhere are refused, without waiting."""
        os.mkfifo(self.path("pipe.json"))
        self.path("dangling.json").symlink_to("nothing.json")
        self.path("round.json").symlink_to("round.json")
        for name in ["pipe.json", "/dev/null", "/dev/zero", "dangling.json", "round.json"]:
            self.every_command(name)

    def test_truncated_file(self):
        """A session file that was cut off is put together from what is left, or refused, with the place."""
        whole = self.path("w.json").read_bytes()
        body = len(whole.rstrip())
        for length in [*range(1, body, body // 40), body - 1]:
            self.write("cut.json", whole[:length])
            if b'"operations": [' in whole[:length]:
                outcome = self.run_program("show", "cut.json")
                self.assertEqual(outcome.code, 1, str(outcome))
                self.assertRegex(outcome.errors, rb"cut\.json is damaged: line \d+, column \d+")
                self.assertIn("Something that must stay", outcome.text)
            else:
                self.assertRegex(
                    self.refused("show", "cut.json"), r"cut\.json: line \d+, column \d+")
        self.write("cut.json", whole[:body // 40])
        for sentence in self.every_command("cut.json"):
            self.assertIn("cut.json: line", sentence)

    def test_other_programs(self):
        """A file of another program is refused, whatever it holds."""
        session = json.loads(self.path("w.json").read_bytes())
        for content in [
                b"", b"\n", b"hello", b"{}", b"[]", b"null", b"1", b'"text"',
                b'{"name": "left-pad", "version": "1.0.0"}', b"\x89PNG\r\n\x1a\n\x00\x00",
                b"\x7fELF\x02\x01\x01", b"\x00" * 5_000, b"\xff\xfe{\x00}\x00", b"\xef\xbb\xbf{}",
                json.dumps({**session, "format": "someone-else"}).encode(),
                b'{"format": "dayzero-journal", "version": 1, "session": "x", "replica": "y"}']:
            self.write("other.json", content)
            for sentence in self.every_command("other.json"):
                self.assertIn("other.json", sentence)

    def test_hostile_files(self):
        """Deep nesting, doubled keys, bad text and endless lists are refused at once."""
        head = b'{"format": "dayzero-session", "version": 1, "workshop": '
        for content in [
                head + b"[" * 200_000, head + b'{"a":' * 100_000,
                head + b'{"title": "a", "title": "b"}}', head + b'{"title": "\xff"}}',
                head + b'{"title": "\\ud800"}}', head + b'{"title": 1e999}}',
                head + b'{"title": "a"}} trailing', head + b'{"title": "a\nb"}}',
                head + b'{"title": "' + b"a" * 3_000_000 + b'"}}']:
            self.write("bad.json", content)
            self.assertIn("bad.json", self.refused("show", "bad.json"))
            self.check_refuses("bad.json")

    def test_broken_rules(self):
        """A hand-written session that breaks a rule is refused with the place of it."""
        session = self.session()
        session["entries"][0]["role"] = "problem-solvr"
        self.write("hand.json", json.dumps(session))
        for sentence in self.every_command("hand.json"):
            self.assertIn("entries[0].role", sentence)
            self.assertIn("problem-solver", sentence)

    def test_existing_file(self):
        """new never writes over anything that is there."""
        self.write("notes.json", "precious")
        self.path("folder").mkdir()
        self.path("link.json").symlink_to("elsewhere.json")
        for name in ["w.json", "notes.json", "folder", "link.json", "/dev/null"]:
            self.assertIn(name, self.refused("new", name, "--template", "igf-day0"))

    def test_missing_folder(self):
        """A file in a folder that is not there is refused, and the folder is not made."""
        for arguments in [("new", "no/x.json", "--template", "igf-day0"),
                          ("report", "w.json", "--output", "no/x.md")]:
            self.assertIn("no/x", self.refused(*arguments))

    def test_full_output(self):
        """Output that cannot be written in whole is told of, and is no success."""
        for arguments in [("report", "w.json"), ("report", "w.json", "--format", "html"),
                          ("styles", "igf-2019"), ("show", "w.json"), ("show", "w.json", "--json"),
                          ("insights", "w.json"), ("templates",), ("templates", "--json"),
                          ("norms",), ("norms", "--json"), ("styles",)]:
            with open("/dev/full", "wb") as full:
                result = subprocess.run(
                    [PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, cwd=self.folder,
                    env=self.environment(), check=False, timeout=60)
            self.assertEqual(result.returncode, 1, arguments)
            self.assertIn(b"Standard output takes no more", result.stderr)

    def test_template_to_replace(self):
        """A report does not replace the template that it is laid out by."""
        self.done("styles", "igf-2019", "--output", "ours.md")
        self.assertIn("ours.md", self.refused(
            "report", "w.json", "--style", "ours.md", "--output", "ours.md", "--force"))

    def test_no_file_to_replace(self):
        """Neither a device, a pipe nor a folder is replaced by a report, not even by force."""
        self.path("folder").mkdir()
        os.mkfifo(self.path("pipe"))
        for name in ["folder", "pipe"]:
            self.assertIn(name, self.refused(
                "report", "w.json", "--output", name, "--force"))
