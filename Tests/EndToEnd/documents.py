"""What cases on reports share: the programs they need, and what is inside of documents."""

import getpass
import io
import json
import re
import shutil
import socket
import zipfile
import zlib

from support import Case, subprocess

EDITIONS = ["internal", "chatham-house", "public"]
FORMATS = {"docx": "pandoc", "odt": "pandoc", "pdf": "chromium-headless-shell"}
ARABIC = "الأمن السيبراني والإبلاغ عن الثغرات"
HEBREW = "אבטחת מידע"
CHINESE = "网络空间负责任国家行为规范"

TEMPLATE = """<!DOCTYPE html>
<html lang="{{language}}"><head><meta charset="utf-8"><title>{{title}}</title>
<style>body { font-family: serif }</style></head>
<body><header><h1>{{title}}</h1></header>
<figure><svg role="img"><title>Drawing</title></svg><figcaption>A drawing</figcaption></figure>
<h2>{{words.conclusions}}</h2><ol>{{#conclusions}}<li>{{text}}</li>{{/conclusions}}</ol>
{{#groups}}<section><h2>{{heading}}</h2>{{#conclusions}}<p>{{text}}</p>{{/conclusions}}
{{#roles}}{{#kinds}}{{#entries}}<p>{{label}} {{text}}</p>{{/entries}}{{/kinds}}{{/roles}}
</section>{{/groups}}</body></html>
"""
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>", re.DOTALL)


def plain(text):
    """Text in which only the words count, not where lines end or what isolates them."""
    return " ".join(re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text).split())


class DocumentCase(Case):

    def need(self, *programs):
        for program in programs:
            if not shutil.which(program):
                self.skipTest(f"{program} is not installed")

    def output_of(self, *command):
        """What a program writes that reads a document."""
        result = subprocess.run(
            command, cwd=self.folder, env=self.environment(), capture_output=True, timeout=240,
            check=False)
        self.assertEqual(result.returncode, 0, result.stdout[-2_000:] + result.stderr[-2_000:])
        return result.stdout.decode()

    def report(self, file, output, *options):
        self.noted("report", file, "--output", output, *options)
        return self.path(output).read_bytes()



class ReportCase(DocumentCase):
    """A case on reports on the workshop of 2019, laid out by a short template."""

    def setUp(self):
        super().setUp()
        self.new("w.json", template="igf-2019-day0")
        self.write("t.html", TEMPLATE)

    def write_report(self, name, *options):
        """Writes a report to the file `name`, whose ending is the format, and returns it."""
        format = name.rpartition(".")[2]
        self.need(FORMATS[format])
        self.noted("report", "w.json", "--format", format, "--style", "t.html", "--output", name,
                   *options)
        return self.path(name).read_bytes()

    def conclusions(self):
        report = json.loads(self.noted("report", "w.json", "--format", "json").output)
        groups = [conclusion for group in report["groups"] for conclusion in group["conclusions"]]
        return [plain(conclusion["text"]) for conclusion in report["conclusions"] + groups]

    def text_of(self, *command):
        return plain(self.output_of(*command))

    def pdf_text(self, name):
        """What Poppler reads in a PDF; in other layouts it takes hyphens at line ends out."""
        return self.text_of("pdftotext", "-layout", name, "-")

    def check_metadata(self, text):
        self.assertIn("Strengthening the Multi-Stakeholder Approach", text)
        for name in [getpass.getuser(), socket.gethostname(), str(self.folder), "w.json"]:
            self.assertNotRegex(text, rf"\b{re.escape(name)}\b")
        self.assertNotRegex(text, r"20[2-9]\d-\d\d-\d\d")

    def fake(self, *lines, program="pandoc"):
        """Puts a program in another's place, and returns the environment in which it is found."""
        self.path("bin").mkdir(exist_ok=True)
        self.write(f"bin/{program}", "\n".join(["#!/bin/sh", f"cd '{self.folder}'", *lines, ""]))
        self.path(f"bin/{program}").chmod(0o755)
        return {"PATH": f"{self.folder}/bin:/usr/bin:/bin"}


def zip_parts(data):
    """The parts of a DOCX or an ODT by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pdf_parts(data):
    """The bytes of a PDF, then each of its streams unpacked, then each of its strings decoded."""
    streams = []
    for found in STREAM.finditer(data):
        try:
            streams.append(zlib.decompressobj().decompress(found.group(1)))
        except zlib.error:
            continue
    strings = [decoded(*found.groups()) for found in STRING.finditer(STREAM.sub(b"", data))]
    return [data, *streams, "\n".join(strings).encode()]


def pdf_names(data):
    """The names in a PDF, which say what it does; those in streams and strings do nothing."""
    return set(re.findall(rb"/[A-Za-z]+", STRING.sub(b"", STREAM.sub(b"", data))))


def decoded(literal, digits):
    """A string of a PDF, written in brackets or in hexadecimal digits."""
    if literal is None:
        digits = re.sub(rb"\s", b"", digits)
        raw = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    else:
        raw = re.sub(rb"\\([0-7]{1,3}|.)", unescaped, literal, flags=re.DOTALL)
    is_wide = raw.startswith(b"\xfe\xff")
    return raw[2:].decode("utf-16-be", "replace") if is_wide else raw.decode("latin-1")


def unescaped(found):
    code = found.group(1)
    return bytes([int(code, 8) % 256]) if code.isdigit() else {b"n": b"\n", b"r": b"\r"}.get(code, code)
