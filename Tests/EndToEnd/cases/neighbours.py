"""What lies beside a session: copies that tools set aside, other rooms, planted things, other users."""

import os
import pathlib
import re
import shutil
import subprocess
import unittest

import support
from plain import Plain
from support import ADD, Case

COPIES = [
    "w.sync-conflict-20191125-103500-ABCDEFG.json", "w (Maya's conflicted copy 2019-11-25).json",
    "w (conflicted copy 2019-11-25 103500).json", "w_conflict-20191125-103500.json",
    "w (Copie en conflit de Maya 2019-11-25).json", "w (Maya の競合コピー 2019-11-25).json",
    "w (SFConflict maya@example.org 2019-11-25-10-35-00).json", "w.Conflict.json",
]
OTHERS = ["w 2.json", "w (1).json", "w-LAPTOP-7Q2K.json", "w copy.json"]


class Beside(Case):

    def elsewhere(self, name):
        """Puts a copy of the session, in which somebody has entered something, at a name."""
        folder = self.path("elsewhere")
        folder.mkdir(exist_ok=True)
        shutil.copy(self.path("w.json"), folder / "w.json")
        self.done("add", "elsewhere/w.json", *ADD, "--", "Said elsewhere")
        (folder / "w.json").rename(self.path(name))
        shutil.rmtree(folder)

    def texts(self):
        return [entry["text"] for entry in self.entries().values()]

    def test_copies(self):
        """A copy by a synchronising tool is taken in unasked, told of once, and left where it is."""
        for name in COPIES:
            with self.subTest(name):
                shutil.rmtree(self.folder)
                self.folder.mkdir()
                self.new()
                self.elsewhere(name)
                bytes_before = self.path(name).read_bytes()
                self.assertIn(name, self.noted("show", "w.json").errors.decode())
                self.assertEqual(self.texts(), ["Said elsewhere"])
                self.noted("add", "w.json", *ADD, "--", "Said here")
                self.assertEqual(self.path(name).read_bytes(), bytes_before)
                self.assertEqual(self.done("show", "w.json", "--json").errors, b"")
                self.path(name).unlink()
                self.assertEqual(len(self.texts()), 2)

    def test_others(self):
        """A file with a mark that people write, too, is told of and taken in with one key."""
        for name in OTHERS:
            with self.subTest(name):
                shutil.rmtree(self.folder)
                self.folder.mkdir()
                self.new()
                self.elsewhere(name)
                for command in ["show", "check"]:
                    self.assertIn(name, self.noted(command, "w.json").errors.decode())
                self.assertEqual(self.texts(), [])
                board = Plain(self)
                board.send("\n")
                board.wait(f"B takes in {name}")
                board.send("B\n")
                board.wait(f"Took in {name}")
                self.assertEqual(board.leave()[0], 0)
                self.assertEqual(self.texts(), ["Said elsewhere"])
                self.assertTrue(self.path(name).exists())
                self.done("check", "w.json")

    def test_rooms(self):
        """Rooms of one plenary lie side by side: each keeps its own, and only check tells."""
        self.new("room-1.json")
        for name in ["room-2.json", "room-10.json"]:
            shutil.copy(self.path("room-1.json"), self.path(name))
        for name in ["room-1.json", "room-2.json", "room-10.json"]:
            self.done("add", name, *ADD, "--", f"Said in {name}")
        shutil.copy(
            self.path("room-10.json"), self.path("room-10 (conflicted copy 2019-11-25 103500).json"))
        for name in ["room-1.json", "room-2.json", "room-10.json"]:
            texts = [entry["text"] for entry in self.entries(name).values()]
            self.assertEqual(texts, [f"Said in {name}"])
        said = self.noted("check", "room-1.json").errors.decode()
        self.assertIn("room-2.json is the same session", said)

    def test_planted(self):
        """A folder, a link or a pipe by the name of a copy is told of, and keeps nobody out."""
        secret = self.write("secret", "Nobody's business")
        for name in ["w (conflicted copy).json", "w.sync-conflict-20191125-103500-ABCDEFG.json"]:
            for plant in [
                os.mkdir, os.mkfifo, lambda path: os.symlink(secret, path),
                lambda path: os.symlink("/dev/zero", path), lambda path: os.symlink("gone", path),
            ]:
                shutil.rmtree(self.path("w.dayzero"), ignore_errors=True)
                for old in self.names("w*.json*"):
                    path = self.path(old)
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
                self.new()
                plant(self.path(name))
                self.assertIn(
                    f"{name} was left alone", self.noted("add", "w.json", *ADD, "--", "A").errors.decode())
                self.assertEqual(len(self.texts()), 1)
                path = self.path(name)
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


@unittest.skipUnless(
    os.geteuid() == 0 and shutil.which("setpriv"), "programs of other users cannot be run here")
class Users(Case):
    ALICE, BOB = 1_001, 1_002

    def setUp(self):
        super().setUp()
        for path in [self.folder, *self.folder.parents]:
            if str(path).startswith("/tmp/"):
                path.chmod(0o755)
        os.chown(self.folder, self.ALICE, 2_000)
        self.by(self.ALICE, "new", "w.json", "--template", "igf-day0")

    def being(self, user):
        """What a command begins with that another user runs, with a home of their own."""
        home = self.path(f"home-{user}")
        home.mkdir(exist_ok=True)
        os.chown(home, user, 2_000)
        return ["setpriv", f"--reuid={user}", "--regid=2000", "--clear-groups", "env",
                f"HOME={home}", f"XDG_STATE_HOME={home / 'state'}"]

    def by(self, user, *arguments):
        """Runs the program as another user."""
        result = subprocess.run(
            [*self.being(user), support.PROGRAM, *arguments], cwd=self.folder, capture_output=True,
            timeout=support.TIMEOUT, check=False, env=self.environment())
        return support.Outcome(result.returncode, result.stdout, result.stderr)

    def test_yes_once(self):
        """What another user enters in a shared folder is left out until the owner says yes, once."""
        self.by(self.ALICE, "add", "w.json", *ADD, "--", "By Alice")
        os.chmod(self.path("w.dayzero"), 0o2775)
        os.chmod(self.path("w.json"), 0o664)
        self.assertEqual(self.by(self.BOB, "add", "w.json", *ADD, "--", "By Bob").code, 0)
        self.assertEqual(self.path("w.json").stat().st_uid, self.ALICE)
        shown = self.by(self.ALICE, "show", "w.json")
        self.assertNotIn("By Bob", shown.text)
        self.assertIn(f"belongs to {self.BOB} and was left out", shown.errors.decode())
        self.by(self.ALICE, "check", "--trust", str(self.BOB), "w.json")
        shown = self.by(self.ALICE, "show", "w.json")
        self.assertIn("By Bob", shown.text)
        self.assertEqual(shown.errors, b"")

    def test_replaced(self):
        """A session file that another user puts in the place of an open one is left out until a yes."""
        self.by(self.ALICE, "add", "w.json", *ADD, "--", "By Alice")
        os.chmod(self.folder, 0o2775)
        os.chmod(self.path("w.json"), 0o664)
        board = Plain(self, prefix=self.being(self.ALICE))
        self.assertTrue(board.enter("On the board"))
        move = [*self.being(self.BOB), "mv", "-f", "theirs.json", "w.json"]
        copy = [*self.being(self.BOB), "cp", "w.json", "theirs.json"]
        subprocess.run(copy, cwd=self.folder, check=True)
        self.assertEqual(self.by(self.BOB, "add", "theirs.json", *ADD, "--", "By Bob").code, 0)
        os.chmod(self.path("theirs.json"), 0o664)
        subprocess.run(move, cwd=self.folder, check=True)
        self.assertEqual(self.path("w.json").stat().st_uid, self.BOB)
        board.send("\n")
        board.wait(f"B takes in what the user {self.BOB} puts beside the session")
        self.assertEqual(self.path("w.json").stat().st_uid, self.ALICE)
        shown = self.by(self.ALICE, "show", "w.json")
        self.assertIn("By Alice", shown.text)
        self.assertIn("On the board", shown.text)
        self.assertNotIn("By Bob", shown.text)
        self.assertIn(f".old belongs to {self.BOB} and was left out", shown.errors.decode())
        board.send("B\n")
        board.wait("Took in what the user")
        self.assertEqual(board.leave()[0], 0)
        shown = self.by(self.ALICE, "show", "w.json")
        self.assertEqual(shown.errors, b"")
        for text in ["By Alice", "On the board", "By Bob"]:
            self.assertIn(text, shown.text)
        self.assertEqual(self.path("w.json").stat().st_uid, self.ALICE)

    def test_shared(self):
        """A session shared with a group stays open to it, whoever writes which of its files."""
        self.by(self.ALICE, "add", "w.json", *ADD, "--", "Before")
        readme = pathlib.Path(__file__).resolve().parents[3] / "README.md"
        command = re.search(r"`(chgrp -R GROUP [^`]*)`", readme.read_text())[1]
        subprocess.run(
            command.replace("GROUP", "2000").replace("day.", "w."), shell=True, check=True,
            cwd=self.folder)
        for _ in range(2):
            self.assertEqual(self.by(self.ALICE, "add", "w.json", *ADD, "--", "By Alice").code, 0)
            added = self.by(self.BOB, "add", "w.json", *ADD, "--", "By Bob")
            self.assertEqual(added.code, 0, added.errors)
            self.by(self.ALICE, "check", "--trust", str(self.BOB), "w.json")
        shown = self.by(self.BOB, "show", "w.json")
        self.assertEqual((shown.text.count("By Alice"), shown.text.count("By Bob")), (2, 2))
        self.assertEqual(self.path("w.json").stat().st_mode & 0o777, 0o660)
        for path in self.path("w.dayzero").iterdir():
            self.assertEqual(path.stat().st_mode & 0o777, 0o660, path)

    def test_administrator(self):
        """What the administrator enters leaves all files to the user whose session it is."""
        self.noted("add", "w.json", *ADD, "--", "By root")
        for path in self.folder.glob("w.*"):
            for each in [path, *path.rglob("*")]:
                self.assertEqual(each.stat().st_uid, self.ALICE, each)
        self.assertIn("By root", self.by(self.ALICE, "show", "w.json").text)

    def test_planted_folder(self):
        """A folder that somebody else has put where the journals would be is not used."""
        shutil.rmtree(self.path("w.dayzero"), ignore_errors=True)
        self.path("w.dayzero").mkdir()
        os.chmod(self.path("w.dayzero"), 0o777)
        os.chown(self.path("w.dayzero"), self.BOB, 2_000)
        added = self.by(self.ALICE, "add", "w.json", *ADD, "--", "By Alice")
        self.assertEqual(added.code, 0)
        self.assertIn("is not used", added.errors.decode())
        self.assertEqual(self.names("w.dayzero/*"), [])
        self.assertIn("By Alice", self.by(self.ALICE, "show", "w.json").text)
