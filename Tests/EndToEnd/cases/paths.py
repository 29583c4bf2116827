"""Names and folders that a disk allows."""

import os
import subprocess

from support import ADD, PROGRAM, Case


class Paths(Case):

    def run_in(self, folder, *arguments):
        return subprocess.run(
            [PROGRAM, *arguments], capture_output=True, cwd=folder, check=False, timeout=60,
            env=self.environment())

    def test_other_bytes(self):
        """A session in a folder, and under a name, that is not UTF-8 is made, filled and read."""
        folder = os.path.join(os.fsencode(self.folder), b"R\xe9union \xf4\x8f\xbf\xa9")
        os.mkdir(folder)
        for name in [b"day.json", b"s\xe9ance.json"]:
            made = self.run_in(folder, "new", name, "--template", "igf-day0")
            self.assertEqual(made.returncode, 0, str(made))
            self.assertEqual(self.run_in(folder, "add", name, *ADD, "One").returncode, 0)
            self.assertIn(b"One", self.run_in(folder, "show", name).stdout)
            from_above = self.run_in(self.folder, "check", os.path.join(folder, name))
            self.assertEqual(from_above.returncode, 0, str(from_above))
        self.assertIn("\\xE9", self.run_in(folder, "show", b"\xe9.json").stderr.decode())
        self.assertEqual(
            sorted(os.listdir(folder)), sorted(
                [b"day.json", b"day.json~", b"day.dayzero", b"s\xe9ance.json", b"s\xe9ance.json~",
                 b"s\xe9ance.dayzero"]))

    def test_long_names(self):
        """A session with a long name is folded, and one with a name too long is refused at new."""
        for length in (90, 101, 238, 243):
            name = "报" * ((length - 5) // 3)
            name = name + "x" * (length - 5 - len(name.encode())) + ".json"
            self.done("new", name, "--template", "igf-day0")
            self.add("One", file=name)
            self.assertIn("One", self.path(name).read_text())
        self.assert_no_left_overs()
        for length in (247, 255):
            name = "x" * (length - 5) + ".json"
            self.assertIn("shorter name", self.refused("new", name, "--template", "igf-day0"))

    def test_marks(self):
        """A name that begins with a mark, as text would join it to the slash, is kept apart."""
        os.mkdir(self.path("folder"))
        name = "folder/\u0301day.json"
        self.done("new", name, "--template", "igf-day0")
        self.add("One", file=name)
        self.assertIn("One", self.path(name).read_text())
