"""Finds names in the pages (.docc, README.md) that nothing has any more: symbols, types, files, pages,
options, settings."""

import re

LINK = re.compile(r"``([^`\n]+)``")
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
PAGE = re.compile(r"<doc:(\w+)>")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TYPE = re.compile(r"[A-Z][a-z]\w*[A-Z]\w*|[A-Z]\w*(?:\.[a-z]\w*)+")
FILE = re.compile(r"[\w+.-]+(?:/[\w+.-]+)*\.(?:swift|c|h|md|words|py|sh|txt)")
# What stands for a name: AREA.en.words.
PLACEHOLDER = re.compile(r"\b(?!README)[A-Z]{4,}\b")
FOLDER = re.compile(r"(?:Sources|Tests|Workshops)(?:/[\w+.-]+)+/?")
OPTION = re.compile(r"--[a-z][a-z-]+")
SETTING = re.compile(r"DAYZERO_[A-Z_]+")
DECLARED = (
    r"\b(?:struct|class|enum|protocol|actor|typealias|associatedtype|func|var|let|case|extension"
    r"|@Argument|@Option|@Flag)\b[^\n]*?(?<![\w.]){}\b")


def without_fences(text):
    """The page without blocks of code, its lines where they were."""
    return FENCE.sub(lambda block: "\n" * block.group().count("\n"), text)


def is_declared(name, source):
    """Whether `source` declares something of that name, be it with arguments: "put(_:at:)"."""
    word = re.match(r"[\w$]+", name)
    if not word:
        return False
    if word.group() in ("init", "subscript"):
        return bool(re.search(r"\b" + word.group() + r"\b", source))
    return bool(re.search(DECLARED.format(re.escape(word.group())), source))


def dead_link(link, target, sources):
    """Whether a ``link`` on a page of `target` names what neither that target declares nor the one that
    it begins with."""
    parts = re.sub(r"\([^)]*\)", "", link).split("/")
    source = sources[target]
    if parts[0] in sources:
        source += sources[parts.pop(0)]
    return any(not is_declared(part, source) for part in parts)


def dead(text, page, target, sources, everything, names):
    """What the page `text` names that is not there, with the lines.

    `sources` has the text of each target, `everything` that of all sources and tests; `names` are
    the paths of all files.
    """
    folder = page.rsplit("/", 1)[0] + "/" if "/" in page else ""
    for number, line in enumerate(without_fences(text).splitlines(), start=1):
        if target:
            for link in LINK.findall(line):
                if dead_link(link, target, sources):
                    yield number, link
        for name in PAGE.findall(line):
            if f"{folder}{name}.md" not in names:
                yield number, name
        for code in CODE.findall(line):
            if problem(code, everything, names):
                yield number, code
        for word in OPTION.findall(line) + SETTING.findall(line):
            if word.removeprefix("--") not in everything:
                yield number, word


def problem(code, everything, names):
    """Whether `code` is the name of a type, a file or a folder that is not there."""
    if FILE.fullmatch(code) and not PLACEHOLDER.search(code):
        return not any(name == code or name.endswith("/" + code) for name in names)
    if FOLDER.fullmatch(code):
        return not any((name + "/").startswith(code.rstrip("/") + "/") for name in names)
    word = re.match(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)*", code)
    if word and TYPE.fullmatch(word.group()):
        return any(not re.search(r"\b" + part + r"\b", everything) for part in word.group().split("."))
    return False
