"""Hostile text in every field stays text in every format of a report."""

import json
import re
import xml.etree.ElementTree as tree

from documents import EDITIONS, DocumentCase, pdf_names, zip_parts

TEXTS = [
    "<script>alert(1)</script>", "\"><img src=https://a.example/x onerror=alert(1)>",
    "</title></style></svg><svg onload=alert(1)>", "<a href=https://a.example>a</a>",
    "<!-- a --> ]]> <![CDATA[ x", "{{title}} {{> look}} {{{title}}} {{#groups}}",
    "[a](javascript:x) ![b](https://a.example/b) [^1] <https://b.example>", "`rm -rf ~`{=html}",
    "https://a.example/x?y=z&w javascript:alert(1) file:///etc/passwd www.b.example a@b.example",
    "$\\input{/etc/passwd}$ \\href{https://a.example}{a} \\write18{id} \\(x\\) $$y$$",
    "=HYPERLINK(\"https://a.example\") +1 -2 @SUM(A1)", "=cmd|' /C calc'!A0",
    "INCLUDEPICTURE \"https://a.example/x\" DDEAUTO c:\\windows\\system32\\cmd.exe",
    "url(https://a.example) } * { color: red; } @import 'x';", "(x) Tj /URI (y) endstream >>",
    "السلام <b>عليكم</b> = +1", "网络 <i>空间</i> =1+1",
]
FIELDS = {
    "affiliation", "basis", "documentType", "emphasis", "event", "followUp", "hosts", "how", "method",
    "name", "note", "notice", "objectives", "organisation", "owner", "paraphrase", "place", "prompt",
    "questions", "reference", "references", "source", "stagesSource", "summary", "text", "themes",
    "title",
}
# What in a PDF would fetch, run, send or hold something.
ACTIVE_NAMES = {
    b"/URI", b"/JavaScript", b"/JS", b"/Launch", b"/SubmitForm", b"/ImportData", b"/GoToR", b"/GoToE",
    b"/EmbeddedFile", b"/EmbeddedFiles", b"/RichMedia", b"/AA", b"/XFA", b"/OpenAction",
}
ACTIVE_ELEMENTS = {
    "fldSimple", "object", "altChunk", "control", "script", "pict", "event-listener", "plugin",
    "applet", "floating-frame", "dde-source", "macro",
}


class ReportsHostile(DocumentCase):

    def setUp(self):
        super().setUp()
        self.new("plain.json", template="igf-2019-day0")
        session = json.loads(self.noted("show", "plain.json", "--json").output)
        challenge = next(e["id"] for e in session["entries"] if e["kind"] == "challenge")
        for name, fields in [
                ("needs", {"challenge": challenge, "text": "x"}),
                ("offers", {"challenge": challenge, "text": "x", "organisation": "x"}),
                ("encounters", {"challenge": challenge, "scope": "outside", "text": "x"}),
                ("outcomes", {"challenge": challenge, "result": "parked", "text": "x", "owner": "x"}),
                ("parked", {"text": "x", "owner": "x"})]:
            session.setdefault(name, []).append({"id": f"new-{name}", **fields})
        self.count = 0
        self.write("hostile.json", json.dumps(self.spoilt("", session), ensure_ascii=False))

    def spoilt(self, key, value):
        """The value with hostile text in place of every text, another one in each field."""
        if isinstance(value, dict):
            return {name: self.spoilt(name, part) for name, part in value.items()}
        if isinstance(value, list):
            return [self.spoilt(key, part) for part in value]
        if key not in FIELDS or not isinstance(value, str):
            return value
        self.count += 1
        return f"{TEXTS[self.count % len(TEXTS)]} ({self.count})"

    def hostile(self, format, edition="internal", *options):
        return self.report("hostile.json", f"{edition}.{format}", "--force", "--format", format,
                           "--edition", edition, *options)

    def check_words(self, text, format):
        """Each text of an entry stands in the document as it was entered."""
        entries = json.loads(self.path("hostile.json").read_text())["entries"]
        self.assertGreater(len(entries), 50)
        text = re.sub(r"\s|[\u2066-\u2069]", "", text)
        for entry in entries:
            # Poppler gives letters of both directions in an order of its own.
            if format != "pdf" or "ع" not in entry["text"]:
                self.assertIn(re.sub(r"\s", "", entry["text"]), text, format)

    def test_office(self):
        """No link, field, object, script or foreign part gets into DOCX or ODT, in no edition."""
        self.need("pandoc")
        for format in ["docx", "odt"]:
            for edition in reversed(EDITIONS):
                parts = zip_parts(self.hostile(format, edition))
                self.check_parts(format, parts)
            self.check_words(self.words_of(parts), format)

    def check_parts(self, format, parts):
        for name, part in parts.items():
            if not part:
                continue
            if not name.endswith((".xml", ".rels", ".rdf")):
                self.assertIn(name, {"mimetype", "Thumbnails/thumbnail.png"}, format)
                continue
            self.assertNotIn(b"<!ENTITY", part, name)
            for element in tree.fromstring(part).iter():
                kind = element.tag.rpartition("}")[2]
                self.assertNotIn(kind, ACTIVE_ELEMENTS, f"{format}: {name}")
                self.assertNotEqual(element.get("TargetMode"), "External", f"{format}: {name}")
                if kind == "instrText":
                    self.assertNotRegex(element.text or "", r"\b(HYPERLINK|INCLUDE\w*|DDE\w*)\b")
                for attribute, value in element.attrib.items():
                    if attribute.rpartition("}")[2] in {"href", "Target", "src", "formula"}:
                        self.assertNotRegex(value, r"^\w+:|^//|\\|https?:", f"{format}: {name}")

    def words_of(self, parts):
        """The text of the body of a DOCX or an ODT."""
        body = tree.fromstring(parts.get("word/document.xml") or parts["content.xml"])
        return "".join(
            "".join(element.itertext()) for element in body.iter()
            if element.tag.rpartition("}")[2] in {"body"})

    def test_pdf(self):
        """No link, script or file gets into PDF, in no edition; the text is what was entered."""
        self.need("chromium-headless-shell", "pdftotext")
        for edition in EDITIONS:
            names = pdf_names(self.hostile("pdf", edition))
            self.assertIn(b"/Dest", names)
            self.assertEqual(names & ACTIVE_NAMES, set(), edition)
        text = self.output_of("pdftotext", "-raw", "internal.pdf", "-")
        self.check_words(text, "pdf")

    def test_json(self):
        """JSON holds the text as it was entered, and nothing that acts on a terminal."""
        for edition in reversed(EDITIONS):
            data = self.hostile("json", edition)
            self.assert_harmless(data, edition)
        self.check_words(self.strings(json.loads(data)), "json")

    def strings(self, value):
        if isinstance(value, dict):
            return " ".join(self.strings(part) for part in value.values())
        if isinstance(value, list):
            return " ".join(map(self.strings, value))
        return value if isinstance(value, str) else ""
