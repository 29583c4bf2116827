/// The words about taking a list in from a file.
struct ImportWords: Sendable {
  let ask, introduction, path, pathHint, noPath, group, refuseThose, tryAgain, nothingNew: String
  let title, unused, cannot, readAgain: @Sendable (_ text: String) -> String
  let rows, new, known, refused, stillRefused, more: @Sendable (_ count: Int) -> String
  let line: @Sendable (_ line: Int, _ text: String) -> String
  let again: @Sendable (_ first: Int) -> String
  let guessed: String
  let took: @Sendable (_ new: Int, _ known: Int, _ refused: Int) -> String
  let changed: String
}

extension ImportWords {
  static let english = ImportWords(
    ask: "Take a list of people in",
    introduction:
      "A CSV file whose first row names the columns: name, organisation, sector, group.",
    path: "File", pathHint: "people.csv", noPath: "name the file", group: "Without group",
    refuseThose: "are refused",
    tryAgain: "Put it right and press r to read it again.",
    nothingNew: "There is nobody new in this list. Esc goes back.",
    title: { "Import \($0)" }, unused: { "Columns not used: \($0)" }, cannot: { "\($0)." },
    readAgain: { "Read \($0) again" },
    rows: { $0 == 1 ? "1 row" : "\($0) rows" },
    new: { $0 == 0 ? "nobody is new" : $0 == 1 ? "1 person is new" : "\($0) people are new" },
    known: {
      $0 == 1 ? "1 is listed already and left out" : "\($0) are listed already and left out"
    },
    refused: { $0 == 1 ? "1 row is refused" : "\($0) rows are refused" },
    stillRefused: {
      ($0 == 1 ? "1 row is refused" : "\($0) rows are refused")
        + ": put it right and press r, or S takes the rest in."
    },
    more: { "and \($0) more" },
    line: { "line \($0): \($1)" }, again: { "the same person again as in line \($0), taken once" },
    guessed: "It is not in UTF-8: look whether accents are right, else save it as CSV UTF-8.",
    took: { new, known, refused in
      let parts = [
        "Took in \(new == 1 ? "1 person" : "\(new) people")",
        known > 0 ? "\(known) listed already" : "", refused > 0 ? "\(refused) refused" : "",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: ", ") + " · u undo"
    },
    changed: "The session has changed meanwhile: look again, then Enter.")
}
