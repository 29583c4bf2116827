"""Finds words for people in Swift sources: literals that read as prose."""

import re

# Files and folders with what looks like words for people and is none.
EXCEPTIONS = {
    "Sources/SessionEngine/Fingerprint.swift": "what a hash is made of",
    "Sources/SessionEngine/Import/ImportHeadings.swift": "headings as others write them",
    "Sources/SessionEngine/Import/ImportNames.swift": "a group as others may write it",
    "Sources/SessionEngine/Import/ImportSectors.swift": "sectors as others call them",
    "Sources/WorkshopModel/Reading/MonthNames.swift": "months and days as people write them",
    "Sources/SessionStorage/Neighbours/CopyMark.swift": "names that tools give to copies",
    "Sources/Insights/Likeness/FoldedScalars.swift": "names of characters in Unicode",
    "Sources/Reports/CSV/": "names of columns, by which programs know them",
    "Sources/Reports/Disclosure/Names/": "words by which names are known and told from others",
    "Sources/Reports/Office/": "markup",
    "Sources/Reports/Styles/ReportStyle.swift": "a name that no template can have",
    "Sources/dayzero/RefreshFile.swift": "what one program answers to another",
    "Sources/dayzero/Reporting/PageNumbers.swift": "a style sheet",
}

WORD = r"[^\W\d_]{2,}"
# Two words or more, a word beside what is put in, or a capital letter up to a full stop.
PROSE = re.compile(
    rf"{WORD}[,;:.!?’'”)]*\s+[(“‘'\0]*[^\W\d_]+|{WORD}[,;:]?\s+\0|\0[’'”:,;)]*\s+{WORD}"
    rf"|^[A-Z][a-z]+[.!?](?:\s|$)")
REGEX = re.compile(r"\((?:\w+: )?/(?![/*])(?:[^/\\\n]|\\.)+/")


def literals(text):
    """The literals of a Swift source, each with its line and with NUL for what is put in."""
    found = []

    def pass_code(place, is_inside):
        depth = 0
        while place < len(text):
            regex = REGEX.match(text, place)
            if text.startswith("//", place):
                place = end(text.find("\n", place))
            elif text.startswith("/*", place):
                place = end(text.find("*/", place))
            elif regex:
                depth += 1
                place = regex.end()
            elif text[place] == '"':
                marks = re.search(r"#*$", text[:place]).group()
                place = pass_literal(place, marks)
            else:
                depth += {"(": 1, ")": -1}.get(text[place], 0)
                place += 1
                if is_inside and depth < 0:
                    return place
        return place

    def pass_literal(start, marks):
        mark = '"""' if text.startswith('"""', start) else '"'
        place, content = start + len(mark), ""
        while place < len(text) and not text.startswith(mark + marks, place):
            escape = "\\" + marks
            if text.startswith(escape + "(", place):
                content += "\0"
                place = pass_code(place + len(escape) + 1, True)
            elif text.startswith(escape, place):
                content += " " if text[place + len(escape)] in "nt" else ""
                place += len(escape) + 1
            else:
                content += text[place]
                place += 1
        found.append((text.count("\n", 0, start) + 1, " ".join(content.split())))
        return place + len(mark + marks)

    def end(place):
        return len(text) if place < 0 else place

    pass_code(0, False)
    return sorted(found)


def prose(text):
    """The literals that read as words for people, each with its line."""
    return [
        (line, content.replace("\0", "…")) for line, content in literals(text)
        # Markup is for programs.
        if PROSE.search(content) and not content.startswith("<")]
