"""What is linked into the program, and how much it is."""

import pathlib
import re
import shutil

from support import PROGRAM, Case, subprocess, unittest

MOST = 25_000_000

# Names by their beginnings, as the linker knows them. Swift puts the length before each part of a
# name, so FoundationEssentials, which swift-argument-parser brings in, is none of these; its tables
# of characters are called CFUniChar.
FORBIDDEN = {
    "Foundation": re.compile(rb"\$s10Foundation[^a-z]"),
    "FoundationInternationalization": re.compile(rb"\$s30FoundationInternationalization"),
    "CoreFoundation": re.compile(rb"_{0,2}CF(?!UniChar)[A-Z]\w+"),
    "ICU": re.compile(rb"icudt\d+_dat|\w*\d+icu_\d+\w*"),
}
# What is in a program with them whatever names are taken out.
TRACES = {
    "CoreFoundation": b"CFPropertyList",
    "FoundationInternationalization": b"FoundationInternationalization", "ICU": b"icudt",
}


def output(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


@unittest.skipUnless(shutil.which("readelf"), "readelf is not there")
class Linking(Case):

    def setUp(self):
        super().setUp()
        self.needed = re.findall(rb"\(NEEDED\).*\[(.+)\]", output("readelf", "-d", PROGRAM))
        if b"libswiftCore.so" in self.needed:
            self.skipTest("the program is not the release build with Swift's libraries in it")

    def test_no_foundation(self):
        """It has no Foundation, FoundationInternationalization, CoreFoundation or ICU in it."""
        names = output("nm", PROGRAM).split()
        self.assertTrue(any(name.startswith(b"$s13SessionEngine") for name in names))
        for library, pattern in FORBIDDEN.items():
            found = [name.decode() for name in names if pattern.match(name)]
            self.assertEqual(found[:5], [], f"{len(found)} names of {library}")
        content = pathlib.Path(PROGRAM).read_bytes()
        for library, trace in TRACES.items():
            self.assertNotIn(trace, content, library)

    def test_libraries(self):
        """Of other libraries it loads those of the system alone, and curses and crypt."""
        allowed = re.compile(rb"(ld-linux.*|lib(c|m|gcc_s|stdc\+\+|ncursesw|tinfo|crypt))\.so\.\d+")
        self.assertEqual([name for name in self.needed if not allowed.fullmatch(name)], [])

    def test_size(self):
        """Without the names for those who look into it, it is 25 MB at most."""
        stripped = self.path("dayzero")
        output("strip", "-o", str(stripped), PROGRAM)
        self.assertLessEqual(stripped.stat().st_size, MOST)
