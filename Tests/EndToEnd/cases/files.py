"""The files: who may read them, what is kept, what was written by hand."""

import ctypes
import json
import os
import stat

from support import ADD, Case

CAPABILITIES_OF_ROOT = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
PR_CAPBSET_DROP = 24


def obey_permissions():
    """Before a program starts: root has to obey the permissions of files as others do."""
    if os.geteuid() == 0:
        library = ctypes.CDLL(None)
        for capability in CAPABILITIES_OF_ROOT:
            library.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


class Files(Case):

    def modes(self):
        return {name: stat.S_IMODE(mode) for name, (mode, _) in self.snapshot().items()}

    def test_private(self):
        """Files are 0600 and folders 0700, whatever the umask, after each command."""
        for mask in [0o000, 0o022, 0o777]:
            def start(mask=mask):
                os.umask(mask)
            for arguments in [
                    ("new", f"{mask}.json", "--template", "igf-day0"),
                    ("add", f"{mask}.json", *ADD, "One"), ("add", f"{mask}.json", *ADD, "Two"),
                    ("report", f"{mask}.json", "--output", f"{mask}.md")]:
                self.noted(*arguments, preexec_fn=start)
                for name, mode in self.modes().items():
                    expected = 0o700 if name.endswith(".dayzero") else 0o600
                    self.assertEqual(oct(mode), oct(expected), f"{name} after {arguments}")

    def test_made_private_again(self):
        """A session file that others can read is private once it was written anew."""
        self.new()
        self.path("w.json").chmod(0o644)
        self.add("One")
        self.assertEqual(oct(self.modes()["w.json"]), oct(0o600))

    def test_previous_is_kept(self):
        """The file as it was before the last change is kept beside it."""
        self.new()
        before = self.path("w.json").read_bytes()
        self.add("One")
        self.assertEqual(self.path("w.json~").read_bytes(), before)

    def test_through_link(self):
        """A session behind a symbolic link is written where it is, and the link stays."""
        self.path("real").mkdir()
        self.new("real/w.json")
        self.path("w.json").symlink_to("real/w.json")
        identifier = self.add("One")
        self.assertTrue(self.path("w.json").is_symlink())
        self.assertIn(identifier, self.entries("real/w.json"))
        self.assertEqual(self.names("*.dayzero"), ["real/w.dayzero"])

    def test_without_operations(self):
        """A session without operations opens; what it says is taken in as operations, and said."""
        self.new("w.json", template="igf-2019-day0")
        readable = self.session()
        self.write("hand.json", json.dumps(readable))
        for command in [("show", "hand.json"), ("report", "hand.json", "--edition", "internal")]:
            self.assertIn(b"by hand", self.noted(*command).errors)
        self.assertEqual(self.names("hand.*"), ["hand.json"])
        outcome = self.noted("add", "hand.json", *ADD, "One")
        self.assertIn(b"by hand", outcome.errors)
        file = json.loads(self.path("hand.json").read_bytes())
        records = {(operation["kind"], operation["rec"]) for operation in file["operations"]}
        for entry in readable["entries"]:
            self.assertIn(("entry", entry["id"]), records)
        self.assertEqual(self.done("check", "hand.json").errors, b"")

    def edited(self, edit):
        """A session with two entries whose readable part was edited by hand.

        Returns the ids of the entries and the number of operations.
        """
        self.new()
        ids = [self.add("One"), self.add("Two")]
        text = self.path("w.json").read_text()
        file = json.loads(text)
        count = len(file.pop("operations"))
        edit(file)
        readable = json.dumps(file, ensure_ascii=False, indent=4).rstrip().removesuffix("}").rstrip()
        self.write("w.json", readable + ",\n" + text[text.index('  "operations"'):])
        return ids, count

    def operations(self):
        return json.loads(self.path("w.json").read_bytes())["operations"]

    def test_edited_by_hand(self):
        """An edit by hand is taken in, said, and is in the operations from then on."""
        def edit(file):
            file["entries"][0]["text"] = "Changed by hand"
            file["workshop"]["title"] = "Titled by hand"
        ids, count = self.edited(edit)
        shown = self.noted("show", "w.json")
        self.assertIn(b"edited by hand", shown.errors)
        self.assertIn("Changed by hand", shown.text)
        said = self.noted("add", "w.json", *ADD, "Three")
        self.assertIn(b"edited by hand", said.errors)
        texts = {entry["text"] for entry in self.entries().values()}
        self.assertEqual(len(texts), 3)
        self.assertIn("Changed by hand", texts)
        self.assertIn("Three", texts)
        self.assertEqual(self.session()["workshop"]["title"], "Titled by hand")
        operations = self.operations()
        self.assertEqual(len(operations), count + 3)
        for text in ["Changed by hand", "Titled by hand"]:
            self.assertEqual(sum(text in json.dumps(each) for each in operations), 1, text)
        self.assertEqual(self.done("show", "w.json").errors, b"", "said only once")
        self.assertTrue(set(ids) <= set(self.entries()))

    def test_added_and_removed_by_hand(self):
        """An entry added by hand comes in, one removed goes, and both are said."""
        def edit(file):
            kept = file["entries"][0]
            file["entries"] = [kept, {**kept, "id": "by-hand", "text": "Written by hand"}]
        ids, _ = self.edited(edit)
        said = self.noted("show", "w.json").errors.decode()
        self.assertIn("edited by hand", said)
        self.assertIn("1 record was added", said)
        self.assertIn("1 withdrawn", said)
        self.noted("add", "w.json", *ADD, "Three")
        entries = self.entries()
        self.assertEqual(entries["by-hand"]["text"], "Written by hand")
        self.assertEqual(len(set(ids) & set(entries)), 1)

    def test_formatted_anew(self):
        """A file that a tool formatted anew and edited keeps every record, and says so once."""
        self.new()
        ids = {self.add("One"), self.add("Two")}
        file = json.loads(self.path("w.json").read_bytes())
        file["entries"][0]["text"] = "Changed with a tool"
        self.write("w.json", json.dumps(file, sort_keys=True))
        self.assertTrue(self.noted("show", "w.json").errors)
        self.noted("add", "w.json", *ADD, "Three")
        entries = self.entries()
        self.assertLess(ids, set(entries))
        self.assertIn("Changed with a tool", [entry["text"] for entry in entries.values()])
        self.done("check", "w.json")

    def test_unknown_members(self):
        """Members and kinds of operation that this version does not know are written back."""
        def edit(file):
            file["entries"][0]["x-colour"] = {"red": [1, 2.5, None, True]}
            file["workshop"]["x-room"] = "Saal 1"
            file["x-future"] = {"deep": ["a"]}
        self.edited(edit)
        self.noted("add", "w.json", *ADD, "Three")
        self.add("Four")
        session = self.session()
        colours = [entry.get("x-colour") for entry in session["entries"]]
        self.assertIn({"red": [1, 2.5, None, True]}, colours)
        self.assertEqual(session["workshop"]["x-room"], "Saal 1")
        self.assertEqual(session["x-future"], {"deep": ["a"]})

    def test_same_bytes(self):
        """A session that nobody changed is the same to the byte after any number of readers."""
        self.new("w.json", template="igf-2019-day0")
        before = self.snapshot()
        outputs = {self.done("show", "w.json", "--json").output for _ in range(3)}
        reports = {self.noted("report", "w.json", "--edition", "internal").output
                   for _ in range(3)}
        self.assertEqual((len(outputs), len(reports)), (1, 1))
        self.done("check", "w.json")
        self.assertEqual(self.snapshot(), before)
        # What goes outside is recorded once, beside the session.
        reports = {self.noted("report", "w.json").output for _ in range(3)}
        self.assertEqual((len(reports), len(self.names("*.jsonl*"))), (1, 1))
        self.assertEqual(self.snapshot()["w.json"], before["w.json"])

    def test_read_only_folder(self):
        """In a read-only folder show, check and report work, and add says why it does not."""
        self.new()
        identifier = self.add("One")
        for path in [self.folder, *self.folder.rglob("*")]:
            path.chmod(0o500 if path.is_dir() else 0o400)
        self.addCleanup(self.folder.chmod, 0o700)
        self.addCleanup(self.path("w.dayzero").chmod, 0o700)
        options = {"preexec_fn": obey_permissions}
        shown = self.done("show", "w.json", "--json", **options)
        self.assertIn(identifier, shown.text)
        self.done("check", "w.json", **options)
        self.assertIn("One", self.noted("report", "w.json", **options).text)
        self.refused("add", "w.json", *ADD, "Two", **options)
        self.refused("new", "x.json", "--template", "igf-day0", **options)
        self.refused("report", "w.json", "--output", "r.md", **options)

    def test_unreadable_file(self):
        """A file that one may not read is refused."""
        self.new()
        self.path("w.json").chmod(0)
        for command in [("show", "w.json"), ("add", "w.json", *ADD, "Two")]:
            self.assertIn("w.json", self.refused(*command, preexec_fn=obey_permissions))
