"""What is entered comes back to the byte."""

from support import Case

TEXTS = {
    "quotes": "She said \"no\" and 'never', \\ and / and \\u0041 and %s $HOME `id`",
    "lines": "first\nsecond\r\nthird\rfourth\n\n",
    "spaces": "  before, between,\tand after  ",
    "Arabic": "الإبلاغ عن الثغرات الأمنية في تكنولوجيا المعلومات والاتصالات",
    "Chinese": "负责任地报告信息通信技术的脆弱性，并分享补救办法。",
    "Hindi": "क्षि कमज़ोरियों की ज़िम्मेदार रिपोर्टिंग",
    "emoji": "👩‍👩‍👧‍👦 👍🏽 🇬🇧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "marks": "e\u0301\u0300\u0302\u0323 Z\u0351\u036b\u0343 \u0301 é é",
    "noncharacters": "\ufffe \uffff \U0010ffff \ue000 \u2028 \u2029",
    "controls": "".join(chr(code) for code in [*range(1, 32), *range(127, 160)]),
    "directions": "\u202e\u2066\u200f\u061c\u200b\u2060\ufeff end",
    "JSON": '{"operations": [null], "format": "dayzero-session"}',
    "one letter": "x",
}


class Texts(Case):

    def test_by_argument(self):
        """Text given as an argument comes back to the byte."""
        self.new()
        ids = {self.add(text): text for text in TEXTS.values()}
        found = {id: entry["text"] for id, entry in self.entries().items()}
        self.assertEqual(found, ids)

    def test_by_standard_input(self):
        """Text given on standard input comes back to the byte, NUL and line ends too."""
        self.new()
        texts = [*TEXTS.values(), "NUL \x00 inside", "ends with a line end\n"]
        ids = {self.add(None, stdin=text.encode()): text for text in texts}
        found = {id: entry["text"] for id, entry in self.entries().items()}
        self.assertEqual(found, ids)

    def test_long(self):
        """10,000 characters come back to the byte, by argument and by standard input."""
        self.new()
        ids = {}
        for letter in ["a", "ß", "字", "👩‍👩‍👧"]:
            text = (letter * 10_000)[:10_000]
            ids[self.add(text)] = text
            ids[self.add(None, stdin=text.encode())] = text
        self.assertEqual({id: entry["text"] for id, entry in self.entries().items()}, ids)

    def test_other_fields(self):
        """Organisation, theme and title come back to the byte."""
        self.done("new", "w.json", "--template", "igf-day0", "--title", "“Zürich” 负责 👩‍👩‍👧\tx")
        identifier = self.add(
            "x", "--organisation", "Ministère \"A\" \\ 负责", "--theme", "الثغرات")
        entry = self.entries()[identifier]
        self.assertEqual(entry["organisation"], "Ministère \"A\" \\ 负责")
        self.assertEqual(entry["themes"], ["الثغرات"])
        self.assertEqual(self.session()["workshop"]["title"], "“Zürich” 负责 👩‍👩‍👧\tx")

    def test_not_text(self):
        """Bytes that are not UTF-8, nothing at all, and too much are refused."""
        self.new()
        for data in [b"caf\xe9", b"\xed\xa0\x80", b"\xc0\x80", b"\xff", b"", b" \n\t", b"x" * 5_000_000]:
            self.refused("add", "w.json", "--group", "I", "--kind", "action", "--role",
                         "problem-solver", "-", stdin=data)

    def test_survives_rewriting(self):
        """Texts come back to the byte after many other programs wrote the file anew."""
        self.new()
        ids = {self.add(None, stdin=text.encode()): text for text in TEXTS.values()}
        for number in range(5):
            self.add(f"another {number}")
        found = self.entries()
        for identifier, text in ids.items():
            self.assertEqual(found[identifier]["text"], text)
        self.assertIn("nothing is wrong", self.done("check", "w.json").text)
