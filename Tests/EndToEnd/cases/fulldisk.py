"""A disk that is full, or may not be written to."""

import os
import subprocess

from plain import Plain
from support import Case


class FullDisk(Case):

    def small_disk(self):
        """The case's folder on a disk of its own that is nearly nothing."""
        command = ["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs", str(self.folder)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
            self.skipTest("mounting a small disk is not permitted here")
        self.addCleanup(subprocess.run, ["umount", "-l", str(self.folder)], check=False)

    def fill(self):
        """Fills the disk to the last byte."""
        with open(self.path("filler"), "ab", buffering=0) as filler:
            for size in (4096, 1):
                try:
                    while True:
                        filler.write(b"x" * size)
                except OSError:
                    continue

    def test_filled(self):
        """On a disk that is filled to the brim and then freed nothing is lost, and work goes on."""
        self.small_disk()
        self.new()
        board = Plain(self)
        saved = []
        for number in range(20):
            self.assertTrue(board.enter(f"Before {number}"))
            saved.append(f"Before {number}")
        self.fill()
        # The last block of the journal may take some more.
        refused = None
        for number in range(200):
            text = f"Meanwhile {number} " + "x" * 200
            board.send(f"a\n{text}\n.Enter\n\n")
            saved.append(text)
            if board.wait(": Saved ", "NOT SAVED") == "NOT SAVED":
                refused = text
                break
        self.assertIsNotNone(refused, "the disk was never full")
        self.path("filler").unlink()
        self.assertTrue(board.enter("After"))
        saved.append("After")
        code, words = board.leave()
        self.assertEqual(code, 0, words)
        self.assertEqual(sorted(entry["text"] for entry in self.entries().values()), sorted(saved))
        self.assert_no_left_overs()

    def test_left_while_full(self):
        """Who leaves while the disk is full is told that something is not saved; the rest is."""
        self.small_disk()
        self.new()
        board = Plain(self)
        self.assertTrue(board.enter("Before"))
        board.kill()
        self.fill()
        board = Plain(self)
        board.send("a\nToo late\n.Enter\n\n")
        self.assertEqual(board.wait(": Saved ", "NOT SAVED"), "NOT SAVED")
        board.send("q\n")
        code, words = board.leave()
        self.assertEqual(code, 1, words)
        self.assertIn("NOT SAVED", words)
        self.path("filler").unlink()
        self.assertEqual([entry["text"] for entry in self.entries().values()], ["Before"])

    def test_saved_elsewhere(self):
        """What a full disk refuses can be saved to another place, where work goes on."""
        self.small_disk()
        self.new()
        other = self.path("other")
        other.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", str(other)]
        subprocess.run(command, check=True)
        self.addCleanup(subprocess.run, ["umount", "-l", str(other)], check=False)
        board = Plain(self)
        self.assertTrue(board.enter("Before"))
        self.fill()
        texts = ["Before"]
        for number in range(200):
            texts.append(f"Meanwhile {number} " + "x" * 200)
            board.send(f"a\n{texts[-1]}\n.Enter\n\n")
            if board.wait(": Saved ", "NOT SAVED") == "NOT SAVED":
                break
        board.send("S\nother/copy.json\n")
        board.wait("Saved in other/copy.json")
        self.assertTrue(board.enter("Elsewhere"))
        self.assertEqual(board.leave()[0], 0)
        found = self.entries("other/copy.json").values()
        self.assertEqual(sorted(entry["text"] for entry in found), sorted([*texts, "Elsewhere"]))
