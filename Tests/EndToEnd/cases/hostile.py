"""Nothing that acts on a terminal gets from data to one."""

import json

from support import ADD, HOSTILE, Case


class Hostile(Case):

    def hostile_session(self):
        """A session with something hostile in every text that a person can enter."""
        self.new("w.json", template="igf-2019-day0")
        session = self.session()

        def spoil(value, key=""):
            if isinstance(value, dict):
                return {name: spoil(each, name) for name, each in value.items()}
            if isinstance(value, list):
                return [spoil(each, key) for each in value]
            texts = ("title", "text", "event", "place", "name", "affiliation", "organisation",
                     "how", "themes", "summary", "objectives", "method", "questions", "prompt",
                     "reference", "source", "note", "notice")
            return value[:9] + HOSTILE + value[9:] if isinstance(value, str) and key in texts else value

        self.write("w.json", json.dumps(spoil(session)))

    def test_files(self):
        """Hostile text in every field of a file reaches the output of no command."""
        self.hostile_session()
        for arguments in [("show", "w.json"), ("show", "w.json", "--group", "I"),
                          ("check", "w.json"), ("report", "w.json"), ("show", "w.json", "--json"),
                          ("report", "w.json", "--edition", "internal"), ("insights", "w.json"),
                          ("insights", "w.json", "--json")]:
            outcome = self.run_program(*arguments)
            self.assertEqual(outcome.code, 0, str(outcome)[:3000])
            self.assert_harmless(outcome.output, f"{arguments} to standard output")
            self.assert_harmless(outcome.errors, f"{arguments} to standard error")

    def test_findings(self):
        """Hostile text in what is wrong with a file is made visible in the sentence."""
        self.new()
        session = self.session()
        session["groups"][0]["norms"] = ["no" + HOSTILE]
        entry = {"id": "e", "group": "no" + HOSTILE, "kind": "k" + HOSTILE, "role": "r" + HOSTILE,
                 "sector": "s" + HOSTILE, "text": "x", "release": HOSTILE, HOSTILE: HOSTILE}
        for entries in [[entry], [{**entry, "id": HOSTILE}], {HOSTILE: 1}]:
            session["entries"] = entries
            self.write("bad.json", json.dumps(session))
            for arguments in [("check", "bad.json"), ("show", "bad.json"), ("report", "bad.json")]:
                outcome = self.run_program(*arguments)
                self.assertEqual(outcome.code, 1, str(outcome)[:3000])
                self.assert_harmless(outcome.output, str(arguments))
                self.assert_harmless(outcome.errors, str(arguments))

    def test_journals(self):
        """Hostile names and lines of journals are made visible."""
        self.new()
        self.add("One")
        self.write("w.dayzero/" + HOSTILE.replace("/", "") + ".jsonl", HOSTILE + "\n" + HOSTILE)
        for arguments in [("show", "w.json"), ("check", "w.json"), ("add", "w.json", *ADD, "Two")]:
            outcome = self.run_program(*arguments)
            self.assert_harmless(outcome.output, str(arguments))
            self.assert_harmless(outcome.errors, str(arguments))

    def test_arguments(self):
        """Hostile arguments come back in sentences only in a form that does nothing."""
        self.new()
        name = HOSTILE.replace("/", "")
        for arguments in [
                ("show", name), ("show", "no\x1b[31m/" + name), ("check", name), ("report", name),
                (HOSTILE,), ("show", "w.json", "--" + HOSTILE), ("norms", HOSTILE),
                ("new", name + ".json", "--template", HOSTILE),
                ("new", "no/" + name, "--template", "igf-day0"),
                ("show", "w.json", "--group", HOSTILE), ("report", "w.json", "--format", HOSTILE),
                ("report", "w.json", "--output", "no/" + name),
                ("add", "w.json", *ADD, "--sector", HOSTILE, "x"),
                ("add", "w.json", *ADD, "--release", HOSTILE, "x"),
                ("add", "w.json", "--group", HOSTILE, "--kind", "action", "--role", "r", "x")]:
            outcome = self.run_program(*arguments)
            self.assertIn(outcome.code, (1, 64), str(outcome))
            self.assertEqual(outcome.output if arguments[0] != "check" else b"", b"")
            self.assert_harmless(outcome.output, ascii(arguments))
            self.assert_harmless(outcome.errors, ascii(arguments))

    def test_file_names(self):
        """Files with hostile names work, and their names are made visible."""
        name = HOSTILE.replace("/", "") + ".json"
        for arguments in [("new", name, "--template", "igf-day0"), ("add", name, *ADD, "One"),
                          ("check", name), ("show", name), ("new", name, "--template", "igf-day0"),
                          ("report", name, "--output", name + ".md")]:
            outcome = self.run_program(*arguments)
            self.assert_harmless(outcome.output, ascii(arguments))
            self.assert_harmless(outcome.errors, ascii(arguments))
        self.assertEqual(len(self.names("*.md")), 1)

    def test_not_unicode(self):
        """File names and arguments that are not UTF-8 are refused in text that is."""
        self.new()
        for arguments in [("show", b"caf\xe9.json"), ("show", "w.json", b"--\xff"),
                          ("norms", b"\xc0\x80"), ("show", "w.json", "--group", b"\x9b31m")]:
            outcome = self.run_program(*arguments)
            self.assertIn(outcome.code, (1, 64), str(outcome))
            self.assert_harmless(outcome.errors, str(arguments))
