"""What cases on reports share: the programs they need, and what is inside of documents."""

import io
import re
import shutil
import zipfile
import zlib

from support import Case, subprocess

EDITIONS = ["internal", "chatham-house", "public"]
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>", re.DOTALL)


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
